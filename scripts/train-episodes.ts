import { fileURLToPath } from 'node:url'
import { readMentions } from '../eval/annotated-mentions.ts'
import { groupBy } from '../src/model/group-by.ts'
import { loadEpisodeVocabulary } from '../src/tasks/load-episode-vocabulary.ts'
import { fitEpisodes, prepareCase } from './weights/fit-episodes.ts'
import { writeWeights } from './weights/write-weights.ts'

/*
 * Trains data/episodes/pair-weights.tsv: what tells that two mentions are of one happening. Texts whose names begin alike are of one case.
 *
 * node scripts/run-ts.mjs scripts/train-episodes.ts [MENTIONS]
 */
const [file = fileURLToPath(new URL('../training/episodes', import.meta.url))] = process.argv.slice(2)
const { marked, claims } = await readMentions(file)
const caseOf = (document: string | null) => /^(.*?)-\d/.exec(document ?? '')?.[1] ?? ''
const vocabulary = loadEpisodeVocabulary()
const cases = [...groupBy(marked, ({ mention }) => caseOf(mention.document))].map(([name, mentions]) =>
  prepareCase({ marked: mentions, claims: claims.filter(({ document }) => caseOf(document) === name) }, vocabulary),
)
const { weights, leftOut } = fitEpisodes(cases)
const say = ({ p, r, f1 }: { readonly p: number; readonly r: number; readonly f1: number }) =>
  [p, r, f1].map((one) => one.toFixed(3)).join(' ')
console.log(`${marked.length} mentions in ${cases.length} cases; each left out in turn, P R F1 of pairs:`)
for (const [name, score] of Object.entries(leftOut)) console.log(`${name.padEnd(22)}${say(score)}`)
const title =
  '# Weights of what two mentions of one happening have in common (w: within a document, n: for beginning a new one, x: across), and\n' +
  '# thresholds. Made by scripts/train-episodes.ts from training/episodes, Apache-2.0.'
const count = writeWeights(new URL('../data/episodes/pair-weights.tsv', import.meta.url), title, weights, 0.01)
console.log(`${count} weights written`)
