import type { Actor } from './actor.ts'
import type { ActorMerges } from './actor-step.ts'
import { withMore } from './registry-actors.ts'

/** The actors with those merged gone into whom they count as: their names are its aliases, their memberships its own. */
export function mergedActors(actors: ReadonlyMap<string, Actor>, merges: ActorMerges): ReadonlyMap<string, Actor> {
  if (merges.size === 0) return actors
  const left = new Map(actors)
  for (const [from, into] of merges) {
    const gone = left.get(from)
    if (gone === undefined) continue
    left.delete(from)
    const names = gone.names.map((name) => (name.role === 'name' ? { ...name, role: 'alias' as const } : name))
    const there = left.get(into)
    // one that no table knows takes over all that was known of whom it stands for
    left.set(into, there === undefined ? { ...gone, id: into } : withMore(there, { ...gone, names }))
  }
  return left
}
