import { describe, expect, it } from 'vitest'
import { fitLogistic, type WeighedExample } from '../../../scripts/weights/fit-logistic.ts'

const FIT = { ridge: 0.5, steps: 3000, rate: 0.02 }

function example(right: boolean, signs: Readonly<Record<string, number>>, weight = 1): WeighedExample {
  return { signs: new Map([['always', 1], ...Object.entries(signs)]), right, weight }
}

describe('fitLogistic', () => {
  const examples = [
    example(true, { war: 1, heat: 0.3 }),
    example(true, { war: 1, heat: -0.2 }),
    example(false, { war: 1, heat: 0.9 }),
    example(false, { heat: 1.4 }, 2),
    example(true, { heat: -1 }),
  ]

  it('is where the slope of the penalised likelihood is zero', () => {
    const weights = fitLogistic(examples, FIT)
    for (const name of ['always', 'war', 'heat']) {
      let slope = name === 'always' ? 0 : FIT.ridge * (weights.get(name) ?? 0)
      for (const { signs, right, weight } of examples) {
        const sum = [...signs].reduce((before, [sign, amount]) => before + amount * (weights.get(sign) ?? 0), 0)
        slope += weight * (1 / (1 + Math.exp(-sum)) - (right ? 1 : 0)) * (signs.get(name) ?? 0)
      }
      expect(slope).toBeCloseTo(0, 2)
    }
  })

  it('gives the logit of the share where only the constant is there', () => {
    const weights = fitLogistic(
      [true, true, true, false].map((right) => example(right, {})),
      FIT,
    )
    expect(weights.get('always')).toBeCloseTo(Math.log(3), 2)
  })

  it('takes a doubled weight for a doubled example', () => {
    const twice = [...examples, example(true, { heat: -1 })]
    const heavy = examples.map((one, i) => (i === 4 ? { ...one, weight: 2 } : one))
    const [a, b] = [fitLogistic(twice, FIT), fitLogistic(heavy, FIT)]
    for (const [name, weight] of a) expect(b.get(name)).toBeCloseTo(weight, 6)
  })
})
