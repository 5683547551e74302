import { EntenteError } from '../model/error.ts'
import type { Registry } from '../model/registry.ts'
import type { Store } from '../store/store.ts'
import { channelsOf } from './channels-of.ts'
import { compareChannels, compareDocuments, type ReadoutParameters } from './compare-accounts.ts'
import { loadVocabulary } from './load-reader.ts'
import { readoutReader } from './read-readout.ts'
import { type PairRecord, readoutsRecord, type TableRecord } from './readouts-record.ts'
import { resolveTie } from './resolve-tie.ts'

/** Which accounts of a case are compared. */
export interface CompareQuestion {
  /** ids of documents */
  readonly documents: readonly string[]
  /** instead: publishers */
  readonly channels: readonly string[]
  /** what channels told of one happening: its id */
  readonly about?: string | undefined
  /** ISO dates; of channels, only what was published within them */
  readonly from?: string | undefined
  readonly to?: string | undefined
  /** between whom it was, by name or id: "Syria,Iran" */
  readonly tie?: string | undefined
  readonly asked: ReadoutParameters
}

/**
 * What accounts that a case holds both tell, and what only one tells.
 *
 * @throws EntenteError "invalid_input" where there are not two accounts to compare
 */
export async function compareInCase(
  store: Store,
  registry: Registry,
  { documents, channels, about, from, to, tie: named, asked }: CompareQuestion,
): Promise<PairRecord | TableRecord> {
  const packs = await store.actorPacks()
  const tie = named === undefined ? null : resolveTie(named, registry, null, new Set(await store.actors()))
  if (documents.length >= 2) {
    const texts = await Promise.all(documents.map((id) => store.document(id)))
    return readoutsRecord(compareDocuments(texts, readoutReader(loadVocabulary(packs), tie), asked))
  }
  if (channels.length < 2 && about === undefined) {
    throw new EntenteError('invalid_input', 'A comparison needs two documents or two channels, or a happening.')
  }
  const found = await channelsOf(store, registry, { names: channels, from, to, about, tie })
  const [one, other] = found.episode?.actors ?? []
  const between = one === undefined || other === undefined ? null : ([one, other] as const)
  return readoutsRecord(compareChannels(found, readoutReader(loadVocabulary(packs), tie ?? between), asked))
}
