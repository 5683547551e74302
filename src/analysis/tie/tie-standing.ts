import type { TieCell, TieStanding, WarmthPrior } from '../../model/tie.ts'
import { tieWarmth } from './tie-warmth.ts'

/** A tie with fewer events is left out of the order by warmth. */
export const ENOUGH_EVENTS = 5

/**
 * Where does a directed tie stand among all from its source, and among all toward its target?
 *
 * @param totals one cell a directed dyad over the whole time asked for, all starting on one day; any order
 * @returns two standings, from the source and toward the target; a rank is null where the tie has too few events
 */
export function tieStanding(
  [source, target]: readonly [string, string],
  totals: readonly TieCell[],
  prior: WarmthPrior,
): readonly [TieStanding, TieStanding] {
  const rank = (actor: string, way: TieStanding['way'], ties: readonly TieCell[]): TieStanding => {
    const own = ties.find((cell) => cell.source === source && cell.target === target)
    const warm = ties.filter(({ weighed }) => weighed >= ENOUGH_EVENTS)
    const warmth = (cell: TieCell) => tieWarmth([cell], 'day', prior)[0]?.mean ?? 0
    const place = (among: readonly TieCell[], value: (cell: TieCell) => number) =>
      own === undefined || !among.includes(own) ? null : 1 + among.filter((cell) => value(cell) > value(own)).length
    return {
      actor,
      way,
      ties: ties.length,
      warmthRank: place(warm, warmth),
      warmthTies: warm.length,
      volumeRank: place(ties, ({ events }) => events),
    }
  }
  return [
    rank(
      source,
      'from',
      totals.filter((cell) => cell.source === source),
    ),
    rank(
      target,
      'toward',
      totals.filter((cell) => cell.target === target),
    ),
  ]
}
