import type { Registry } from '../model/registry.ts'
import { wordSlug } from '../model/word-slug.ts'
import type { NameReading } from './claim-fields.ts'
import { resolveActor } from './resolve-tie.ts'

const SLUG = /^[\p{Ll}\p{N}]+(?:-[\p{Ll}\p{N}]+)*$/u

/**
 * Reads the names that somebody types into fields of a claim: ids and names of the registry, ids that the case has seen, and slugs of
 * actors that nobody knows yet. Who is cited may be anybody, and is called by a slug.
 *
 * @param date ISO date on which names are read; null where it is open
 * @param seen ids that occur in the case
 */
export function actorNaming(registry: Registry, date: string | null, seen: readonly string[]): NameReading {
  const ids = new Set(seen)
  let shown: ReadonlyMap<string, string> | null = null
  return (name, field) => {
    // as a page shows them: a slug that only this case knows, or one of several with a name
    shown ??= new Map(seen.map((id) => [registry.displayName(id), id]))
    const meant = shown.get(name)
    if (meant !== undefined) return meant
    const known = ids.has(name) || [name, name.toUpperCase()].some((id) => registry.actors.has(id))
    if (known || registry.resolve(name, { date }).kind !== 'unknown') return resolveActor(name, registry, date, ids)
    if (SLUG.test(name)) return name
    return field === 'attribution' ? wordSlug(name) : resolveActor(name, registry, date, ids)
  }
}
