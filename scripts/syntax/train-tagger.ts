import type { SparseScorer } from '../../src/reading/syntax/sparse-scorer.ts'
import { symbolKey, taggerFeatureCount, taggerFeatures } from '../../src/reading/syntax/tagger.ts'
import { type LexiconEntry, type WordColumns, wordColumns, wordKey } from '../../src/reading/syntax/word-columns.ts'
import { AveragedPerceptron, seededRandom, shuffled, sparsify, thinOut } from './averaged-perceptron.ts'
import { addNewsWords, lexiconClassName } from './news-words.ts'
import type { TreebankSentence } from './read-conllu.ts'

const closedTags = new Set([
  'DT',
  'CC',
  'PRP',
  'PRP$',
  'MD',
  ',',
  '.',
  'WP',
  'WRB',
  'WP$',
  'EX',
  '-LRB-',
  '-RRB-',
  'POS',
  '$',
])

/** What tags each word has, in a treebank or by the list of news words: a class for words with the same set of tags, and tags that never vary. */
export function buildLexicon(
  sentences: readonly TreebankSentence[],
  tags: readonly string[],
): Map<number, LexiconEntry> {
  const counts = new Map<number, Map<string, number>>()
  for (const sentence of sentences) {
    sentence.forms.forEach((form, i) => {
      const key = wordKey(form)
      const of = counts.get(key) ?? new Map<string, number>()
      of.set(sentence.xpos[i] as string, (of.get(sentence.xpos[i] as string) ?? 0) + 1)
      counts.set(key, of)
    })
  }
  const classes = new Map<string, number>()
  const lexicon = new Map<number, LexiconEntry>()
  for (const [key, of] of counts) {
    let total = 0
    for (const count of of.values()) total += count
    if (total < 3) continue
    const ranked = [...of].filter(([, count]) => count / total >= 0.04).sort((a, b) => b[1] - a[1])
    const first = ranked[0] as [string, number]
    const name = lexiconClassName(
      ranked.map(([tag]) => tag),
      first[1] / total > 0.9,
    )
    const known = classes.get(name) ?? classes.size + 1
    classes.set(name, known)
    const fixed = of.size === 1 && total >= 20 && closedTags.has(first[0])
    lexicon.set(key, { known, fixedTag: fixed ? tags.indexOf(first[0]) : -1 })
  }
  addNewsWords(lexicon, classes)
  return lexicon
}

export interface TaggerTask {
  readonly tags: readonly string[]
  readonly slots: number
  readonly epochs: number
  readonly seeds: readonly number[]
  readonly thin: number
  readonly least: number
  readonly smallest: number
}

/** Learns to tag in as many runs as there are seeds, their weights added up. */
export function trainTagger(
  sentences: readonly TreebankSentence[],
  lexicon: ReadonlyMap<number, LexiconEntry>,
  task: TaggerTask,
  weight: (sentence: TreebankSentence) => number,
): SparseScorer {
  const sum = new Float32Array(task.slots * task.tags.length)
  for (const seed of task.seeds) {
    trainOnce(sentences, lexicon, task, weight, seededRandom(seed)).addAverage(sum, task.least)
  }
  return sparsify(sum, task.tags.length, task.smallest)
}

/** Learns to tag: greedy, with its own tags before each word. `weight` tells how often a sentence is seen an epoch. */
function trainOnce(
  sentences: readonly TreebankSentence[],
  lexicon: ReadonlyMap<number, LexiconEntry>,
  task: TaggerTask,
  weight: (sentence: TreebankSentence) => number,
  random: () => number,
): AveragedPerceptron {
  const perceptron = new AveragedPerceptron(task.slots, task.tags.length)
  const features = new Int32Array(taggerFeatureCount)
  const scores = new Float64Array(task.tags.length)
  const tagOf = new Map(task.tags.map((tag, i) => [tag, i]))
  const examples = sentences.flatMap((sentence) => {
    const example = {
      columns: columnsOf(sentence, lexicon, task.tags),
      gold: sentence.xpos.map((tag) => tagOf.get(tag) ?? 0),
    }
    return new Array<typeof example>(weight(sentence)).fill(example)
  })
  for (let epoch = 0; epoch < task.epochs; epoch++) {
    let wrong = 0
    let total = 0
    for (const e of shuffled(examples.length, random)) {
      const { columns, gold } = examples[e] as (typeof examples)[number]
      let previous = 0
      let beforePrevious = 0
      for (let i = 0; i < columns.count; i++) {
        let tag = columns.fixedTag[i] as number
        if (tag < 0) {
          const all = taggerFeatures(columns, i, 0, columns.count, previous, beforePrevious, features)
          const count = thinOut(features, all, task.thin, random)
          perceptron.score(features, count, scores)
          tag = 0
          for (let c = 1; c < scores.length; c++) if ((scores[c] as number) > (scores[tag] as number)) tag = c
          perceptron.tick()
          total++
          if (tag !== gold[i]) {
            wrong++
            perceptron.update(features, count, gold[i] as number, tag)
          }
        }
        beforePrevious = previous
        previous = symbolKey(tag)
      }
    }
    console.error(`tagger epoch ${epoch + 1}: ${((100 * wrong) / total).toFixed(2)} % wrong`)
  }
  return perceptron
}

/** The columns of one treebank sentence. */
export function columnsOf(
  sentence: TreebankSentence,
  lexicon: ReadonlyMap<number, LexiconEntry>,
  tags: readonly string[],
): WordColumns {
  const quotes = { open: tags.indexOf('``'), close: tags.indexOf("''") }
  return wordColumns(sentence.forms.length, (i) => sentence.forms[i] as string, lexicon, quotes)
}
