import { readFileSync } from 'node:fs'
import {
  EPISODE_TABLES,
  type EpisodeVocabulary,
  parseEpisodeVocabulary,
} from '../analysis/episodes/episode-vocabulary.ts'
import { wordVectors } from '../reading/word-vectors.ts'
import { loadSyntax } from './load-syntax.ts'

/** The words and weights of episodes that come with the package. */
export function loadEpisodeVocabulary(): EpisodeVocabulary {
  const folder = new URL('../../data/episodes/', import.meta.url)
  return parseEpisodeVocabulary(
    new Map(EPISODE_TABLES.map((name) => [name as string, readFileSync(new URL(name, folder), 'utf8')])),
    wordVectors(loadSyntax()),
  )
}
