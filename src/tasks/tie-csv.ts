import { csvOf } from '../model/csv-of.ts'
import type { TiePoint, TieSeries } from '../model/tie.ts'
import type { TieReport } from '../model/tie-report.ts'

/** A tie as CSV: a row for each period, direction and dimension. What is not known is an empty cell, never a zero. */
export function tieCsv({ directions }: TieReport): string {
  const series = directions.flatMap(({ all, dimensions }) => [all, ...dimensions].map((side) => side.series))
  return csvOf(series.flatMap((one) => one.points.map((point) => rowOf(one, point))))
}

function rowOf({ source, target, dimension }: TieSeries, point: TiePoint): Readonly<Record<string, unknown>> {
  const { period, from, to, state, warmth, volume, cooperation, conflict } = point
  return {
    source,
    target,
    dimension,
    period,
    from,
    to,
    state,
    warmth: warmth?.mean,
    low: warmth?.low,
    high: warmth?.high,
    ownMean: warmth?.own,
    evidence: warmth?.evidence,
    past: warmth?.past,
    volume,
    cooperationEvents: cooperation?.events,
    cooperationSum: cooperation?.sum,
    conflictEvents: conflict?.events,
    conflictSum: conflict?.sum,
    materialShare: point.materialShare,
    activeDays: point.activeDays,
    reports: point.reports,
    sources: point.sources,
    liveFeeds: point.live.map(({ feed }) => feed),
    liveDays: Math.max(0, ...point.live.map(({ days }) => days)),
  }
}
