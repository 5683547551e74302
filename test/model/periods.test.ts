import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dayNumber, lengthDays, PERIODS, periodFrom, periodStart, periodsBetween } from '../../src/model/periods.ts'

const day = fc.integer({ min: 0, max: 40_000 }).map((n) => new Date(n * 86_400_000).toISOString().slice(0, 10))

describe('periods', () => {
  it.each([
    ['2024-05-30', 'week', '2024-W22', '2024-05-27', '2024-06-02'],
    ['2021-01-03', 'week', '2020-W53', '2020-12-28', '2021-01-03'],
    ['2024-12-30', 'week', '2025-W01', '2024-12-30', '2025-01-05'],
    ['2024-02-10', 'month', '2024-02', '2024-02-01', '2024-02-29'],
    ['2024-08-20', 'quarter', '2024-Q3', '2024-07-01', '2024-09-30'],
    ['2024-08-20', 'year', '2024', '2024-01-01', '2024-12-31'],
    ['1979-04-15', 'year-week', '1979-w15', '1979-04-09', '1979-04-15'],
    ['1980-12-31', 'year-week', '1980-w52', '1980-12-23', '1980-12-31'],
    ['2024-08-20', 'day', '2024-08-20', '2024-08-20', '2024-08-20'],
  ] as const)('%s lies in the %s %s', (date, per, period, from, to) => {
    expect(periodFrom(periodStart(date, per), per)).toEqual({ period, from, to })
  })

  it.each(PERIODS)('by %s follow each other without a break and hold every day once', (per) => {
    fc.assert(
      fc.property(day, fc.integer({ min: 0, max: 900 }), (first, more) => {
        const last = new Date((dayNumber(first) + more) * 86_400_000).toISOString().slice(0, 10)
        const periods = periodsBetween(first, last, per)
        expect(periods[0]?.from).toBe(periodStart(first, per))
        expect(periods.at(-1)?.from).toBe(periodStart(last, per))
        for (const [i, one] of periods.entries()) {
          expect(periodStart(one.to, per)).toBe(one.from)
          const next = periods[i + 1]
          if (next) expect(dayNumber(next.from)).toBe(dayNumber(one.from) + lengthDays(one))
        }
      }),
      { seed: 3, numRuns: 60 },
    )
  })

  it('refuses series without end', () => {
    expect(() => periodsBetween('0001-01-01', '9999-12-31', 'day')).toThrow(/200,000/)
  })
})
