import { fileURLToPath } from 'node:url'
import { readMentions } from '../eval/annotated-mentions.ts'
import { loadEpisodeVocabulary } from '../src/tasks/load-episode-vocabulary.ts'
import { fitEpisodes } from './weights/fit-episodes.ts'
import { writeWeights } from './weights/write-weights.ts'

/*
 * Trains data/episodes/pair-weights.tsv: what tells that two mentions are of one happening.
 *
 * node scripts/run-ts.mjs scripts/train-episodes.ts [MENTIONS]
 */
const [file = fileURLToPath(new URL('../eval/episodes/mentions.jsonl', import.meta.url))] = process.argv.slice(2)
const { marked, claims } = await readMentions(file)
const weights = fitEpisodes(marked, claims, loadEpisodeVocabulary())
const title =
  '# Weights of what two mentions of one happening have in common (w: within a document, x: across), and thresholds. Made by\n' +
  '# scripts/train-episodes.ts from eval/episodes, Apache-2.0.'
const count = writeWeights(new URL('../data/episodes/pair-weights.tsv', import.meta.url), title, weights, 0.01)
console.log(`${count} weights written`)
