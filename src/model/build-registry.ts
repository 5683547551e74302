import type { Resolution } from './actor.ts'
import type { ActorPack } from './actor-pack.ts'
import { type ActorMerges, countsAs } from './actor-step.ts'
import { displayName } from './display-name.ts'
import { foldName } from './fold-name.ts'
import { groupBy } from './group-by.ts'
import { mergedActors } from './merged-actors.ts'
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
 * @param merges actors that count as others: their names mean those
 */
export function buildRegistry(
  tables: RegistryTables,
  packs: readonly ActorPack[] = [],
  merges: ActorMerges = new Map(),
): Registry {
  const actors = mergedActors(registryActors(tables, packs), merges)
  const forming = registryForms(actors, tables)
  const { forms, longestForm } = forming
  const core: RegistryCore = { actors, ...forming, roles: roleWords(tables), cues: nameCues(tables) }
  return {
    actors,
    forms,
    longestForm,
    standsFor: (id, date) => countsAs(merges, standsFor(actors, countsAs(merges, id), date)),
    resolve: (phrase, at) => counted(resolvePhrase(core, phrase, at), merges),
    displayName: (id) => displayName(core, countsAs(merges, id)),
    demonym: (id) => actors.get(countsAs(merges, id))?.names.find((name) => name.role === 'demonym')?.text ?? null,
  }
}

/** Whom words mean, with those who were merged counted as whom they were merged into. */
function counted(found: Resolution, merges: ActorMerges): Resolution {
  if (merges.size === 0 || found.kind === 'unknown') return found
  if (found.kind === 'actor') return { ...found, id: countsAs(merges, found.id), via: countsAs(merges, found.via) }
  const candidates = [...new Set(found.candidates.map((id) => countsAs(merges, id)))]
  const [only] = candidates
  if (only === undefined || candidates.length > 1) return { ...found, candidates }
  return { kind: 'actor', id: only, via: only, office: null }
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
