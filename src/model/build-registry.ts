import type { ActorPack } from './actor-pack.ts'
import { displayName } from './display-name.ts'
import { foldName } from './fold-name.ts'
import { groupBy } from './group-by.ts'
import type { Registry } from './registry.ts'
import { registryActors } from './registry-actors.ts'
import { registryForms } from './registry-forms.ts'
import type { RegistryTables } from './registry-tables.ts'
import { resolvePhrase } from './resolve-phrase.ts'
import type { NameCue, RegistryCore } from './resolve-spans.ts'
import { roleWords } from './role-words.ts'
import { standsFor } from './stands-for.ts'

/**
 * The actors of the tables, with other people's packs on top, and the look-ups over them.
 *
 * @param tables the rows of data/actors
 * @param packs  later ones add to earlier ones
 */
export function buildRegistry(tables: RegistryTables, packs: readonly ActorPack[] = []): Registry {
  const actors = registryActors(tables, packs)
  const forming = registryForms(actors, tables)
  const { forms, longestForm } = forming
  const core: RegistryCore = { actors, ...forming, roles: roleWords(tables), cues: nameCues(tables) }
  return {
    actors,
    forms,
    longestForm,
    standsFor: (id, date) => standsFor(actors, id, date),
    resolve: (phrase, at) => resolvePhrase(core, phrase, at),
    displayName: (id) => displayName(core, id),
    demonym: (id) => actors.get(id)?.names.find((name) => name.role === 'demonym')?.text ?? null,
  }
}

function nameCues(tables: RegistryTables): ReadonlyMap<string, readonly NameCue[]> {
  const grouped = groupBy(tables['ambiguous-names.tsv'], (row) => foldName(row.form))
  return new Map(
    [...grouped].map(([form, rows]) => [
      form,
      rows.map((row) => ({
        actor: row.actor,
        default: row.default,
        cues: row.cues
          .split('|')
          .map(foldName)
          .filter((cue) => cue !== ''),
      })),
    ]),
  )
}
