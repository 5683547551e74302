import type { PairSeries } from '../../model/outlook.ts'
import type { Scenario, SignpostCheck } from '../../model/outlook-record.ts'
import type { KeptOutlook } from '../../model/outlook-report.ts'
import { monthNumber, monthStart } from './month-names.ts'
import { between, type MonthSums, monthSums } from './month-sums.ts'
import { OUTLOOK_SETTINGS } from './outlook-settings.ts'
import { stretchWarmth } from './stretch-warmth.ts'

const { leanPoints, leastPoints } = OUTLOOK_SETTINGS

/** What came after an outlook was made: months of the tie, and events between the two with their day and type. */
export interface WatchedTie {
  readonly first: number
  readonly series: PairSeries
  readonly events: readonly { readonly day: string; readonly type: string | null }[]
}

/**
 * Which signposts of an outlook have been passed since?
 *
 * @param from the first ISO day of the months ahead, and the first day of which the outlook knew nothing
 * @param to   the outlook's deadline
 */
export function tickSignposts(
  scenarios: readonly Scenario[],
  watched: WatchedTie,
  [from, unknown]: readonly [string, string],
  to: string,
): KeptOutlook['signposts'] {
  const sums = monthSums(watched.series)
  const span = [monthNumber(from) - watched.first, monthNumber(to) - watched.first] as const
  return scenarios.map(({ outcome, signposts }) => ({
    outcome,
    signposts: signposts.map((one) => ({ ...one, met: firstMet(one.check, watched, sums, span, [unknown, to]) })),
  }))
}

function firstMet(
  check: SignpostCheck,
  { first, events }: WatchedTie,
  sums: MonthSums,
  [start, end]: readonly [number, number],
  [from, to]: readonly [string, string],
): string | null {
  if (check.kind === 'told') {
    const days = events.filter(({ day, type }) => day >= from && day <= to && check.types.includes(type ?? ''))
    return days.map(({ day }) => day).sort()[0] ?? null
  }
  for (let month = Math.max(0, start); month <= end && month < sums.months; month++) {
    if (isMet(check, sums, month, start)) return monthStart(first + month).slice(0, 7)
  }
  return null
}

function isMet(
  check: Exclude<SignpostCheck, { kind: 'told' }>,
  sums: MonthSums,
  month: number,
  start: number,
): boolean {
  const { cooperation, conflict } = sums
  if (check.kind === 'more') return between(sums[check.sign], month, month + 1) >= check.points
  const from = month + 1 - check.months
  const [up, down] = [between(cooperation, from, month + 1), between(conflict, from, month + 1)]
  if (from < start || up + down < leastPoints) return false
  const warmth = stretchWarmth(up, down, 0, leanPoints)
  return check.kind === 'colder' ? warmth < check.than : warmth > check.than
}
