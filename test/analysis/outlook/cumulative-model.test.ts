import { describe, expect, it } from 'vitest'
import { fitCumulative, tellCumulative } from '../../../src/analysis/outlook/cumulative-model.ts'
import { seededRandom } from '../../../src/model/seeded-random.ts'

const WIDTH = 2
const random = seededRandom(11)
const N = 400
const signs = Float64Array.from({ length: N * WIDTH }, () => 4 * random() - 2)
const outcome = Int8Array.from({ length: N }, (_, i) => {
  const pull = (signs[i * WIDTH] as number) - 0.5 * (signs[i * WIDTH + 1] as number) + 3 * (random() - 0.5)
  return pull < -1.5 ? 0 : pull < 0 ? 1 : pull < 1.5 ? 2 : 3
})
const rows = Int32Array.from({ length: N }, (_, i) => i)
const data = { signs, width: WIDTH, outcome, rows, outcomes: 4, ridge: 5 }

describe('fitCumulative', () => {
  it('finds the summit of the penalised likelihood: each step away from it is down', () => {
    const { curves, means, deviations } = fitCumulative(data)
    const height = (curve: Float64Array, cut: number) => {
      let sum = -0.5 * 5 * ((curve[1] as number) ** 2 + (curve[2] as number) ** 2)
      for (let i = 0; i < N; i++) {
        const z = [0, 1].map(
          (k) => ((signs[i * WIDTH + k] as number) - (means[k] as number)) / (deviations[k] as number),
        )
        const score =
          (curve[0] as number) + (curve[1] as number) * (z[0] as number) + (curve[2] as number) * (z[1] as number)
        sum += ((outcome[i] as number) <= cut ? score : 0) - Math.log1p(Math.exp(score))
      }
      return sum
    }
    for (const [cut, curve] of curves.entries()) {
      const top = height(curve, cut)
      for (let k = 0; k < 3; k++) {
        for (const step of [-0.02, 0.02]) {
          const other = curve.slice()
          other[k] = (other[k] as number) + step
          expect(height(other, cut)).toBeLessThan(top)
        }
      }
    }
  })

  it('tells probabilities that sum to 1 and move with the signs', () => {
    const model = fitCumulative(data)
    const [low, high] = [new Float64Array(4), new Float64Array(4)]
    tellCumulative(model, Float64Array.of(-2, 0), 0, low)
    tellCumulative(model, Float64Array.of(2, 0), 0, high)
    for (const told of [low, high]) {
      expect(told.reduce((a, b) => a + b)).toBeCloseTo(1, 12)
      expect(Math.min(...told)).toBeGreaterThanOrEqual(0)
    }
    expect(low[0]).toBeGreaterThan(high[0] as number)
    expect(high[3]).toBeGreaterThan(low[3] as number)
  })

  it('without signs to use tells how often each outcome came', () => {
    const model = fitCumulative({ ...data, only: [] })
    const told = new Float64Array(4)
    tellCumulative(model, signs, 0, told, [])
    for (let k = 0; k < 4; k++) expect(told[k]).toBeCloseTo(outcome.filter((one) => one === k).length / N, 5)
  })
})
