import { EntenteError } from '../model/error.ts'
import type { Registry } from '../model/registry.ts'
import type { Store } from '../store/store.ts'
import { resolveActor } from './resolve-tie.ts'

/**
 * Which two actors does a user mean, of those the case knows? A feed's own code is taken as it is where events have it.
 *
 * @param date ISO date on which names are read; null where it is open
 * @throws EntenteError "invalid_input" where a name is unknown, may mean several, or both mean one
 */
export async function tieActors(
  store: Store,
  registry: Registry,
  [left, right]: readonly [string, string],
  date: string | null,
): Promise<readonly [string, string]> {
  const seen = new Set(await store.actors())
  for (const name of [left, right]) if (await store.hasEventsOf(name)) seen.add(name)
  const pair = [
    resolveActor(left, registry, date, seen, right),
    resolveActor(right, registry, date, seen, left),
  ] as const
  if (pair[0] !== pair[1]) return pair
  const name = registry.displayName(pair[0])
  throw new EntenteError('invalid_input', `A tie has two different actors; "${left}" and "${right}" both mean ${name}.`)
}

/**
 * Which actor does a user mean, of those the case knows?
 *
 * @param date ISO date on which names are read; null where it is open
 * @throws EntenteError "invalid_input" where the name is unknown or may mean several
 */
export async function caseActor(store: Store, registry: Registry, name: string, date: string | null): Promise<string> {
  const seen = new Set(await store.actors())
  if (await store.hasEventsOf(name)) seen.add(name)
  return resolveActor(name, registry, date, seen)
}
