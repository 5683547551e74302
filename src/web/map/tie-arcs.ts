import type { NetworkActor, NetworkTie } from '../../model/tie-network.ts'

export type Point = readonly [x: number, y: number]

/** A tie between two places, as a bow. */
export interface TieArc {
  readonly tie: NetworkTie
  readonly from: Point
  readonly to: Point
  /** toward which the bow bends */
  readonly bend: Point
}

/** Ties sorted by whether a map can show them. */
export interface MappedTies {
  readonly between: readonly NetworkTie[]
  /** both at home in one state */
  readonly within: readonly NetworkTie[]
  /** one of them, or both, at home nowhere that is known */
  readonly nowhere: readonly NetworkTie[]
}

/** Which ties a map can show, and which stand beside it. */
export function mappedTies(ties: readonly NetworkTie[], actors: readonly NetworkActor[]): MappedTies {
  const home = new Map(actors.map(({ id, place }) => [id, place?.state]))
  const sort = ({ tie }: NetworkTie) => {
    const [a, b] = tie.map((id) => home.get(id))
    return a === undefined || b === undefined ? 'nowhere' : a === b ? 'within' : 'between'
  }
  return {
    between: ties.filter((tie) => sort(tie) === 'between'),
    within: ties.filter((tie) => sort(tie) === 'within'),
    nowhere: ties.filter((tie) => sort(tie) === 'nowhere'),
  }
}

/** How far a bow bends, of its length; each further one between the same two places bends more. */
const BEND = 0.14
const MORE_BEND = 0.09

/**
 * Bows between the places of ties, none over another.
 *
 * @param placeOf where an actor stands in the picture; null where it does not
 */
export function tieArcs(ties: readonly NetworkTie[], placeOf: (id: string) => Point | null): readonly TieArc[] {
  const seen = new Map<string, number>()
  return ties.flatMap((tie) => {
    const ends = tie.tie.map(placeOf).sort((a, b) => (a?.[0] ?? 0) - (b?.[0] ?? 0) || (a?.[1] ?? 0) - (b?.[1] ?? 0))
    const [from, to] = ends
    if (!from || !to) return []
    const key = ends.join()
    const turn = seen.get(key) ?? 0
    seen.set(key, turn + 1)
    const far = BEND + MORE_BEND * turn
    const bend: Point = [
      (from[0] + to[0]) / 2 + (to[1] - from[1]) * far,
      (from[1] + to[1]) / 2 - (to[0] - from[0]) * far,
    ]
    return [{ tie, from, to, bend }]
  })
}
