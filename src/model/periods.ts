import { EntenteError } from './error.ts'

/**
 * How time is cut. Weeks are ISO weeks, Monday to Sunday. A `year-week` is one of 52 weeks counted from 1 January, the last of them
 * longer by a day or two: the weeks of series that were published by week of the year.
 */
export const PERIODS = ['day', 'week', 'month', 'quarter', 'year', 'year-week'] as const
export type Per = (typeof PERIODS)[number]

/** A stretch of days under its name: `2024-05-30`, `2024-W22`, `2024-05`, `2024-Q2`, `2024`, `2024-w22`. */
export interface Period {
  readonly period: string
  /** first and last ISO day */
  readonly from: string
  readonly to: string
}

const DAY_MS = 86_400_000
const YEAR_WEEKS = 52
/** More periods than this in one series are refused. */
const MOST_PERIODS = 200_000

/** The first day of the period in which an ISO day lies. */
export function periodStart(day: string, per: Per): string {
  const [year = '', month = ''] = day.split('-')
  switch (per) {
    case 'day':
      return day
    case 'week':
      return addDays(day, -((dayNumber(day) + 3) % 7))
    case 'month':
      return `${year}-${month}-01`
    case 'quarter':
      return `${year}-${two(3 * Math.floor((Number(month) - 1) / 3) + 1)}-01`
    case 'year':
      return `${year}-01-01`
    case 'year-week': {
      const week = Math.floor((dayNumber(day) - dayNumber(`${year}-01-01`)) / 7)
      return addDays(`${year}-01-01`, 7 * Math.min(week, YEAR_WEEKS - 1))
    }
  }
}

/** The period that starts on a day. */
export function periodFrom(start: string, per: Per): Period {
  const [year = '', month = ''] = start.split('-')
  const until = (next: string) => addDays(next, -1)
  switch (per) {
    case 'day':
      return { period: start, from: start, to: start }
    case 'week': {
      // the year of an ISO week is that of its Thursday
      const thursday = addDays(start, 3)
      const week = Math.floor((dayNumber(thursday) - dayNumber(`${thursday.slice(0, 4)}-01-01`)) / 7) + 1
      return { period: `${thursday.slice(0, 4)}-W${two(week)}`, from: start, to: addDays(start, 6) }
    }
    case 'month':
      return { period: `${year}-${month}`, from: start, to: until(monthsLater(start, 1)) }
    case 'quarter':
      return { period: `${year}-Q${Math.ceil(Number(month) / 3)}`, from: start, to: until(monthsLater(start, 3)) }
    case 'year':
      return { period: year, from: start, to: `${year}-12-31` }
    case 'year-week': {
      const week = Math.floor((dayNumber(start) - dayNumber(`${year}-01-01`)) / 7) + 1
      const to = week === YEAR_WEEKS ? `${year}-12-31` : addDays(start, 6)
      return { period: `${year}-w${two(week)}`, from: start, to }
    }
  }
}

/**
 * All periods that hold a day from `first` to `last`, without a break, ascending.
 *
 * @throws EntenteError "too_large" where there would be more than 200,000
 */
export function periodsBetween(first: string, last: string, per: Per): readonly Period[] {
  const periods: Period[] = []
  let start = periodStart(first, per)
  while (start <= last) {
    if (periods.length === MOST_PERIODS) {
      throw new EntenteError(
        'too_large',
        `A series by ${per} from ${first} to ${last} has more than 200,000 points: ask for a shorter time or longer periods.`,
      )
    }
    const period = periodFrom(start, per)
    periods.push(period)
    start = addDays(period.to, 1)
  }
  return periods
}

const NAMES: readonly (readonly [RegExp, Per])[] = [
  [/^\d{4}-\d\d-\d\d$/, 'day'],
  [/^\d{4}-W\d\d$/, 'week'],
  [/^\d{4}-\d\d$/, 'month'],
  [/^\d{4}-Q[1-4]$/, 'quarter'],
  [/^\d{4}$/, 'year'],
  [/^\d{4}-w\d\d$/, 'year-week'],
]

/**
 * The period of a name, with how time is cut there.
 *
 * @throws EntenteError "invalid_input" where no period is called so
 */
export function periodNamed(name: string): Period & { readonly per: Per } {
  const per = NAMES.find(([form]) => form.test(name))?.[1]
  const year = name.slice(0, 4)
  // the period is among those of its year; an ISO week may begin in the year before
  const among = per === undefined || year < '0001' ? [] : periodsBetween(`${year}-01-01`, `${year}-12-31`, per)
  const found = among.find(({ period }) => period === name)
  if (per === undefined || found === undefined) {
    throw new EntenteError(
      'invalid_input',
      `No period is called "${name}": 2024-05-30, 2024-W22, 2024-05, 2024-Q2 and 2024 are.`,
    )
  }
  return { ...found, per }
}

/** How many days a period has. */
export function lengthDays({ from, to }: Period): number {
  return dayNumber(to) - dayNumber(from) + 1
}

/** Days since 1 January 1970. */
export function dayNumber(day: string): number {
  return Math.round(Date.parse(`${day}T00:00:00Z`) / DAY_MS)
}

function addDays(day: string, days: number): string {
  return new Date((dayNumber(day) + days) * DAY_MS).toISOString().slice(0, 10)
}

function monthsLater(start: string, months: number): string {
  const [year = 0, month = 0] = start.split('-').map(Number)
  return new Date(Date.UTC(year, month - 1 + months, 1)).toISOString().slice(0, 10)
}

function two(value: number): string {
  return String(value).padStart(2, '0')
}
