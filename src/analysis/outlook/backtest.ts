import { HORIZONS, OUTCOMES, type PairMonths } from '../../model/outlook.ts'
import type { HorizonBacktest } from '../../model/outlook-backtest.ts'
import { BacktestTally } from './backtest-tally.ts'
import { type CumulativeModel, tellCumulative } from './cumulative-model.ts'
import { fitOutlook, REGRESSION_SIGNS, settledRows } from './fit-outlook.ts'
import { OUTLOOK_SETTINGS } from './outlook-settings.ts'
import { PastOutcomes } from './past-outcomes.ts'
import { learnWeight, poolForecasts } from './pool-forecasts.ts'
import { NO_OUTCOME, type TiePanel, tiePanel } from './tie-panel.ts'
import { TIE_SIGNS } from './tie-signs.ts'

const { leastRows, refitMonths } = OUTLOOK_SETTINGS
const K = OUTCOMES.length
/** Months that have to be over before anything is fitted. */
const FIRST_FIT = 24
/** Before a weight is learned from so many settled outlooks, model and base rate count alike; it is learned from at most the last so many. */
const [FEW_PAST, MOST_PAST] = [300, 5000]

/** A feed to go through: all its ties, and which of them are asked about. */
export interface BacktestFeed {
  readonly name: string
  readonly months: PairMonths
  readonly asked: ReadonlySet<string>
}

/** What is fitted at a month: all that has to be kept to go on from there. */
export interface BacktestFit {
  readonly feed: string
  readonly horizon: number
  /** months that were over */
  readonly at: number
  readonly model: CumulativeModel
  readonly regression: CumulativeModel
}

export interface BacktestStep {
  readonly done: number
  readonly total: number
  readonly fit: BacktestFit
}

/**
 * How well would outlooks have done, made each month for each tie with what was known by then?
 *
 * Model, base rates, what is usual, and the weights of the pool are all made anew from months that were over, and from outcomes that were
 * settled, before the month an outlook is made.
 *
 * @param since months from this number on (year × 12 + month − 1) are scored; earlier ones are only learned from
 * @param known fits kept from an earlier run of the same feeds, to go on from
 * @returns step by step; in the end one result a horizon, without those of which nothing was settled
 */
export function* backtest(
  feeds: readonly BacktestFeed[],
  since: number,
  known: readonly BacktestFit[] = [],
  horizons: readonly number[] = HORIZONS,
): Generator<BacktestStep, readonly HorizonBacktest[]> {
  const kept = new Map(known.map((fit) => [`${fit.feed} ${fit.horizon} ${fit.at}`, fit]))
  const starts = feeds.map(({ months }) => fitMonths(months.months))
  const total = horizons.length * starts.reduce((sum, { length }) => sum + length, 0)
  const results: HorizonBacktest[] = []
  let done = 0
  for (const horizon of horizons) {
    const tally = new BacktestTally()
    let weight = 0.5
    for (const [i, feed] of feeds.entries()) {
      const run = new FeedRun(feed, horizon, since, tally)
      for (const at of starts[i] ?? []) {
        done++
        const rows = run.rowsAt(at)
        if (rows === null || at + horizon > feed.months.months) continue
        const fit = kept.get(`${feed.name} ${horizon} ${at}`) ?? { feed: feed.name, at, ...fitBoth(run.panel, rows) }
        run.forecast(at, fit)
        yield { done, total, fit }
      }
      weight = run.weight
    }
    if (!tally.isEmpty) results.push(tally.done(horizon, weight))
  }
  return results
}

function fitMonths(months: number): readonly number[] {
  const first = FIRST_FIT
  return Array.from(
    { length: Math.max(0, Math.ceil((months - first) / refitMonths)) },
    (_, i) => first + i * refitMonths,
  )
}

function fitBoth(panel: TiePanel, rows: Int32Array) {
  const model = fitOutlook(panel, rows)
  const regression = fitOutlook(panel, rows, REGRESSION_SIGNS)
  return { horizon: panel.horizon, model, regression }
}

/** One feed and horizon, gone through month by month. */
class FeedRun {
  readonly panel: TiePanel
  weight = 0.5
  private readonly past: PastOutcomes
  private readonly names: readonly string[]
  private readonly ties: readonly number[]
  /** forecasts so far, oldest first: row, and what model and base rate said */
  private readonly rows: number[] = []
  private readonly told: number[] = []
  private readonly based: number[] = []

  constructor(
    private readonly feed: BacktestFeed,
    private readonly horizon: number,
    private readonly since: number,
    private readonly tally: BacktestTally,
  ) {
    this.panel = tiePanel(feed.months, horizon)
    this.past = new PastOutcomes(this.panel)
    this.names = feed.months.pairs.map(({ pair }) => pair.join('-'))
    this.ties = this.names.flatMap((name, i) => (feed.asked.has(name) ? [i] : []))
  }

  /** Rows settled by then; null where they are too few to fit to. */
  rowsAt(at: number): Int32Array | null {
    const rows = settledRows(this.panel, at, this.ties)
    return rows.length < leastRows ? null : rows
  }

  /** Outlooks of the months up to the next fit. */
  forecast(at: number, { model, regression }: BacktestFit): void {
    const { panel, past } = this
    this.weight = this.learnt(at)
    const [told, back] = [new Float64Array(K), new Float64Array(K)]
    // what is made later is never settled
    const end = Math.min(at + refitMonths, panel.origins - this.horizon)
    for (let t = at; t < end; t++) {
      past.upTo(t)
      if (!past.enough) continue
      for (const tie of this.ties) {
        const row = tie * panel.origins + t
        if (panel.asked[row] === 0) continue
        const from = row * TIE_SIGNS.length
        tellCumulative(model, panel.signs, from, told)
        const based = past.baseRate(row)
        this.rows.push(row)
        this.told.push(...told)
        this.based.push(...based)
        const came = panel.outcome[row] as number
        const month = this.feed.months.first + t
        if (came === NO_OUTCOME || month < this.since) continue
        tellCumulative(regression, panel.signs, from, back, REGRESSION_SIGNS)
        const pooled = poolForecasts([told, based], [this.weight, 1 - this.weight])
        const held = {
          climatology: past.climatology(tie),
          persistence: past.persistence(tie, row),
          regression: back,
        }
        this.tally.add(`${this.feed.name} ${this.names[tie]}`, Math.floor(month / 12), pooled, held, came)
      }
    }
  }

  /** The weight of the model that would have served best among outlooks settled by then. */
  private learnt(at: number): number {
    const { origins, outcome } = this.panel
    const settled: number[] = []
    for (const [i, row] of this.rows.entries()) {
      if ((row % origins) + this.horizon <= at && (outcome[row] as number) !== NO_OUTCOME) settled.push(i)
    }
    if (settled.length < FEW_PAST) return 0.5
    const last = settled.slice(-MOST_PAST)
    const pick = (all: readonly number[]) => Float64Array.from(last.flatMap((i) => all.slice(i * K, (i + 1) * K)))
    return learnWeight(
      pick(this.told),
      pick(this.based),
      Int8Array.from(last, (i) => outcome[this.rows[i] as number] as number),
    )
  }
}
