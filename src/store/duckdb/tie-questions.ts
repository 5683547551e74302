import type { DuckDBValue } from '@duckdb/node-api'
import { lastDay } from '../../model/date-span.ts'
import type { EventWeights, TieCell, TieEvents, TieEventsQuestion, TieQuestion, TieSpan } from '../../model/tie.ts'
import type { TypeWeights } from '../../model/type-weights.ts'
import type { Store } from '../store.ts'
import type { Connection } from './connection.ts'
import { eventOf } from './event-rows.ts'
import type { Row } from './rows.ts'
import * as summary from './summary-statements.ts'
import * as sql from './tie-statements.ts'

/**
 * The questions of the store about ties.
 *
 * @param typeWeights what each PLOVER type weighs, for the scale `plover`
 */
export function tieQuestions(
  { rows, write }: Connection,
  typeWeights: TypeWeights,
): Pick<
  Store,
  | 'hasEventsOf'
  | 'tieCells'
  | 'tieTotals'
  | 'networkTotals'
  | 'tiesAround'
  | 'movesToward'
  | 'volumeBesides'
  | 'tieEvents'
  | 'liveDays'
> {
  const types = JSON.stringify(Object.fromEntries([...typeWeights].map(([type, { intensity }]) => [type, intensity])))

  /** Makes a summary of the events anew where they are others than it was made from. */
  async function upToDate(name: string, statements: readonly string[]): Promise<void> {
    const [state] = await rows(summary.SUMMARY_STATE, { name })
    if (state?.summed === state?.events) return
    await write(async (run) => {
      await run(summary.FORGET_SUMMARY, { name })
      for (const statement of statements) await run(statement)
      await run(summary.ADD_SUMMARY, { name })
    })
  }

  const weighed = (question: TieQuestion) => ({ ...knownValues(question), ...weightValues(question.weights, types) })

  return {
    hasEventsOf: async (actor) => (await rows(sql.HAS_EVENTS_OF, { actor }))[0]?.there === true,

    async tieCells(tie, question) {
      const statements = isPlain(question.weights) ? sql.TIE_CELLS : sql.TIE_CELLS_WEIGHED
      const found = await rows(statements[question.per], { ...weighed(question), tie_a: tie[0], tie_b: tie[1] })
      return found.map(cellOf)
    },

    async tieTotals(tie, question) {
      const statement = isPlain(question.weights) ? sql.TIE_TOTALS : sql.TIE_TOTALS_WEIGHED
      const found = await rows(statement, {
        ...weighed({ ...question, per: 'day' }),
        ...spanValues(question),
        tie_a: tie[0],
        tie_b: tie[1],
      })
      return found.map(cellOf)
    },

    async tiesAround(tie, others, question) {
      const statements = isPlain(question.weights) ? sql.TIES_AROUND : sql.TIES_AROUND_WEIGHED
      const values = { ...weighed(question), ...aroundValues(tie, others, question) }
      return (await rows(statements[question.per], values)).map(cellOf)
    },

    async movesToward(tie, moves, question) {
      const { since, until, ...around } = aroundValues(tie, [...new Set(moves.map(({ source }) => source))], question)
      const asked = JSON.stringify(moves.map(({ source, start }) => `${source} ${start}`))
      const values = { ...knownValues(question), ...around, moves: asked, most: question.most }
      return eventsOf(await rows(sql.MOVES_TOWARD[question.per], values)).events
    },

    async networkTotals(question) {
      const statement = isPlain(question.weights) ? sql.NETWORK_TOTALS : sql.NETWORK_TOTALS_WEIGHED
      const found = await rows(statement, { ...weighed({ ...question, per: 'day' }), ...spanValues(question) })
      return found.map(cellOf)
    },

    async volumeBesides(tie, question) {
      const plain = isPlain(question.weights)
      const statements = plain ? sql.VOLUME_BESIDES : sql.VOLUME_BESIDES_WEIGHED
      if (plain) await upToDate('day_volumes', [summary.FORGET_DAY_VOLUMES, summary.ADD_DAY_VOLUMES])
      const found = await rows(statements[question.per], { ...weighed(question), tie_a: tie[0], tie_b: tie[1] })
      return found.map(({ start, sum }) => ({ start: String(start), sum: Number(sum) }))
    },

    async tieEvents(question) {
      const statements = isPlain(question.weights) ? sql.TIE_EVENTS : sql.TIE_EVENTS_WEIGHED
      const found = await rows(statements[question.per], { ...weighed(question), ...eventsValues(question) })
      return eventsOf(found)
    },

    async liveDays(question) {
      await upToDate('feed_days', [summary.FORGET_FEED_DAYS, summary.ADD_FEED_DAYS])
      const found = await rows(sql.LIVE_DAYS[question.per], knownValues(question))
      return found.map(({ feed, start, days }) => ({ feed: String(feed), start: String(start), days: Number(days) }))
    },
  }
}

function knownValues({ asOf, feed }: Pick<TieQuestion, 'asOf' | 'feed'>): Record<string, DuckDBValue> {
  return { as_of: asOf === undefined ? null : lastDay(asOf), feed: feed ?? null }
}

/** Whether each event of a feed counts once and as its feed weighs it. */
function isPlain({ scale, verbal, material, reports }: EventWeights): boolean {
  return scale === 'feed' && verbal === 1 && material === 1 && reports === 0
}

function weightValues(weights: EventWeights, types: string): Record<string, DuckDBValue> {
  const { scale, verbal, material, reports, modality } = weights
  const firmness = { actual: modality.actual, reported: modality.reported }
  return isPlain(weights) ? firmness : { ...firmness, scale, types, material, verbal, repeated: reports }
}

function spanValues({ since, until, dimension }: TieSpan): Record<string, DuckDBValue> {
  return { since: since ?? null, until: until ?? null, dimension: dimension ?? null }
}

function eventsValues({ tie, source, most, after, ...span }: TieEventsQuestion) {
  return { tie_a: tie[0], tie_b: tie[1], source: source ?? null, ...spanValues(span), most, after: after ?? 0 }
}

function aroundValues(
  tie: readonly [string, string],
  others: readonly string[],
  span: TieSpan,
): Record<string, DuckDBValue> {
  return {
    tie_a: tie[0],
    tie_b: tie[1],
    others: JSON.stringify(others),
    ...spanValues(span),
  }
}

function eventsOf(found: readonly Row[]): TieEvents {
  const events = found.map((row) => ({ ...eventOf(row), start: String(row.start) }))
  return { events, total: Number(found[0]?.total ?? 0) }
}

function cellOf(row: Row): TieCell {
  const number = (column: string) => Number(row[column] ?? 0)
  return {
    source: String(row.source),
    target: String(row.target),
    dimension: row.dimension as TieCell['dimension'],
    start: String(row.start),
    events: number('events'),
    weighed: number('weighed'),
    weight: number('weight'),
    weightSquares: number('weight_squares'),
    sum: number('sum'),
    squares: number('squares'),
    cooperation: { events: number('cooperation_events'), sum: number('cooperation_sum') },
    conflict: { events: number('conflict_events'), sum: number('conflict_sum') },
    material: number('material'),
    verbal: number('verbal'),
    activeDays: number('active_days'),
    reports: number('reports'),
    sources: number('sources'),
  }
}
