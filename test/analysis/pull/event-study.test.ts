import { describe, expect, it } from 'vitest'
import { eventStudy, meanChange } from '../../../src/analysis/pull/event-study.ts'
import { placeboDates } from '../../../src/analysis/pull/placebo-dates.ts'
import { seededRandom } from '../../../src/model/seeded-random.ts'
import { madeCase } from './made-case.ts'

const settings = { past: 12, leastPast: 6, window: 3, placebos: 399, seed: 7 }
const share = (count: number, effect: number, level: number) => {
  let found = 0
  for (let seed = 1; seed <= count; seed++) {
    const { series, moves } = madeCase(seed, 240, effect)
    if ((eventStudy(series, moves, settings)?.p ?? 1) <= level) found++
  }
  return found / count
}

describe('eventStudy', () => {
  it('holds the windows against the past as one does by hand', () => {
    const series = {
      mean: Float64Array.from([1, 2, 3, 9, 5, 7, 0, 4]),
      weight: Float64Array.from([0.5, 1, 0.5, 1, 0, 0.5, 1, 0.25]),
    }
    // before: (0.5 + 2 + 1.5) / 2 = 2; from then on: (9 + 3.5) / 1.5
    const one = { past: 3, leastPast: 2, window: 3 }
    expect(meanChange(series, [3], one)?.change).toBeCloseTo(12.5 / 1.5 - 2, 12)
    expect(meanChange(series, [1], one)).toBeNull()
    // with windows of one, the past of 7 is 5 and 6 only for 4 is unknown and 3 no more in it
    const two = meanChange(series, [3, 7], { past: 4, leastPast: 2, window: 1 })
    const first = (2 * 1) / 3
    const second = (1.5 * 0.25) / 1.75
    expect(two).toEqual({
      change: expect.closeTo((first * (9 - 2) + second * (4 - 3.5 / 1.5)) / (first + second), 12),
      dates: 2,
    })
  })

  it('gives the p-value that all placebos give, where these are few enough to go through', () => {
    const { series, moves } = madeCase(3, 60, 0)
    const dates = moves.slice(0, 3)
    const mean = (some: readonly number[]) => meanChange(series, some, settings)?.change ?? null
    const [a = 0, b = 0, c = 0] = dates
    const gaps = [b - a, c - b, 60 - c + a]
    const orders = [
      [0, 1, 2],
      [0, 2, 1],
      [1, 0, 2],
      [1, 2, 0],
      [2, 0, 1],
      [2, 1, 0],
    ]
    const all = orders.flatMap((order) =>
      Array.from({ length: 60 }, (_, start) => {
        const second = start + (gaps[order[0] ?? 0] ?? 0)
        return mean([start, second % 60, (second + (gaps[order[1] ?? 0] ?? 0)) % 60])
      }),
    )
    const known = all.flatMap((one) => one ?? [])
    const usual = known.reduce((sum, one) => sum + one, 0) / known.length
    const change = (mean(dates) ?? 0) - usual
    const exact = known.filter((one) => Math.abs(one - usual) >= Math.abs(change)).length / known.length
    const drawn = eventStudy(series, dates, { ...settings, placebos: 20_000 })
    expect(drawn?.change).toBeCloseTo(change, 1)
    expect(Math.abs((drawn?.p ?? 9) - exact)).toBeLessThan(0.02)
  })

  it('finds a planted change, and calls out no more than it may where there is none', () => {
    expect(share(400, 0, 0.05)).toBeLessThan(0.075)
    expect(share(400, 0, 0.05)).toBeGreaterThan(0.025)
    expect(share(100, 1.5, 0.05)).toBeGreaterThan(0.75)
  })

  it('says nothing of dates without a past', () => {
    const { series } = madeCase(1, 40, 0)
    expect(eventStudy(series, [0, 2], settings)).toBeNull()
  })
})

describe('placeboDates', () => {
  it('keeps the gaps between dates, in some order', () => {
    const dates = [2, 3, 9, 30]
    const gaps = (some: readonly number[]) => {
      const sorted = [...some].sort((x, y) => x - y)
      return sorted.map((date, i) => (sorted[i + 1] ?? (sorted[0] ?? 0) + 50) - date).sort((x, y) => x - y)
    }
    const draw = placeboDates(dates, 50, seededRandom(5))
    const seen = new Set<string>()
    for (let i = 0; i < 200; i++) {
      const one = draw()
      expect(gaps(one)).toEqual(gaps(dates))
      seen.add(one.join())
    }
    expect(seen.size).toBeGreaterThan(100)
  })
})
