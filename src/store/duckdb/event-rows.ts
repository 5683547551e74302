import type { DuckDBValue } from '@duckdb/node-api'
import { firstDay, lastDay } from '../../model/date-span.ts'
import type { Event, EventQuestion } from '../../model/event.ts'
import type { FeedCount } from '../../model/feed-count.ts'
import type { Indicator, IndicatorQuestion } from '../../model/indicator.ts'
import type { Row } from './rows.ts'

const ALL = 2_000_000_000

export function eventValues(question: EventQuestion): Record<string, DuckDBValue> {
  return {
    as_of: question.asOf === undefined ? null : lastDay(question.asOf),
    tie_a: question.tie?.[0] ?? null,
    tie_b: question.tie?.[1] ?? null,
    source: question.source ?? null,
    target: question.target ?? null,
    feed: question.place?.feed ?? question.feed ?? null,
    file: question.place?.file ?? null,
    line: question.place?.line ?? null,
    first_day: question.from === undefined ? null : firstDay(question.from),
    last_day: question.to === undefined ? null : lastDay(question.to),
    limit: question.limit ?? ALL,
  }
}

export function eventOf(row: Row): Event {
  const text = (column: string) => row[column] as string | null
  const number = (column: string) => (row[column] === null ? null : Number(row[column]))
  return {
    feed: String(row.feed),
    day: String(row.day),
    until: text('until'),
    knownOn: String(row.known_on),
    source: text('source'),
    target: text('target'),
    sourceHome: text('source_home'),
    targetHome: text('target_home'),
    sourceCode: text('source_code'),
    targetCode: text('target_code'),
    cameo: text('cameo'),
    weis: text('weis'),
    type: text('type') as Event['type'],
    mode: text('mode'),
    dimension: text('dimension') as Event['dimension'],
    material: row.material as boolean | null,
    intensity: number('intensity'),
    reports: number('reports'),
    address: text('address'),
    file: text('file'),
    line: number('line'),
    claim: text('claim'),
    modality: text('modality') as Event['modality'],
  }
}

export function indicatorValues(question: IndicatorQuestion): Record<string, DuckDBValue> {
  const { as_of, tie_a, tie_b, feed, first_day, last_day, limit } = eventValues(question) as Record<string, DuckDBValue>
  const { name = null, actor = null } = question
  const values = { as_of, tie_a, tie_b, feed, first_day, last_day, limit } as Record<string, DuckDBValue>
  return { ...values, name, actor }
}

export function indicatorOf(row: Row): Indicator {
  return {
    name: String(row.name),
    unit: String(row.unit),
    source: String(row.source),
    target: row.target as string | null,
    period: String(row.period),
    value: Number(row.value),
    feed: String(row.feed),
    file: String(row.path),
    line: Number(row.line),
  }
}

export function feedCountOf(row: Row): FeedCount {
  return {
    feed: String(row.feed),
    events: Number(row.events),
    indicators: Number(row.indicators),
    files: Number(row.files),
    days: [String(row.first), String(row.last)],
  }
}
