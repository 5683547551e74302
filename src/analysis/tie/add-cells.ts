import type { TieCell, TieShare } from '../../model/tie.ts'

/**
 * What several periods of one tie add up to. Publishers are not told apart any more: the largest number of them stands.
 *
 * @param cells of one directed dyad and dimension, ascending, no two of one period
 * @returns null where there are none
 */
export function addCells(cells: readonly TieCell[]): TieCell | null {
  const [first, ...rest] = cells
  return first === undefined ? null : rest.reduce(add, first)
}

function add(a: TieCell, b: TieCell): TieCell {
  const share = (one: TieShare, other: TieShare): TieShare => ({
    events: one.events + other.events,
    sum: one.sum + other.sum,
  })
  return {
    ...a,
    events: a.events + b.events,
    weighed: a.weighed + b.weighed,
    weight: a.weight + b.weight,
    weightSquares: a.weightSquares + b.weightSquares,
    sum: a.sum + b.sum,
    squares: a.squares + b.squares,
    cooperation: share(a.cooperation, b.cooperation),
    conflict: share(a.conflict, b.conflict),
    material: a.material + b.material,
    verbal: a.verbal + b.verbal,
    activeDays: a.activeDays + b.activeDays,
    reports: a.reports + b.reports,
    sources: Math.max(a.sources, b.sources),
  }
}
