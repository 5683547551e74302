import type { NetworkActor, NetworkTie, StatePlace } from '../../model/tie-network.ts'

/** A state of the map with all who are at home there. */
export interface SharedPlace {
  readonly place: StatePlace
  /** ids, the state first */
  readonly ids: readonly string[]
  readonly names: readonly string[]
  /** what stands beside its mark */
  readonly label: string
}

/** The states in which those are at home whom some ties join; those with most ties first. */
export function placesOf(actors: readonly NetworkActor[], ties: readonly NetworkTie[]): readonly SharedPlace[] {
  const known = new Map(actors.map((actor) => [actor.id, actor]))
  const shared = new Map<string, { readonly place: StatePlace; readonly at: Map<string, NetworkActor>; ties: number }>()
  for (const id of ties.flatMap(({ tie }) => tie)) {
    const actor = known.get(id)
    if (actor === undefined || actor.place === null) continue
    const { place } = actor
    const there = shared.get(place.state) ?? { place, at: new Map(), ties: 0 }
    there.at.set(id, actor)
    there.ties++
    shared.set(place.state, there)
  }
  return [...shared.values()]
    .sort((a, b) => b.ties - a.ties || (a.place.state < b.place.state ? -1 : 1))
    .map(({ place, at }) => {
      const all = [...at.values()].sort((a, b) => Number(b.id === place.state) - Number(a.id === place.state))
      const names = all.map(({ name }) => name)
      return { place, ids: all.map(({ id }) => id), names, label: names[0] ?? place.state }
    })
}
