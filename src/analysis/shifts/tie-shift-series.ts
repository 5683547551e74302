import type { Dimension } from '../../model/claim.ts'
import { CLAIMS_FEED } from '../../model/event.ts'
import { groupBy } from '../../model/group-by.ts'
import type { Period } from '../../model/periods.ts'
import type { ShiftSeriesName } from '../../model/shift-report.ts'
import type { LiveDays, TieCell } from '../../model/tie.ts'
import { meanOf } from './costs/prefix-sums.ts'

/** A series of a tie: sums of intensity, one a period; NaN where no feed was alive. */
export interface ShiftSeries {
  readonly name: ShiftSeriesName
  readonly values: Float64Array
}

/**
 * The series of a tie that may shift: each direction, each dimension in which something was told, cooperation and conflict.
 *
 * Sums are as they would be on the usual number of days with a source: of documents that come and go, ten in a month are no ten times the
 * warmth of one.
 *
 * @param cells   of the tie, both directions, by dimension
 * @param live    which feeds were alive
 * @param periods without a break
 * @param only    one dimension; null for all
 */
export function tieShiftSeries(
  cells: readonly TieCell[],
  live: readonly LiveDays[],
  periods: readonly Period[],
  only: Dimension | null,
): readonly ShiftSeries[] {
  const exposure = exposureOf(live, cells, periods)
  const wanted = cells.filter(({ dimension }) => (only === null ? dimension !== 'all' : dimension === only))
  const groups = groupBy(wanted, ({ source, target, dimension }) => `${source} ${target} ${dimension}`)
  return [...groups].flatMap(([, group]) => {
    const [first] = group
    if (first === undefined) return []
    const byStart = new Map(group.map((cell) => [cell.start, cell]))
    return (['cooperation', 'conflict'] as const).flatMap((sign) => {
      const values = exposure.map((share, i) => (byStart.get(periods[i]?.from ?? '')?.[sign].sum ?? 0) / share)
      if (!values.some((value) => value > 0)) return []
      const { source, target, dimension } = first
      return [{ name: { source, target, dimension: dimension === 'all' ? null : dimension, sign }, values }]
    })
  })
}

/**
 * Days with a document in each period over the mean of such periods, where documents are all there is; 1 where a feed is alive, which
 * tells of every day; NaN where there is no source.
 */
function exposureOf(live: readonly LiveDays[], cells: readonly TieCell[], periods: readonly Period[]): Float64Array {
  const documents = new Map<string, number>()
  for (const { start } of cells) documents.set(start, 1)
  for (const { feed, start, days } of live) if (feed === CLAIMS_FEED) documents.set(start, days)
  const fed = new Set(live.filter(({ feed }) => feed !== CLAIMS_FEED).map(({ start }) => start))
  const days = Float64Array.from(periods, ({ from }) => documents.get(from) ?? Number.NaN)
  const mean = meanOf(days)
  return days.map((one, i) => (fed.has(periods[i]?.from ?? '') ? 1 : one / mean))
}

/** The sum of several series of one sign, period by period. */
export function totalOf(series: readonly ShiftSeries[], sign: ShiftSeriesName['sign'], length: number): Float64Array {
  const gap = series[0]?.values
  const total = Float64Array.from({ length }, (_, i) => (Number.isNaN(gap?.[i] ?? 0) ? Number.NaN : 0))
  for (const { name, values } of series) {
    if (name.sign !== sign) continue
    for (let i = 0; i < length; i++) total[i] = (total[i] as number) + (values[i] as number)
  }
  return total
}
