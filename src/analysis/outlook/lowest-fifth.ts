import type { PairMonths, PairSeries } from '../../model/outlook.ts'
import { between, type MonthSums, monthSums } from './month-sums.ts'
import { OUTLOOK_SETTINGS } from './outlook-settings.ts'
import { FIFTH_MONTHS } from './settle-by-rule.ts'
import { stretchWarmth } from './stretch-warmth.ts'
import { isTold } from './tie-changes.ts'

const { leanPoints, longPast, recordWorth } = OUTLOOK_SETTINGS
const FIFTH = 0.2
/** Fewer stretches of a past have no fifth to speak of. */
const FEW_STRETCHES = 24

/** Whether a tie will be as cold as in the coldest fifth of ten years, and what speaks for it. */
export interface LowestFifth {
  /** warmth where that fifth ends */
  readonly below: number
  readonly isNow: boolean
  /** of stretches of all ties that stood in their fifth, or out of it, as this one does: how many there were, and how many stood in it so many months later */
  readonly count: number
  readonly came: number
  readonly probability: number
}

/**
 * How likely is it that a tie's last three months before a deadline are colder than four of five such stretches of its last ten years?
 *
 * @param at      which of the pairs
 * @param horizon months until the deadline
 * @returns null where too little is known of the tie's past, or of how it stands
 */
export function lowestFifth({ pairs, months }: PairMonths, at: number, horizon: number): LowestFifth | null {
  const own = fifthsOf(pairs[at] as PairSeries)
  const [below, now] = [own.below[months], own.warmth[months]]
  if (below === undefined || now === undefined || Number.isNaN(below) || Number.isNaN(now)) return null
  const isNow = now < below
  let [count, came] = [0, 0]
  for (const pair of pairs) {
    const { warmth, below: edge } = pair === pairs[at] ? own : fifthsOf(pair)
    for (let t = longPast / 2; t + horizon <= months; t++) {
      const [then, there] = [warmth[t + horizon] as number, edge[t] as number]
      if (Number.isNaN(then) || Number.isNaN(there) || Number.isNaN(warmth[t] as number)) continue
      if ((warmth[t] as number) < there !== isNow) continue
      count++
      if (then < there) came++
    }
  }
  return { below, isNow, count, came, probability: (came + recordWorth * FIFTH) / (count + recordWorth) }
}

/** Of each month the warmth of the last three, and where the lowest fifth of those of ten years before ends. */
function fifthsOf(series: PairSeries): { readonly warmth: Float64Array; readonly below: Float64Array } {
  const sums = monthSums(series)
  const warmth = Float64Array.from({ length: sums.months + 1 }, (_, t) => warmthAt(sums, t))
  const below = warmth.map((_, t) => {
    const past = warmth.slice(Math.max(0, t - longPast), t + 1).filter((one) => !Number.isNaN(one))
    if (past.length < FEW_STRETCHES) return Number.NaN
    return past.sort()[Math.floor(FIFTH * past.length)] as number
  })
  return { warmth, below }
}

function warmthAt(sums: MonthSums, t: number): number {
  const from = t - FIFTH_MONTHS
  if (from < 0 || !isTold(sums, from, t)) return Number.NaN
  return stretchWarmth(between(sums.cooperation, from, t), between(sums.conflict, from, t), 0, leanPoints)
}
