import { CLAIMS_FEED } from '../../model/event.ts'
import type { Period } from '../../model/periods.ts'
import type { LiveDays, TieCell, TieDimension } from '../../model/tie.ts'

/** A shift of which only documents tell rests on at least so many claims, or it is not told: as many as a lean of the whole tie needs. */
export const LEAST_CLAIMS = 5

/**
 * On how many claims does a shift rest, of those in the periods held against each other?
 *
 * @param cells of the tie, both directions
 * @param span  first period of the past, and the first after what was held against it
 * @returns cooperation and conflict together; null where a feed tells of these periods too
 */
export function claimsBehind(
  cells: readonly TieCell[],
  live: readonly LiveDays[],
  periods: readonly Period[],
  dimension: TieDimension,
  [from, to]: readonly [number, number],
): number | null {
  const held = new Set(periods.slice(from, to).map((period) => period.from))
  if (live.some(({ feed, start }) => feed !== CLAIMS_FEED && held.has(start))) return null
  return cells
    .filter((cell) => cell.dimension === dimension && held.has(cell.start))
    .reduce((sum, { cooperation, conflict }) => sum + cooperation.events + conflict.events, 0)
}
