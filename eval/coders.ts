import { codeEvents, tellsPolitics } from '../src/reading/code-events.ts'
import { readThrough } from '../src/reading/read-document.ts'
import { withoutDateline } from '../src/reading/without-dateline.ts'
import { loadVocabulary } from '../src/tasks/load-reader.ts'
import { filesUnder, readJsonl } from './annotated-files.ts'
import type { Evaluation } from './evaluation.ts'

/** A sentence that several coders coded: penta class 0-4 and CAMEO root of each event that most of them saw. */
interface CodedSentence {
  readonly text: string
  readonly relevant_majority: boolean
  readonly majority_events: readonly (readonly [number, number])[]
}

/** Words, deeds, for and against, by CAMEO root; 0 for mere statements. */
const PENTA: readonly number[] = [0, 0, 1, 1, 1, 1, 2, 2, 2, 3, 3, 3, 3, 3, 4, 4, 3, 4, 4, 4, 4]

/**
 * How well the reader sees whether a sentence of the news tells of political events, and of which.
 *
 * @param path a JSONL file of coded sentences, or a folder of such
 */
export function evaluateCoders(path: string): Evaluation {
  const sentences = filesUnder(path, '.jsonl').flatMap((file) => readJsonl<CodedSentence>(file))
  if (sentences.length === 0) throw new Error(`coders needs a file of coded sentences; ${path} has none`)
  const vocabulary = loadVocabulary()
  const all = sentences.map(({ text }) => {
    const document = { id: 'sentence', title: '', publisher: null, published: null, text: withoutDateline(text) }
    const reading = readThrough(document, vocabulary)
    const roots = [...new Set(codeEvents(reading, vocabulary).map(({ code }) => rootOf(code)))]
    return { roots, political: tellsPolitics(reading, vocabulary) }
  })
  const read = all.map((one) => one.roots)
  const relevant = sentences.filter((one, i) => one.relevant_majority === all[i]?.political).length
  const gold = sentences.map((one) => one.majority_events.map(([, root]) => root))
  const goldPenta = sentences.map((one) => one.majority_events.map(([penta]) => penta))
  const ownPenta = read.map((roots) => [...new Set(roots.map((root) => PENTA[root] ?? 0))])
  const figures = {
    relevance: relevant / sentences.length,
    penta: f1(goldPenta, ownPenta),
    root: f1(gold, read),
    sentences: sentences.length,
  }
  const misses = sentences.flatMap((one, i) => {
    const [own, wanted] = [[...(read[i] ?? [])].sort().join(' '), [...(gold[i] ?? [])].sort().join(' ')]
    const same = own === wanted && one.relevant_majority === all[i]?.political
    return same
      ? []
      : [`read ${own || 'none'}, not ${wanted || (one.relevant_majority ? 'relevant' : 'none')}: ${one.text}`]
  })
  return { figures, table: tableOf(figures), misses }
}

/** CAMEO's root with 19 and 20 as 18: the coders had one class for violence. */
function rootOf(code: string): number {
  return Math.min(18, Number(code.slice(0, 2)))
}

interface Share {
  readonly f1: number
  readonly p: number
  readonly r: number
}

/** Of lists of events, sentence by sentence. */
function f1(gold: readonly (readonly number[])[], read: readonly (readonly number[])[]): Share {
  let both = 0
  gold.forEach((events, i) => {
    const left = [...(read[i] ?? [])]
    for (const event of events) {
      const at = left.indexOf(event)
      if (at < 0) continue
      left.splice(at, 1)
      both++
    }
  })
  const wanted = gold.flat().length
  const found = read.flat().length
  return { f1: (2 * both) / Math.max(1, wanted + found), p: both / Math.max(1, found), r: both / Math.max(1, wanted) }
}

function tableOf(figures: { readonly relevance: number; readonly penta: Share; readonly root: Share }): string {
  const line = (name: string, { f1: both, p, r }: Share) =>
    `${name.padEnd(18)} F1 ${both.toFixed(3)}  precision ${p.toFixed(3)}  recall ${r.toFixed(3)}`
  return [
    `relevant or not    ${figures.relevance.toFixed(3)}`,
    line('penta class', figures.penta),
    line('CAMEO root', figures.root),
  ].join('\n')
}
