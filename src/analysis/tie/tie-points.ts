import { groupBy } from '../../model/group-by.ts'
import { type Per, type Period, periodStart, periodsBetween } from '../../model/periods.ts'
import type { LiveDays, TieCell, TiePoint, WarmthPrior } from '../../model/tie.ts'
import { tieWarmth } from './tie-warmth.ts'

/**
 * A directed tie period by period, without a break: what its events add up to, and where nothing can be known.
 *
 * @param cells  of one directed dyad and dimension, ascending; those before `shown` are the past the first warmth leans on
 * @param live   which feeds were alive, in the order of names
 * @param shown  the periods to tell of
 */
export function tiePoints(
  cells: readonly TieCell[],
  live: readonly LiveDays[],
  shown: readonly Period[],
  per: Per,
  prior: WarmthPrior,
): readonly TiePoint[] {
  const warmths = tieWarmth(cells, per, prior)
  const byStart = new Map(cells.map((cell, i) => [cell.start, { cell, warmth: warmths[i] ?? null }]))
  const alive = groupBy(live, ({ start }) => start)
  return shown.map((period) => {
    const feeds = (alive.get(period.from) ?? []).map(({ feed, days }) => ({ feed, days }))
    const found = byStart.get(period.from)
    return found === undefined ? emptyPoint(period, feeds) : coveredPoint(period, feeds, found.cell, found.warmth)
  })
}

/** The periods from the first to the last one of which there is anything to tell, cut to what was asked for. */
export function shownPeriods(
  cells: readonly TieCell[],
  live: readonly LiveDays[],
  per: Per,
  asked: { readonly since?: string; readonly until?: string },
): readonly Period[] {
  const starts = cells.map(({ start }) => start).sort()
  const known = [...starts, ...live.map(({ start }) => start)].sort()
  const first = asked.since ?? starts[0]
  const last = asked.until ?? known.at(-1)
  if (first === undefined || last === undefined || first > last) return []
  return periodsBetween(periodStart(first, per), last, per)
}

function emptyPoint(period: Period, live: TiePoint['live']): TiePoint {
  const nothing = { warmth: null, materialShare: null, live }
  if (live.length === 0) {
    const unknown = { volume: null, cooperation: null, conflict: null, activeDays: null, reports: null, sources: null }
    return { ...period, state: 'gap', ...unknown, ...nothing }
  }
  const none = { events: 0, sum: 0 }
  const zero = { volume: 0, cooperation: none, conflict: none, activeDays: 0, reports: 0, sources: 0 }
  return { ...period, state: 'quiet', ...zero, ...nothing }
}

function coveredPoint(period: Period, live: TiePoint['live'], cell: TieCell, warmth: TiePoint['warmth']): TiePoint {
  const { events, cooperation, conflict, activeDays, reports, sources, material, verbal } = cell
  const told = material + verbal
  const materialShare = told === 0 ? null : material / told
  const counts = { cooperation, conflict, activeDays, reports, sources }
  return { ...period, state: 'covered', warmth, volume: events, ...counts, materialShare, live }
}
