import type { Actor, ActorKind } from '../model/actor.ts'
import { foldName } from '../model/fold-name.ts'
import type { Registry } from '../model/registry.ts'

const MOST_LIKE = 20

/**
 * The actors whose name begins with, or holds, the words asked for, those that fit best first.
 *
 * @param name any spelling
 */
export function findActors(registry: Registry, name: string): readonly Actor[] {
  const wanted = foldName(name)
  if (wanted === '') return []
  const best = new Map<string, number>()
  for (const [form, entries] of registry.forms) {
    const fit =
      form === wanted
        ? 0
        : form.startsWith(`${wanted} `) || form.endsWith(` ${wanted}`)
          ? 1
          : form.includes(wanted)
            ? 2
            : 3
    if (fit === 3) continue
    for (const { actor } of entries) best.set(actor, Math.min(best.get(actor) ?? 3, fit))
  }
  return [...best]
    .sort((a, b) => a[1] - b[1] || a[0].localeCompare(b[0]))
    .slice(0, MOST_LIKE)
    .flatMap(([id]) => registry.actors.get(id) ?? [])
}

/** All actors of a kind, or of a state, by id. */
export function listActors(
  registry: Registry,
  filter: { readonly kind?: ActorKind; readonly state?: string },
): readonly Actor[] {
  return [...registry.actors.values()]
    .filter(({ kind }) => filter.kind === undefined || kind === filter.kind)
    .filter(
      ({ id, partOf, base }) =>
        filter.state === undefined ||
        id === filter.state ||
        base === filter.state ||
        partOf.some((one) => one.of === filter.state),
    )
    .sort((a, b) => a.id.localeCompare(b.id))
}
