import { describe, expect, it } from 'vitest'
import { latinHypercube, triangular } from '../../../src/analysis/positions/latin-hypercube.ts'
import { partialRankCorrelations } from '../../../src/analysis/positions/partial-rank-correlation.ts'
import { rankCorrelation } from '../../../src/analysis/tie/rank-correlation.ts'
import { seededRandom } from '../../../src/model/seeded-random.ts'

describe('latinHypercube', () => {
  const values = [
    { low: 0, likely: 2, high: 10 },
    { low: 4, likely: 4, high: 4 },
    { low: -1, likely: 1, high: 1 },
  ]

  it('has one draw in each slice of equal likelihood', () => {
    const [first = new Float64Array()] = latinHypercube(values, 50, 1)
    const edges = Array.from({ length: 51 }, (_, i) => triangular(i / 50, values[0] as (typeof values)[0]))
    const slices = [...first].sort((a, b) => a - b)
    slices.forEach((value, i) => {
      expect(value >= (edges[i] as number) && value <= (edges[i + 1] as number)).toBe(true)
    })
  })

  it('leaves certain values, is the same for a seed and another for another', () => {
    const draws = latinHypercube(values, 20, 3)
    expect(draws[1]).toEqual(new Float64Array(20).fill(4))
    expect(latinHypercube(values, 20, 3)).toEqual(draws)
    expect(latinHypercube(values, 20, 4)[0]).not.toEqual(draws[0])
  })

  it('has the mean of a triangular distribution', () => {
    const [, , third = new Float64Array()] = latinHypercube(values, 5000, 1)
    expect(third.reduce((sum, value) => sum + value, 0) / 5000).toBeCloseTo((-1 + 1 + 1) / 3, 3)
  })
})

describe('partialRankCorrelations', () => {
  const random = seededRandom(5)
  const drawn = () => Float64Array.from({ length: 400 }, () => random())

  it('of one input is Spearman’s', () => {
    const x = drawn()
    const y = x.map((value) => value ** 3 + 0.3 * random())
    const pairs = Array.from(x, (value, i) => [value, y[i] as number] as const)
    expect(partialRankCorrelations([x], y)[0]).toBeCloseTo(rankCorrelation(pairs) ?? 0, 9)
  })

  it('of two is what the formula for three correlations gives', () => {
    const a = drawn()
    const b = a.map((value) => value + 0.5 * random())
    const y = b.map((value, i) => value - 0.4 * (a[i] as number) + 0.2 * random())
    const spearman = (p: Float64Array, q: Float64Array) =>
      rankCorrelation(Array.from(p, (value, i) => [value, q[i] as number] as const)) ?? 0
    const [ay, by, ab] = [spearman(a, y), spearman(b, y), spearman(a, b)]
    const wanted = (ay - by * ab) / Math.sqrt((1 - by ** 2) * (1 - ab ** 2))
    expect(partialRankCorrelations([a, b], y)[0]).toBeCloseTo(wanted, 9)
  })

  it('has none where an input or the outcome never changes, or two inputs are one', () => {
    const [x, still] = [drawn(), new Float64Array(400).fill(3)]
    expect(
      partialRankCorrelations(
        [still, x],
        x.map((value) => value + random()),
      )[0],
    ).toBeNull()
    expect(partialRankCorrelations([x], still)).toEqual([null])
    expect(partialRankCorrelations([x, x.map((value) => 2 * value)], drawn())).toEqual([null, null])
  })
})
