import { readFileSync } from 'node:fs'
import type { ActorPack } from '../model/actor-pack.ts'
import { parseVocabulary, READING_TABLES } from '../reading/parse-vocabulary.ts'
import { createReader, type Reader } from '../reading/read-document.ts'
import type { ReaderVocabulary } from '../reading/reader-vocabulary.ts'
import { loadModels, type ReaderModels } from './load-models.ts'
import { loadRegistry } from './load-registry.ts'

/**
 * The embedded reader with the tables and weights that come with the package, and a case's own actors on top.
 *
 * @param models the weights, where they are loaded already
 */
export function loadReader(packs: readonly ActorPack[] = [], models: ReaderModels = loadModels()): Reader {
  return createReader(loadVocabulary(packs, models))
}

export function loadVocabulary(
  packs: readonly ActorPack[] = [],
  models: ReaderModels = loadModels(),
): ReaderVocabulary {
  const folder = new URL('../../data/reading/', import.meta.url)
  const tables = new Map(READING_TABLES.map((name) => [name as string, readFileSync(new URL(name, folder), 'utf8')]))
  return parseVocabulary(tables, loadRegistry(packs), models.syntax, models.acts, models.judge)
}
