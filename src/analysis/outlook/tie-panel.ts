import type { PairMonths, PairSeries } from '../../model/outlook.ts'
import { type MonthSums, monthSums } from './month-sums.ts'
import { outcomeOf } from './outcome-of.ts'
import { monthsBefore } from './outlook-settings.ts'
import { type TieChanges, tieChanges } from './tie-changes.ts'
import { TIE_SIGNS, tieSigns } from './tie-signs.ts'
import { usualChanges } from './usual-changes.ts'

/** No outcome: not over, or too little told to settle it. */
export const NO_OUTCOME = -1

/**
 * Everything a model of one horizon sees of many ties: of each tie and each month one row, `tie × origins + month`. What a row's
 * signs tell was known when that many months were over; its outcome is known `horizon` months later.
 */
export interface TiePanel {
  readonly ties: number
  /** months + 1: a row for each number of months that are over, none among them */
  readonly origins: number
  readonly horizon: number
  readonly level: Float64Array
  readonly usual: Float64Array
  readonly change: Float64Array
  /** 1 where the question can be put */
  readonly asked: Uint8Array
  /** index among OUTCOMES, or NO_OUTCOME */
  readonly outcome: Int8Array
  /** index among OUTCOMES of the outcome that was settled last, or NO_OUTCOME */
  readonly lastOutcome: Int8Array
  /** of each row its signs, `TIE_SIGNS.length` numbers; of rows that are not asked, zeros */
  readonly signs: Float64Array
}

/**
 * @param horizon months
 * @param prior   see `usualChanges`
 */
export function tiePanel({ pairs, months }: PairMonths, horizon: number, prior?: number): TiePanel {
  const origins = months + 1
  const size = pairs.length * origins
  const sums = pairs.map(monthSums)
  const changes = sums.map((one) => tieChanges(one, horizon))
  const usual = usualChanges(changes, horizon, prior)
  const others = othersOf(pairs, months)
  const panel: TiePanel = {
    ties: pairs.length,
    origins,
    horizon,
    level: new Float64Array(size),
    usual: new Float64Array(size),
    change: new Float64Array(size),
    asked: new Uint8Array(size),
    outcome: new Int8Array(size).fill(NO_OUTCOME),
    lastOutcome: new Int8Array(size).fill(NO_OUTCOME),
    signs: new Float64Array(size * TIE_SIGNS.length),
  }
  for (const [i, { pair }] of pairs.entries()) {
    fill(panel, i, sums[i] as MonthSums, changes[i] as TieChanges, usual[i] as Float64Array, others(pair, i))
  }
  return panel
}

function fill(
  panel: TiePanel,
  tie: number,
  sums: MonthSums,
  { level, change, harsh }: TieChanges,
  usual: Float64Array,
  others: readonly [MonthSums, MonthSums],
): void {
  const { origins, horizon } = panel
  const base = tie * origins
  const past = monthsBefore(horizon)
  panel.level.set(level, base)
  panel.change.set(change, base)
  panel.usual.set(usual, base)
  for (let t = past; t < origins; t++) {
    const row = base + t
    const width = usual[t] as number
    if (Number.isNaN(width) || Number.isNaN(level[t] as number)) continue
    panel.asked[row] = 1
    const moved = change[t] as number
    if (!Number.isNaN(moved)) panel.outcome[row] = outcomeOf(moved, width, harsh[t] === 1)
    const settled = t - horizon
    const lastChange = settled < 0 ? 0 : (change[settled] as number) || 0
    if (settled >= 0) panel.lastOutcome[row] = panel.outcome[base + settled] as number
    tieSigns(
      { sums, others, at: t, past, level: level[t] as number, usual: width, lastChange },
      panel.signs,
      row * TIE_SIGNS.length,
    )
  }
}

/** Of each of the two, all its ties but this one, added up. */
function othersOf(pairs: readonly PairSeries[], months: number) {
  const all = new Map<string, PairSeries>()
  for (const { pair, cooperation, conflict } of pairs) {
    for (const actor of pair) {
      const sum = all.get(actor) ?? {
        pair,
        cooperation: new Float64Array(months),
        conflict: new Float64Array(months),
      }
      all.set(actor, sum)
      for (let i = 0; i < months; i++) {
        sum.cooperation[i] = (sum.cooperation[i] as number) + ((cooperation[i] as number) || 0)
        sum.conflict[i] = (sum.conflict[i] as number) + ((conflict[i] as number) || 0)
      }
    }
  }
  return (pair: readonly [string, string], i: number): readonly [MonthSums, MonthSums] => {
    const own = pairs[i] as PairSeries
    const less = (actor: string) => {
      const sum = all.get(actor) as PairSeries
      return monthSums({
        cooperation: sum.cooperation.map((value, m) => Math.max(0, value - ((own.cooperation[m] as number) || 0))),
        conflict: sum.conflict.map((value, m) => Math.max(0, value - ((own.conflict[m] as number) || 0))),
      })
    }
    return [less(pair[0]), less(pair[1])]
  }
}
