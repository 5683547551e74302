import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { TIE_SETTINGS } from '../../../src/analysis/tie/tie-settings.ts'
import { independentEvents, tieWarmth } from '../../../src/analysis/tie/tie-warmth.ts'
import { type Per, periodStart } from '../../../src/model/periods.ts'
import { tQuantile90 } from '../../../src/model/t-quantile.ts'
import type { WarmthPrior } from '../../../src/model/tie.ts'
import { cellOf, cellsOf, type SmallEvent } from './cell.ts'

const { prior } = TIE_SETTINGS
const day = (n: number) => new Date(Date.UTC(2020, 0, 1 + n)).toISOString().slice(0, 10)
const event = fc.record({
  day: fc.integer({ min: 0, max: 700 }).map(day),
  intensity: fc.integer({ min: -100, max: 100 }).map((n) => n / 10),
})
const events = fc.array(event, { minLength: 1, maxLength: 40 })
const seeded = { seed: 11, numRuns: 200 }
const warmthOf = (some: readonly SmallEvent[], per: Per = 'month', settings = prior) =>
  tieWarmth(cellsOf(some, per), per, settings)

/** The formula of docs/methods.md#tie over single events, each past one looked at anew. Months only. */
function byHand(some: readonly SmallEvent[], settings: WarmthPrior) {
  const months = [...new Set(some.map((one) => one.day.slice(0, 7)))].sort()
  const middle = (month: string) => {
    const [year = 0, number = 0] = month.split('-').map(Number)
    return (Date.UTC(year, number - 1, 1) + Date.UTC(year, number, 0)) / 2 / 86_400_000
  }
  const inside = (month: string) => some.filter((one) => one.day.startsWith(month))
  const mean = (list: readonly SmallEvent[]) => list.reduce((sum, one) => sum + one.intensity, 0) / list.length
  const worth = (list: readonly SmallEvent[]) => {
    const perDay = list.length / new Set(list.map((one) => one.day)).size
    return list.length / (1 + (perDay - 1) * settings.dayCorrelation)
  }
  return months.map((month, i) => {
    const before = months.slice(0, i).map((past) => {
      const faded = worth(inside(past)) * 2 ** (-(middle(month) - middle(past)) / settings.halfLifeDays)
      return { faded, mean: mean(inside(past)) }
    })
    const seen = before.reduce((sum, one) => sum + one.faded, 0) + settings.neutral
    const pastMean = before.reduce((sum, one) => sum + one.faded * one.mean, 0) / seen
    const past = 1 / (1 / settings.past + 1 / seen)
    const sofar = months.slice(0, i + 1).map(inside)
    const around = sofar.flatMap((list) => list.map((one) => (one.intensity - mean(list)) ** 2))
    const freedom = settings.spreadWorth + around.length - sofar.length
    const spread = (settings.spread * settings.spreadWorth + around.reduce((sum, one) => sum + one, 0)) / freedom
    const evidence = worth(inside(month))
    const warmth = (evidence * mean(inside(month)) + past * pastMean) / (evidence + past)
    return { warmth, half: tQuantile90(freedom) * Math.sqrt(spread / (evidence + past)) }
  })
}

describe('tieWarmth', () => {
  it('is the formula of docs/methods.md, worked out event by event', () => {
    fc.assert(
      fc.property(events, fc.double({ min: 0, max: 1, noNaN: true }), (some, dayCorrelation) => {
        const settings = { ...prior, dayCorrelation }
        const hand = byHand(some, settings)
        for (const [i, warmth] of warmthOf(some, 'month', settings).entries()) {
          expect(warmth?.mean).toBeCloseTo(hand[i]?.warmth ?? Number.NaN, 9)
          expect(warmth?.high).toBeCloseTo(Math.min(10, (hand[i]?.warmth ?? 0) + (hand[i]?.half ?? 0)), 9)
        }
      }),
      seeded,
    )
  })

  it('lies between what a period and what its past say, and inside its interval', () => {
    for (const warmth of fc.sample(events, seeded).flatMap((some) => warmthOf(some))) {
      if (warmth === null) throw new Error('every event here has an intensity')
      expect(warmth.low).toBeLessThanOrEqual(warmth.mean)
      expect(warmth.high).toBeGreaterThanOrEqual(warmth.mean)
    }
    const [first] = warmthOf([{ day: day(0), intensity: 8 }])
    expect(first?.mean).toBeGreaterThan(0)
    expect(first?.mean).toBeLessThan(8)
  })

  it('does not depend on the order of events', () => {
    fc.assert(
      fc.property(events, (some) => {
        const forward = warmthOf(some)
        const backward = warmthOf([...some].reverse())
        for (const [i, one] of forward.entries()) expect(backward[i]?.mean).toBeCloseTo(one?.mean ?? Number.NaN, 9)
      }),
      seeded,
    )
  })

  it('stays as it was when later events come in', () => {
    fc.assert(
      fc.property(events, events, (some, more) => {
        const last =
          some
            .map((one) => one.day)
            .sort()
            .at(-1) ?? ''
        const later = more.filter((one) => periodStart(one.day, 'month') > last)
        expect(warmthOf([...some, ...later]).slice(0, warmthOf(some).length)).toEqual(warmthOf(some))
      }),
      seeded,
    )
  })

  it('is never less sure for one more event like those that are there', () => {
    fc.assert(
      fc.property(events, fc.boolean(), (some, sameDay) => {
        const [first] = cellsOf(some, 'year')
        if (first === undefined) return
        const mean = first.sum / first.weight
        const year = first.start.slice(0, 4)
        const there = some.filter((one) => one.day.startsWith(year))
        const free = Array.from({ length: 366 }, (_, n) => day(n + (year === '2021' ? 366 : 0)))
        const other = free.find((one) => one.startsWith(year) && !there.some((event) => event.day === one)) ?? ''
        const added = [...there, { day: sameDay ? (there[0]?.day ?? '') : other, intensity: mean }]
        const [before, after] = [there, added].map((list) => warmthOf(list, 'year')[0])
        expect(after?.evidence).toBeGreaterThan(before?.evidence ?? 0)
        const width = (one: typeof before) => (one?.high ?? 0) - (one?.low ?? 0)
        expect(width(after)).toBeLessThanOrEqual(width(before) + 1e-9)
      }),
      seeded,
    )
  })

  it('turns its sign where all intensities do', () => {
    fc.assert(
      fc.property(events, (some) => {
        const turned = warmthOf(some.map((one) => ({ ...one, intensity: -one.intensity })))
        for (const [i, one] of warmthOf(some).entries()) {
          expect(turned[i]?.mean).toBeCloseTo(-(one?.mean ?? Number.NaN), 9)
          expect(turned[i]?.high).toBeCloseTo(-(one?.low ?? Number.NaN), 9)
        }
      }),
      seeded,
    )
  })

  it('is the plain mean where nothing is believed before, and its 90 % interval is that of the textbook', () => {
    const none = { ...prior, past: 0, neutral: 0, dayCorrelation: 0, spreadWorth: 0 }
    const values = [2, 4, 4, 5, -3, 1, 0, 6, 2, 3, 1]
    const [warmth] = warmthOf(
      values.map((intensity, n) => ({ day: day(n), intensity })),
      'month',
      none,
    )
    // n = 11, mean 25/11, s² = (121 − 625/11)/10, t with 10 degrees of freedom 1.8125
    expect(warmth?.mean).toBeCloseTo(25 / 11, 12)
    expect((warmth?.high ?? 0) - (warmth?.mean ?? 0)).toBeCloseTo(1.8125 * Math.sqrt((121 - 625 / 11) / 10 / 11), 3)
  })

  it('has none where no event has an intensity', () => {
    expect(tieWarmth([cellOf([], '2024-05-01', { events: 2 })], 'month', prior)).toEqual([null])
  })
})

describe('independentEvents', () => {
  const cell = cellOf(
    [0, 0, 0, 1].map((n) => ({ day: day(n), intensity: 1 })),
    '2020-01-01',
  )

  it('counts events one by one, day by day, or between', () => {
    expect(independentEvents(cell, 0)).toBe(4)
    expect(independentEvents(cell, 1)).toBe(2)
    expect(independentEvents(cell, 0.5)).toBeCloseTo(4 / 1.5, 12)
  })

  it('counts less for light and for unequal weights, and never more for heavy ones', () => {
    const weighed = (weights: readonly number[]) =>
      independentEvents(
        cellOf(
          weights.map((weight, n) => ({ day: day(n), intensity: 1, weight })),
          '2020-01-01',
        ),
        0,
      )
    expect(weighed([0.7, 0.7])).toBeCloseTo(1.4, 12)
    expect(weighed([3, 3])).toBeCloseTo(2, 12)
    expect(weighed([1, 3])).toBeCloseTo(1.6, 12)
  })
})

describe('tQuantile90', () => {
  it.each([
    [10, 1.8125],
    [20, 1.7247],
    [30, 1.6973],
    [60, 1.6706],
    [120, 1.6577],
  ])('is that of the printed tables for %i degrees of freedom', (freedom, printed) => {
    expect(tQuantile90(freedom)).toBeCloseTo(printed, 3)
  })
})
