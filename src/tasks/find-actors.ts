import type { Actor, ActorKind, Resolution } from '../model/actor.ts'
import { editDistance } from '../model/edit-distance.ts'
import { foldName } from '../model/fold-name.ts'
import type { Registry } from '../model/registry.ts'

const MOST_NEAR = 8
const FEWEST_LETTERS = 4

/** Whom a name means, and who has a name like it. */
export interface FoundActors {
  readonly resolution: Resolution
  /** actors the resolution names, in its order: the one whose name was read, then whom it counts as */
  readonly actors: readonly Actor[]
  /** actors with a name like it, nearest first; empty where the name itself is known */
  readonly near: readonly Actor[]
}

/** Whom does a name mean on a date, and if nobody, whose name is like it? */
export function findActors(
  registry: Registry,
  name: string,
  at: { readonly date: string | null; readonly context?: string },
): FoundActors {
  const byId = registry.actors.has(name) ? name : name.toUpperCase()
  const given = registry.actors.get(byId)
  const resolution: Resolution =
    given === undefined || !isId(name)
      ? registry.resolve(name, at)
      : { kind: 'actor', id: registry.standsFor(given.id, at.date), via: given.id, office: null }
  const ids =
    resolution.kind === 'actor'
      ? [resolution.via, resolution.id]
      : resolution.kind === 'ambiguous'
        ? resolution.candidates
        : []
  const actors = [...new Set(ids)].flatMap((id) => registry.actors.get(id) ?? [])
  return { resolution, actors, near: resolution.kind === 'unknown' ? nearActors(registry, name) : [] }
}

/** The actors of the registry of one kind, or of one state: the state itself and all that belongs to it. */
export function listActors(
  registry: Registry,
  filter: { readonly kind?: ActorKind; readonly state?: string },
): readonly Actor[] {
  return [...registry.actors.values()]
    .filter((actor) => filter.kind === undefined || actor.kind === filter.kind)
    .filter((actor) => filter.state === undefined || belongsTo(actor, filter.state))
    .sort((a, b) => (a.id < b.id ? -1 : 1))
}

function belongsTo(actor: Actor, state: string): boolean {
  return (
    actor.id === state ||
    actor.base === state ||
    actor.partOf.some((one) => one.of === state) ||
    actor.speaksFor.includes(state) ||
    actor.members.includes(state)
  )
}

function isId(name: string): boolean {
  return /^[A-Z]{3}$/.test(name) || /^[\p{Ll}\p{N}]+(?:-[\p{Ll}\p{N}]+)+$/u.test(name)
}

/** Names that hold all the words, or that a slip of one or two letters parts. */
function nearActors(registry: Registry, name: string): readonly Actor[] {
  const key = foldName(name)
  if (key.length < FEWEST_LETTERS) return []
  const allowed = key.length < 8 ? 1 : 2
  const found = new Map<string, number>()
  for (const [form, readings] of registry.forms) {
    const distance = ` ${form} `.includes(` ${key} `) || form.startsWith(key) ? 0.5 : editDistance(key, form, allowed)
    if (distance > allowed) continue
    for (const { actor } of readings) found.set(actor, Math.min(distance, found.get(actor) ?? distance))
  }
  return [...found]
    .sort(([a, near], [b, far]) => near - far || (a < b ? -1 : 1))
    .slice(0, MOST_NEAR)
    .flatMap(([id]) => registry.actors.get(id) ?? [])
}
