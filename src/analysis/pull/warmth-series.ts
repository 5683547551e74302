import type { Period } from '../../model/periods.ts'
import type { LiveDays, TieCell } from '../../model/tie.ts'
import { addCells } from '../tie/add-cells.ts'
import { TIE_SETTINGS } from '../tie/tie-settings.ts'
import { independentEvents } from '../tie/tie-warmth.ts'

/** Mean intensity of a tie in each period, and how much that counts; a period without events counts nothing. */
export interface WarmthSeries {
  readonly mean: Float64Array
  /** n / (n + k): n the worth of the period's events, k that of the past in docs/methods.md#tie; in [0, 1) */
  readonly weight: Float64Array
}

/**
 * How warm is a tie in each period, both ways together and without leaning on its past?
 *
 * @param cells of a tie, both directions, dimension as wanted
 */
export function warmthSeries(cells: readonly TieCell[], periods: readonly Period[]): WarmthSeries {
  const at = new Map(periods.map(({ from }, i) => [from, i]))
  const both = new Map<number, TieCell[]>()
  for (const cell of cells) {
    const i = at.get(cell.start)
    if (i === undefined) continue
    const some = both.get(i)
    if (some === undefined) both.set(i, [cell])
    else some.push(cell)
  }
  const mean = new Float64Array(periods.length)
  const weight = new Float64Array(periods.length)
  for (const [i, some] of both) {
    const cell = addCells(some)
    if (cell === null || cell.weighed === 0 || cell.weight === 0) continue
    const worth = independentEvents(cell, TIE_SETTINGS.prior.dayCorrelation)
    mean[i] = cell.sum / cell.weight
    weight[i] = worth / (worth + TIE_SETTINGS.prior.past)
  }
  return { mean, weight }
}

/** What somebody does to others in each period: sums of cooperation and of conflict; null where nothing could be known. */
export function actSeries(
  cells: readonly TieCell[],
  live: readonly LiveDays[],
  periods: readonly Period[],
): { readonly cooperation: readonly (number | null)[]; readonly conflict: readonly (number | null)[] } {
  const alive = new Set(live.map(({ start }) => start))
  const sums = new Map<string, { cooperation: number; conflict: number }>()
  for (const { start, cooperation, conflict } of cells) {
    const sum = sums.get(start)
    if (sum === undefined) sums.set(start, { cooperation: cooperation.sum, conflict: conflict.sum })
    else {
      sum.cooperation += cooperation.sum
      sum.conflict += conflict.sum
    }
  }
  const of = (sort: 'cooperation' | 'conflict') =>
    periods.map(({ from }) => sums.get(from)?.[sort] ?? (alive.has(from) ? 0 : null))
  return { cooperation: of('cooperation'), conflict: of('conflict') }
}
