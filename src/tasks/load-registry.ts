import { readdirSync, readFileSync } from 'node:fs'
import type { ActorPack } from '../model/actor-pack.ts'
import { buildRegistry } from '../model/build-registry.ts'
import type { Registry } from '../model/registry.ts'
import { parseRegistryTables } from '../model/registry-tables.ts'

/** Where the tables lie, seen from `src/tasks` and from `dist/tasks` alike. */
const folder = new URL('../../data/actors/', import.meta.url)

/**
 * The actors that come with the package, with packs on top.
 *
 * @throws EntenteError "invalid_input" where a table is broken
 */
export function loadRegistry(packs: readonly ActorPack[] = []): Registry {
  const names = readdirSync(folder).filter((name) => name.endsWith('.tsv'))
  const files = new Map(names.map((name) => [name, readFileSync(new URL(name, folder), 'utf8')]))
  return buildRegistry(parseRegistryTables(files), packs)
}
