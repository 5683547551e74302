import { type DatedShift, dateShifts } from './date-shifts.ts'
import { shiftCandidates } from './shift-candidates.ts'

/** A shift is told only where a change then is more likely than none. */
export const LEAST_PROBABILITY = 0.5

/**
 * From when a tie stands otherwise than before: every period that may be told, strongest first. How many of them are told is the
 * budget's matter; see withinBudget.
 *
 * @param series   sums ≥ 0 a period (cooperation and conflict, of each direction or dimension), equally long; NaN is a gap
 * @param attention of the feed, > 0, around 1; see mediaAttention
 * @param periodsPerYear 12 for months
 * @throws EntenteError "invalid_input" on a negative sum or another length
 * @source docs/methods.md#shifts
 * @example findShifts([cooperation, conflict], mediaAttention(volumes, 12), 12)
 */
export function findShifts(
  series: readonly ArrayLike<number>[],
  attention: ArrayLike<number>,
  periodsPerYear: number,
): readonly DatedShift[] {
  const candidates = shiftCandidates(series, attention, periodsPerYear)
  const dated = dateShifts(candidates, series, attention, periodsPerYear)
  return dated.filter(({ probability }) => probability >= LEAST_PROBABILITY)
}
