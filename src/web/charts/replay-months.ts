import { monthNumber } from './spark.ts'

export const REPLAY_STEPS = ['month', 'quarter', 'year'] as const
export type ReplayStep = (typeof REPLAY_STEPS)[number]

const MONTHS: Readonly<Record<ReplayStep, number>> = { month: 1, quarter: 3, year: 12 }

/**
 * The months at which a replay stops: the last of each step, and the last of all.
 *
 * @param live first days of months, ascending
 * @returns months as "2024-05", ascending; empty where there is none
 */
export function replayMonths(live: readonly string[], step: ReplayStep): readonly string[] {
  const [first, last] = [live[0], live.at(-1)]
  if (first === undefined || last === undefined) return []
  const stops: string[] = []
  for (let at = monthNumber(first); at <= monthNumber(last); at++) {
    if ((at + 1) % MONTHS[step] === 0 || at === monthNumber(last)) stops.push(monthName(at))
  }
  return stops
}

/** The place of a month among the stops: the last that is not after it; the end where it is null. */
export function placeAmong(stops: readonly string[], at: string | null): number {
  if (at === null) return stops.length - 1
  return Math.max(
    0,
    stops.findLastIndex((stop) => stop <= at),
  )
}

function monthName(at: number): string {
  return `${String(Math.floor(at / 12)).padStart(4, '0')}-${String((at % 12) + 1).padStart(2, '0')}`
}
