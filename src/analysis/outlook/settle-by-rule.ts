import { OUTCOMES, type PairSeries } from '../../model/outlook.ts'
import type { SettlingRule } from '../../model/outlook-record.ts'
import { monthNumber } from './month-names.ts'
import { between, monthSums } from './month-sums.ts'
import { outcomeOf } from './outcome-of.ts'
import { OUTLOOK_SETTINGS } from './outlook-settings.ts'
import { stretchWarmth } from './stretch-warmth.ts'
import { isTold } from './tie-changes.ts'

const { leanPoints, ruptureConflict } = OUTLOOK_SETTINGS
/** Months of the stretch that a question about the lowest fifth looks at. */
export const FIFTH_MONTHS = 3

/** What came of an outlook, with the numbers it hangs on; `outcome` is null where it cannot be told. */
export interface RuleAnswer {
  readonly outcome: string | null
  readonly why: string
}

/**
 * What came, by the rule that the outlook itself carries?
 *
 * @param series the tie's months as known now
 * @param first  number of its first month
 * @returns null where the months are not over in the series
 */
export function settleByRule(
  rule: Exclude<SettlingRule, { kind: 'typed' }>,
  deadline: string,
  series: PairSeries,
  first: number,
): RuleAnswer | null {
  const sums = monthSums(series)
  const end = monthNumber(deadline) + 1 - first
  if (end > sums.months) return null
  const from = rule.kind === 'change' ? monthNumber(rule.from) - first : end - FIFTH_MONTHS
  if (from < 0 || !isTold(sums, from, end)) {
    return { outcome: null, why: 'Too little is told of these months, or by too few feeds: void.' }
  }
  const [up, down] = [between(sums.cooperation, from, end), between(sums.conflict, from, end)]
  if (rule.kind === 'lowest-fifth') {
    const warmth = stretchWarmth(up, down, 0, leanPoints)
    return {
      outcome: warmth < rule.below ? 'yes' : 'no',
      why: `The last three months had a warmth of ${say(warmth)}; the lowest fifth ends at ${say(rule.below)}.`,
    }
  }
  const warmth = stretchWarmth(up, down, rule.now, leanPoints)
  const conflict = down / between(sums.known, from, end)
  const harsh = warmth < 0 && conflict >= ruptureConflict * rule.conflict
  return {
    outcome: OUTCOMES[outcomeOf(warmth - rule.now, rule.usual, harsh)] ?? null,
    why: `Warmth went from ${say(rule.now)} to ${say(warmth)}, where ${say(rule.usual)} is a usual change; conflict from ${say(rule.conflict)} to ${say(conflict)} points a month.`,
  }
}

function say(value: number): string {
  return value.toFixed(1).replace('-', '−')
}
