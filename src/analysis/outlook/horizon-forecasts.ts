import type { BaseRates } from '../../model/base-rates.ts'
import { OUTCOMES, type PairMonths, type Probabilities } from '../../model/outlook.ts'
import type { Forecast } from '../../model/outlook-record.ts'
import type { ReferenceClass } from '../../model/outlook-report.ts'
import { tellCumulative } from './cumulative-model.ts'
import { fitOutlook, settledRows } from './fit-outlook.ts'
import { between, monthSums } from './month-sums.ts'
import { SOME_OUTCOMES } from './outlook-confidence.ts'
import { monthsBefore, OUTLOOK_SETTINGS } from './outlook-settings.ts'
import { PastOutcomes } from './past-outcomes.ts'
import { CLASSES, referenceClass, sayClass, TRENDS } from './reference-class.ts'
import { tiePanel } from './tie-panel.ts'
import { TIE_SIGNS } from './tie-signs.ts'

const { recordWorth, leastPoints, mostRowsOfOne } = OUTLOOK_SETTINGS
/** Weight of the model against base rates, as it was learned on KEDS before 1990. */
export const MODEL_WEIGHT = 0.9
const MOVED: Readonly<Record<string, string>> = { falling: 'falling', level: 'not moving', rising: 'rising' }

/** What is known of one tie's next months before anybody types anything. */
export interface HorizonForecasts {
  readonly now: number
  readonly usual: number
  /** points a month, and in all, in the months before */
  readonly cooperation: number
  readonly conflict: number
  readonly points: number
  /** settled outcomes of the case that were learned from; 0 where a table stands in */
  readonly learned: number
  readonly forecasts: readonly Omit<Forecast, 'weight'>[]
  /** weights of these */
  readonly weights: readonly number[]
  readonly alike: ReferenceClass
  readonly climatology: Probabilities | null
  readonly persistence: Probabilities | null
}

/**
 * Base rates and the model for one tie and horizon, from all that is known once the months are over.
 *
 * @param at    which of the pairs
 * @param table what stands in where the case has too few outcomes of its own
 * @returns a sentence where the question cannot be put
 */
export function horizonForecasts(
  months: PairMonths,
  at: number,
  horizon: number,
  table: BaseRates,
): HorizonForecasts | string {
  const panel = tiePanel(months, horizon, table.usual.get(horizon))
  const row = at * panel.origins + months.months
  const series = months.pairs[at]
  if (series === undefined || panel.asked[row] === 0) {
    return `in the ${monthsBefore(horizon)} months before, fewer than ${leastPoints} points were told of the tie, or no feed was alive in more than a third of them`
  }
  const sums = monthSums(series)
  const past = monthsBefore(horizon)
  const from = sums.months - past
  const known = between(sums.known, from, sums.months)
  const [up, down] = [between(sums.cooperation, from, sums.months), between(sums.conflict, from, sums.months)]
  const base = {
    now: panel.level[row] as number,
    usual: panel.usual[row] as number,
    cooperation: up / known,
    conflict: down / known,
    points: up + down,
  }
  const rows = settledRows(
    panel,
    months.months,
    months.pairs.map((_, i) => i),
    mostRowsOfOne,
  )
  const index = referenceClass(panel.signs, row * TIE_SIGNS.length)
  if (rows.length < SOME_OUTCOMES) return { ...base, learned: 0, ...fromTable(table, horizon, index) }
  const record = new PastOutcomes(panel)
  record.upTo(months.months)
  const counts = Array.from({ length: CLASSES }, (_, k) => record.countsOf(k))
  const told = new Float64Array(OUTCOMES.length)
  tellCumulative(fitOutlook(panel, rows), panel.signs, row * TIE_SIGNS.length, told)
  const alike = classOf(counts, index, true)
  return {
    ...base,
    learned: rows.length,
    forecasts: [
      { kind: 'base-rate', by: 'base rate', probabilities: [...record.baseRate(row)], says: sayAlike(alike) },
      {
        kind: 'model',
        by: 'model',
        probabilities: [...told],
        says: `${TIE_SIGNS.length} signs of the tie’s months, weighed by ${rows.length.toLocaleString('en-GB')} outcomes settled by then`,
      },
    ],
    weights: [1 - MODEL_WEIGHT, MODEL_WEIGHT],
    alike,
    climatology: [...record.climatology(at)],
    persistence: [...record.persistence(at, row)],
  }
}

function fromTable(table: BaseRates, horizon: number, index: number) {
  const counts = table.counts.get(horizon) ?? []
  const alike = classOf(counts, index, false)
  return {
    forecasts: [
      {
        kind: 'base-rate' as const,
        by: 'base rate',
        probabilities: shrunk(counts, index),
        says: sayAlike(alike),
      },
    ],
    weights: [1],
    alike,
    climatology: null,
    persistence: null,
  }
}

function classOf(counts: readonly (readonly number[])[], index: number, ofCase: boolean): ReferenceClass {
  const own = counts[index] ?? []
  const level = index - (index % TRENDS.length)
  return {
    says: sayClass(index),
    count: own.reduce((sum, n) => sum + n, 0),
    counts: own,
    ofCase,
    byTrend: TRENDS.map((trend, i) => ({ trend: MOVED[trend] ?? trend, probabilities: shrunk(counts, level + i) })),
  }
}

/** Shares of one class, drawn toward those of all. */
function shrunk(counts: readonly (readonly number[])[], index: number): Probabilities {
  const all = OUTCOMES.map((_, k) => counts.reduce((sum, of) => sum + (of[k] ?? 0), 0))
  const whole = all.reduce((sum, n) => sum + n, 0)
  const own = counts[index] ?? []
  const n = own.reduce((sum, one) => sum + one, 0)
  return all.map((total, k) => ((own[k] ?? 0) + (recordWorth * total) / whole) / (n + recordWorth))
}

function sayAlike({ says, count, ofCase }: ReferenceClass): string {
  const whose = ofCase ? 'of this case' : 'of KEDS 1979–1989, as this case has too few of its own'
  return `${count.toLocaleString('en-GB')} outcomes of ties that were ${says}, ${whose}`
}
