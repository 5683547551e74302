import type { Dimension } from '../../model/claim.ts'
import { groupBy } from '../../model/group-by.ts'
import type { Period } from '../../model/periods.ts'
import type { ShiftSeriesName } from '../../model/shift-report.ts'
import type { LiveDays, TieCell } from '../../model/tie.ts'

/** A series of a tie: sums of intensity, one a period; NaN where no feed was alive. */
export interface ShiftSeries {
  readonly name: ShiftSeriesName
  readonly values: Float64Array
}

/**
 * The series of a tie that may shift: each direction, each dimension in which something was told, cooperation and conflict.
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
  const alive = new Set([...live, ...cells].map(({ start }) => start))
  const wanted = cells.filter(({ dimension }) => (only === null ? dimension !== 'all' : dimension === only))
  const groups = groupBy(wanted, ({ source, target, dimension }) => `${source} ${target} ${dimension}`)
  return [...groups].flatMap(([, group]) => {
    const [first] = group
    if (first === undefined) return []
    const byStart = new Map(group.map((cell) => [cell.start, cell]))
    return (['cooperation', 'conflict'] as const).flatMap((sign) => {
      const values = Float64Array.from(periods, ({ from }) =>
        alive.has(from) ? (byStart.get(from)?.[sign].sum ?? 0) : Number.NaN,
      )
      if (!values.some((value) => value > 0)) return []
      const { source, target, dimension } = first
      return [{ name: { source, target, dimension: dimension === 'all' ? null : dimension, sign }, values }]
    })
  })
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
