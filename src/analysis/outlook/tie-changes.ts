import { between, type MonthSums } from './month-sums.ts'
import { monthsBefore, OUTLOOK_SETTINGS } from './outlook-settings.ts'
import { stretchWarmth } from './stretch-warmth.ts'

const { leastPoints, leastKnown, neutralPoints, leanPoints, ruptureConflict } = OUTLOOK_SETTINGS

/** What a tie did after each month: index t stands for what is known once t months are over. */
export interface TieChanges {
  /** warmth of the months before; NaN where too little is told of it */
  readonly level: Float64Array
  /** warmth of the months ahead less that of the months before; NaN where they are not over or too little is told of them */
  readonly change: Float64Array
  /** 1 where more is told of conflict than of cooperation in the months ahead, and at least twice as much a month as before */
  readonly harsh: Uint8Array
}

/**
 * How did a tie change over each stretch of so many months?
 *
 * @param horizon months
 * @source docs/methods.md#where-it-heads
 */
export function tieChanges(sums: MonthSums, horizon: number): TieChanges {
  const { months, cooperation, conflict } = sums
  const level = new Float64Array(months + 1).fill(Number.NaN)
  const change = new Float64Array(months + 1).fill(Number.NaN)
  const past = monthsBefore(horizon)
  const harsh = new Uint8Array(months + 1)
  for (let t = past; t <= months; t++) {
    if (!isTold(sums, t - past, t)) continue
    const before = between(conflict, t - past, t)
    const now = stretchWarmth(between(cooperation, t - past, t), before, 0, neutralPoints)
    level[t] = now
    const end = t + horizon
    if (end > months || !isTold(sums, t, end)) continue
    const after = between(conflict, t, end)
    const then = stretchWarmth(between(cooperation, t, end), after, now, leanPoints)
    change[t] = then - now
    const [monthsBefore, monthsAfter] = [between(sums.known, t - past, t), between(sums.known, t, end)]
    if (then < 0 && after / monthsAfter >= (ruptureConflict * before) / monthsBefore) harsh[t] = 1
  }
  return { level, change, harsh }
}

/** Whether enough of a stretch is known, and enough told in it. */
export function isTold({ cooperation, conflict, known }: MonthSums, from: number, to: number): boolean {
  return (
    between(known, from, to) >= leastKnown * (to - from) &&
    between(cooperation, from, to) + between(conflict, from, to) >= leastPoints
  )
}
