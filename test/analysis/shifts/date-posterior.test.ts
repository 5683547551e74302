import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dateInterval, datePosterior, NEGLIGIBLE } from '../../../src/analysis/shifts/date-posterior.ts'
import { everyCutting } from './every-cutting.ts'
import { NILE } from './nile.ts'
import { noise } from './seeded-noise.ts'

/** The same probabilities by adding up every cutting. */
function byTrying(series: readonly number[][], hazard: number, meanVariance: number, among: readonly number[]) {
  const length = series[0]?.length ?? 0
  const middles = series.map((one) => {
    const seen = one.filter((value) => !Number.isNaN(value))
    return seen.length === 0 ? 0 : seen.reduce((a, b) => a + b, 0) / seen.length
  })
  // density of a segment's points with a common normal mean: covariance 1 on the diagonal and meanVariance everywhere
  const segment = (points: readonly number[]) => {
    const n = points.length
    const [sum, squares] = [points.reduce((a, b) => a + b, 0), points.reduce((a, b) => a + b * b, 0)]
    const width = 1 + n * meanVariance
    return (
      Math.exp(-0.5 * (squares - (meanVariance * sum * sum) / width)) / (Math.sqrt(width) * (2 * Math.PI) ** (n / 2))
    )
  }
  const weights = new Array<number>(length).fill(0)
  let whole = 0
  let some = 0
  for (const changes of everyCutting(length, 1)) {
    const ends = [0, ...changes, length]
    let weight = hazard ** changes.length * (1 - hazard) ** (length - 1 - changes.length)
    for (let i = 1; i < ends.length; i++) {
      for (const [k, one] of series.entries()) {
        const points = one.slice(ends[i - 1], ends[i]).filter((value) => !Number.isNaN(value))
        weight *= segment(points.map((value) => value - (middles[k] as number)))
      }
    }
    whole += weight
    if (changes.some((change) => among.includes(change))) some += weight
    for (const change of changes) weights[change] = (weights[change] as number) + weight
  }
  return { at: weights.map((weight) => weight / whole), some: some / whole }
}

/** The same probabilities by the recursions over all pairs of periods, nothing left out. */
function byPairs(values: readonly number[], hazard: number, meanVariance: number) {
  const length = values.length
  const middle = values.reduce((a, b) => a + b, 0) / length
  const [go, cut] = [Math.log(1 - hazard), Math.log(hazard)]
  const one = (from: number, to: number) => {
    const sum = values.slice(from, to).reduce((a, b) => a + b - middle, 0)
    const width = 1 + (to - from) * meanVariance
    return (0.5 * meanVariance * sum * sum) / width - 0.5 * Math.log(width) + (to - from - 1) * go
  }
  const logSum = (terms: readonly number[]) => {
    const most = Math.max(...terms)
    return most + Math.log(terms.reduce((sum, term) => sum + Math.exp(term - most), 0))
  }
  const whole = Array.from({ length: length + 1 }, (_, i) => i)
  const pairs = whole.map((from) => whole.map((to) => (to > from ? one(from, to) : 0)))
  const pair = (from: number, to: number) => pairs[from]?.[to] as number
  const forward = [-cut]
  for (let t = 1; t < length; t++) forward.push(logSum(forward.map((before, s) => before + cut + pair(s, t))))
  const backward = new Array<number>(length + 1).fill(0)
  for (let t = length - 1; t >= 0; t--) {
    const ends = whole.filter((e) => e > t)
    backward[t] = logSum(ends.map((e) => pair(t, e) + (e === length ? 0 : cut + (backward[e] as number))))
  }
  return forward.map((before, t) => Math.exp(before + cut + (backward[t] as number) - (backward[0] as number)))
}

describe('datePosterior', () => {
  const value = fc.oneof({ weight: 8, arbitrary: fc.integer({ min: -3, max: 3 }) }, fc.constant(Number.NaN))
  it('is what adding up every cutting gives, of one series and of two', () => {
    const pairs = fc.array(fc.tuple(value, value), { minLength: 2, maxLength: 9 })
    fc.assert(
      fc.property(pairs, fc.constantFrom(0.05, 0.4), fc.constantFrom(0.5, 9), (rows, hazard, meanVariance) => {
        const series = [rows.map(([a]) => a), rows.map(([, b]) => b)]
        for (const set of [series.slice(0, 1), series]) {
          const found = datePosterior(set, { hazard, meanVariance })
          const wanted = byTrying(set, hazard, meanVariance, [1, 2, 3])
          for (const [t, chance] of wanted.at.entries()) expect(found.at[t]).toBeCloseTo(chance, 9)
          expect(found.within([[1, 4]])[0]).toBeCloseTo(wanted.some, 9)
        }
      }),
      { seed: 71, numRuns: 60 },
    )
  })

  it('is off by no more than it says where unlikely beginnings are left out', () => {
    const length = 200
    const bound = length ** 2 * NEGLIGIBLE + 1e-10
    for (const [seed, step] of [0, 1, 4, 30].entries()) {
      const draw = noise(seed + 1)
      const series = Array.from({ length }, (_, i) => draw() + step * (Math.floor(i / 23) % 3))
      const { at } = datePosterior([series], { hazard: 1 / 24, meanVariance: 1 + step * step })
      const wanted = byPairs(series, 1 / 24, 1 + step * step)
      for (let t = 1; t < length; t++) expect(Math.abs((at[t] as number) - (wanted[t] as number))).toBeLessThan(bound)
    }
  })

  it('puts the fall of the Nile into 1897 to 1899, and hardly anywhere else', () => {
    const scaled = NILE.map((flow) => flow / 125)
    const posterior = datePosterior([scaled], { hazard: 0.01, meanVariance: 2 })
    const found = dateInterval(posterior.at, 28, 18, 39, 0.9)
    expect([1871 + found.first, 1871 + found.last]).toEqual([1897, 1900])
    expect(posterior.within([[found.first, found.last + 1]])[0]).toBeGreaterThan(0.9)
  })
})

describe('dateInterval', () => {
  it('grows to the likelier side until it holds the share', () => {
    const posterior = Float64Array.from([0, 0.01, 0.1, 0.5, 0.2, 0.01, 0.3])
    expect(dateInterval(posterior, 3, 1, 6, 0.9)).toMatchObject({ first: 2, last: 4 })
    expect(dateInterval(posterior, 3, 1, 6, 0.5)).toMatchObject({ first: 3, last: 3 })
  })
})
