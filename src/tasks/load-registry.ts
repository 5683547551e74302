import { readdirSync, readFileSync } from 'node:fs'
import type { ActorPack } from '../model/actor-pack.ts'
import type { ActorMerges } from '../model/actor-step.ts'
import { buildRegistry } from '../model/build-registry.ts'
import type { Registry } from '../model/registry.ts'
import { parseRegistryTables } from '../model/registry-tables.ts'
import type { Store } from '../store/store.ts'

/** Where the tables lie, seen from `src/tasks` and from `dist/tasks` alike. */
const folder = new URL('../../data/actors/', import.meta.url)

/** The actors of a case, as they count: those of the package, its own packs, and merges. Texts are read without the merges, which may be undone. */
export async function caseRegistry(store: Pick<Store, 'actorPacks' | 'merges'>): Promise<Registry> {
  const [packs, merges] = await Promise.all([store.actorPacks(), store.merges()])
  return loadRegistry(packs, merges)
}

/**
 * The actors that come with the package, with packs on top.
 *
 * @throws EntenteError "invalid_input" where a table is broken
 */
export function loadRegistry(packs: readonly ActorPack[] = [], merges: ActorMerges = new Map()): Registry {
  const names = readdirSync(folder).filter((name) => name.endsWith('.tsv'))
  const files = new Map(names.map((name) => [name, readFileSync(new URL(name, folder), 'utf8')]))
  return buildRegistry(parseRegistryTables(files), packs, merges)
}
