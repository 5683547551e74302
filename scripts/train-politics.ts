import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { filesUnder, readJsonl } from '../eval/annotated-files.ts'
import { politicalSigns } from '../src/reading/code-events.ts'
import { readThrough } from '../src/reading/read-document.ts'
import { withoutDateline } from '../src/reading/without-dateline.ts'
import { loadVocabulary } from '../src/tasks/load-reader.ts'
import { readPlv } from './acts/read-plv.ts'
import { readConllu } from './syntax/read-conllu.ts'
import { fitLogistic, type WeighedExample } from './weights/fit-logistic.ts'
import { shuffled } from './weights/fit-weights.ts'
import { writeWeights } from './weights/write-weights.ts'

/*
 * Trains data/reading/politics-weights.tsv: what tells whether a sentence of the news tells of politics.
 *
 * node scripts/run-ts.mjs scripts/train-politics.ts CODERS PLV TREEBANKS [--folds]
 *
 * The topic comes first, from the mean vectors of sentences that all tell of political events (PLV) and of sentences of all
 * sorts (treebanks). How much it counts beside what is done and said is then learned from sentences judged by coders: five
 * weights and a constant. `--folds` writes nothing and says what five folds of these sentences reach.
 */
const FOLDS = 5
const REPEATS = 10
const SHORTEST = 50
const EVERY = 3

const root = fileURLToPath(new URL('..', import.meta.url))
const [
  coders = join(root, '../shared/gold/coders/set1.jsonl'),
  plv = join(root, '../shared/gold/plv/train.tsv'),
  treebanks = join(root, '../shared/data/ud'),
] = process.argv.slice(2).filter((word) => !word.startsWith('--'))
const vocabulary = loadVocabulary()

const political = readPlv(plv).map((one) => signsOf(one.marked.replace(/<\/?[st]>/g, '')))
const any = filesUnder(treebanks, '-train.conllu.gz')
  .flatMap((file) => readConllu(file))
  .filter(({ text }, i) => text.length >= SHORTEST && i % EVERY === 0)
  .map(({ text }) => signsOf(text))
const topic = fitLogistic(
  [
    ...political.map((signs) => ({ signs: onlyTopic(signs), right: true, weight: 1 / political.length })),
    ...any.map((signs) => ({ signs: onlyTopic(signs), right: false, weight: 1 / any.length })),
  ],
  { ridge: 0.008, steps: 300, rate: 0.1 },
)
const judged = readJsonl<{ readonly text: string; readonly relevant_majority: boolean }>(coders).map(
  ({ text, relevant_majority }): WeighedExample => ({
    signs: withTopic(signsOf(text)),
    right: relevant_majority,
    weight: 1,
  }),
)

if (process.argv.includes('--folds')) {
  const right: number[] = []
  const mixing = shuffled(judged.length)
  let order = mixing
  for (let repeat = 0; repeat < REPEATS; repeat++) {
    order = order.map((at) => mixing[at] ?? at)
    for (let fold = 0; fold < FOLDS; fold++) {
      const out = new Set(order.filter((_, i) => i % FOLDS === fold))
      const weights = weigh(judged.filter((_, i) => !out.has(i)))
      for (const at of out) {
        const one = judged[at] as WeighedExample
        right.push(Number(sumOf(one.signs, weights) > 0 === one.right))
      }
    }
  }
  console.log(`five folds: ${(right.reduce((sum, one) => sum + one, 0) / right.length).toFixed(3)} right`)
} else {
  const { topic: share = 0, ...plain } = Object.fromEntries(weigh(judged))
  const title =
    '# Weights of what tells whether a sentence tells of politics. Made by scripts/train-politics.ts; see models/README.md.'
  const vectors = [...topic].flatMap(([sign, weight]): [string, number][] =>
    sign === 'always' ? [] : [[sign, weight * share]],
  )
  const always = (plain.always ?? 0) + share * (topic.get('always') ?? 0)
  const all = new Map([...Object.entries({ ...plain, always }), ...vectors])
  const file = new URL('../data/reading/politics-weights.tsv', import.meta.url)
  console.log(`${writeWeights(file, title, all, 0.001)} weights written; ${JSON.stringify({ ...plain, topic: share })}`)
}

function signsOf(text: string): ReadonlyMap<string, number> {
  const document = { id: 'sentence', title: '', publisher: null, published: null, text: withoutDateline(text) }
  return politicalSigns(readThrough(document, vocabulary), vocabulary)
}

function onlyTopic(signs: ReadonlyMap<string, number>): ReadonlyMap<string, number> {
  return new Map([...signs].filter(([sign]) => /^(?:v\d+|always)$/.test(sign)))
}

/** The sentence's signs with its topic as one number. */
function withTopic(signs: ReadonlyMap<string, number>): ReadonlyMap<string, number> {
  const others = [...signs].filter(([sign]) => !/^v\d+$/.test(sign))
  return new Map([...others, ['topic', sumOf(onlyTopic(signs), topic)]])
}

function weigh(examples: readonly WeighedExample[]): ReadonlyMap<string, number> {
  return fitLogistic(examples, { ridge: 1, steps: 300, rate: 0.05 })
}

function sumOf(signs: ReadonlyMap<string, number>, weights: ReadonlyMap<string, number>): number {
  let sum = 0
  for (const [sign, amount] of signs) sum += amount * (weights.get(sign) ?? 0)
  return sum
}
