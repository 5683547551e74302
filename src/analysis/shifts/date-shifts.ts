import { meanOf } from './costs/prefix-sums.ts'
import { type DateInterval, dateInterval, datePosterior, tiePrior } from './date-posterior.ts'
import { stepDeviation } from './noise.ts'
import { rootsOf, type ShiftCandidate } from './shift-candidates.ts'

/** Changes of any kind and size that a tie is believed to see in a year, before its events are looked at. */
export const CHANGES_PER_YEAR = 0.5
/** A shift's date is looked for within so many months of where the cutting has it, */
export const DATE_WITHIN_MONTHS = 6
/** and its interval holds this share of the probability there. */
export const DATE_SHARE = 0.9

export interface DatedShift extends ShiftCandidate, DateInterval {
  /** chance that there is any change in that interval, in [0, 1] */
  readonly probability: number
}

/**
 * When each shift was, as an interval, and how likely there was any change then.
 *
 * @param candidates of one tie; see shiftCandidates
 * @param series, attention, periodsPerYear as given there
 * @returns the same shifts, in the same order
 */
export function dateShifts(
  candidates: readonly ShiftCandidate[],
  series: readonly ArrayLike<number>[],
  attention: ArrayLike<number>,
  periodsPerYear: number,
): readonly DatedShift[] {
  if (candidates.length === 0) return []
  const roots = series.map((one) => rootsOf(one, attention))
  const noise = Math.sqrt(meanOf(roots.map((one) => stepDeviation(one) ** 2)))
  const scaled = roots.map((one) => one.map((value) => value / noise))
  const posterior = datePosterior(scaled, tiePrior(scaled, CHANGES_PER_YEAR / periodsPerYear))
  const reach = Math.max(1, Math.round((DATE_WITHIN_MONTHS * periodsPerYear) / 12))
  const length = scaled[0]?.length ?? 0
  const intervals = candidates.map((one) => {
    const others = candidates.filter((other) => other !== one).map(({ at }) => at)
    // what lies nearer to another shift belongs to that one
    const before = Math.max(0, ...others.filter((at) => at < one.at))
    const after = Math.min(2 * length, ...others.filter((at) => at > one.at))
    const from = Math.max(1, one.at - reach, before === 0 ? 1 : Math.ceil((before + one.at) / 2))
    const to = Math.min(length, one.at + reach + 1, Math.ceil((one.at + after) / 2))
    return dateInterval(posterior.at, one.at, from, Math.max(to, one.at + 1), DATE_SHARE)
  })
  const chances = posterior.within(intervals.map(({ first, last }) => [first, last + 1]))
  return candidates.map((one, i) => ({ ...one, ...(intervals[i] as DateInterval), probability: chances[i] as number }))
}
