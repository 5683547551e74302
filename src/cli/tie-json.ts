import type { TieEvent, TiePoint } from '../model/tie.ts'
import type { DirectedTie, TieReport, TieSide } from '../model/tie-report.ts'

/** A tie as JSON: the report, with the events of most weight beside each point of the series of all dimensions. */
export function tieJson(report: TieReport): string {
  const { behind, directions, ...rest } = report
  const byPoint = new Map<string, TieEvent[]>()
  for (const event of behind) {
    const key = `${event.source} ${event.start}`
    byPoint.set(key, [...(byPoint.get(key) ?? []), event])
  }
  const side = (one: TieSide, own: DirectedTie) => ({
    ...one,
    series: {
      ...one.series,
      points: one.series.points.map((point) => withEvents(point, byPoint.get(`${own.source} ${point.from}`) ?? [])),
    },
  })
  const told = directions.map((one) => ({ ...one, all: side(one.all, one) }))
  return `${JSON.stringify({ ...rest, directions: told }, null, 2)}\n`
}

function withEvents(point: TiePoint, events: readonly TieEvent[]) {
  const refs = events.map(({ start, knownOn, sourceHome, targetHome, sourceCode, targetCode, ...event }) => event)
  return { ...point, events: refs, moreEvents: Math.max(0, (point.volume ?? 0) - refs.length) }
}
