import type { TieCell } from '../../model/tie.ts'

/**
 * What several periods of one tie add up to. Publishers are not told apart any more: the largest number of them stands.
 *
 * @param cells of one directed dyad and dimension, ascending, no two of one period
 * @returns null where there are none
 */
export function addCells(cells: readonly TieCell[]): TieCell | null {
  const [first] = cells
  if (first === undefined) return null
  const sum = { ...first, cooperation: { ...first.cooperation }, conflict: { ...first.conflict } }
  for (let i = 1; i < cells.length; i++) {
    const cell = cells[i] as TieCell
    sum.events += cell.events
    sum.weighed += cell.weighed
    sum.weight += cell.weight
    sum.weightSquares += cell.weightSquares
    sum.sum += cell.sum
    sum.squares += cell.squares
    sum.cooperation.events += cell.cooperation.events
    sum.cooperation.sum += cell.cooperation.sum
    sum.conflict.events += cell.conflict.events
    sum.conflict.sum += cell.conflict.sum
    sum.material += cell.material
    sum.verbal += cell.verbal
    sum.activeDays += cell.activeDays
    sum.reports += cell.reports
    sum.sources = Math.max(sum.sources, cell.sources)
  }
  return sum
}
