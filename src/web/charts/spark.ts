import type { TieMonth } from '../../model/tie.ts'
import type { BoardTie } from '../../model/tie-board.ts'

/** Months since year 0 of an ISO day, for places on an axis. */
export function monthNumber(day: string): number {
  return Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1
}

/** First and last month of a set of small pictures, so that all of them share one axis. */
export interface SparkSpan {
  readonly first: number
  readonly last: number
  /** largest sum of intensity of a month, for one scale of volume */
  readonly most: number
}

export function sparkSpan(ties: readonly BoardTie[], live: readonly string[]): SparkSpan {
  const months = [...live.map(monthNumber), ...ties.flatMap((tie) => tie.months.map(({ start }) => monthNumber(start)))]
  const sums = ties.flatMap((tie) => [...bothWays(tie.months).values()].flatMap(({ up, down }) => [up, down]))
  const [first = 0] = [...months].sort((a, b) => a - b)
  return { first, last: months.reduce((most, one) => Math.max(most, one), first), most: Math.max(1, ...sums) }
}

/** Cooperation and conflict of each month, both ways together. */
export function bothWays(
  months: readonly TieMonth[],
): ReadonlyMap<number, { readonly up: number; readonly down: number }> {
  const sums = new Map<number, { up: number; down: number }>()
  for (const { start, cooperation, conflict } of months) {
    const at = monthNumber(start)
    const sum = sums.get(at) ?? { up: 0, down: 0 }
    sum.up += cooperation.sum
    sum.down += conflict.sum
    sums.set(at, sum)
  }
  return sums
}

/** Stretches of months without any source, as [first, last]. */
export function gapsOf(live: readonly string[], { first, last }: SparkSpan): readonly (readonly [number, number])[] {
  const alive = new Set(live.map(monthNumber))
  const gaps: [number, number][] = []
  for (let at = first; at <= last; at++) {
    if (alive.has(at)) continue
    const open = gaps.at(-1)
    if (open !== undefined && open[1] === at - 1) open[1] = at
    else gaps.push([at, at])
  }
  return gaps
}

/** The newest month with a warmth, from one of the two. */
export function levelOf(months: readonly TieMonth[], source: string): TieMonth | null {
  return months.findLast((month) => month.source === source && month.warmth !== null) ?? null
}
