import { basename } from 'node:path'
import { readConllu, type TreebankSentence } from '../scripts/syntax/read-conllu.ts'
import { analyseSyntax, describe } from '../src/reading/syntax/analyse-syntax.ts'
import type { SyntaxModel } from '../src/reading/syntax/syntax-model.ts'
import type { Token } from '../src/reading/token.ts'
import { loadSyntax } from '../src/tasks/load-syntax.ts'
import { filesUnder } from './annotated-files.ts'
import type { Evaluation } from './evaluation.ts'

/** How well words, tags and trees are found; shares between 0 and 1. */
export interface SyntaxFigures {
  /** heads right, words given, tags its own */
  readonly uas: number
  /** heads and relations (with subtypes) right */
  readonly las: number
  /** F1 of subjects and of objects with the right head */
  readonly nsubj: number
  readonly obj: number
  /** Penn Treebank tags right */
  readonly tags: number
  readonly words: number
  /** F1 from the bare text of each sentence on: words, and words with the right head and relation */
  readonly endToEnd: { readonly tokens: number; readonly las: number }
}

interface Pair {
  readonly found: number
  readonly gold: number
  readonly both: number
}

interface Counts {
  readonly words: number
  readonly tags: number
  readonly heads: number
  readonly arcs: number
  readonly nsubj: Pair
  readonly obj: Pair
  readonly tokens: Pair
  readonly endArcs: Pair
}

const none: Pair = { found: 0, gold: 0, both: 0 }
const start: Counts = {
  words: 0,
  tags: 0,
  heads: 0,
  arcs: 0,
  nsubj: none,
  obj: none,
  tokens: none,
  endArcs: none,
}

/**
 * How good are tags and trees on sentences of a treebank?
 *
 * @param path a file in CoNLL-U (`.conllu`, `.conllu.gz`) or a folder of them; of a folder, files with "train" in their names are
 *             left out, since the model has learned from them
 */
export function evaluateParse(path: string): Evaluation {
  const found = [...filesUnder(path, '.conllu'), ...filesUnder(path, '.conllu.gz')]
  const files = found.length === 1 ? found : found.filter((file) => !/train/.test(basename(file)))
  if (files.length === 0) throw new Error(`parse needs files in CoNLL-U; ${path} has none`)
  const model = loadSyntax()
  const misses: string[] = []
  const counted = files.map((file) => {
    const name = basename(file).replace(/\.conllu(?:\.gz)?$/, '')
    const counts = readConllu(file).reduce((sum, sentence) => count(sum, sentence, model, name, misses), start)
    return [name, counts] as const
  })
  const all = figuresOf(counted.map(([, counts]) => counts).reduce(add))
  const byFile = Object.fromEntries(counted.map(([name, counts]) => [name, figuresOf(counts)]))
  return {
    figures: { ...all, files: byFile },
    table: syntaxTable(byFile),
    misses,
  }
}

function count(sum: Counts, sentence: TreebankSentence, model: SyntaxModel, name: string, misses: string[]): Counts {
  const tokens = parseGiven(sentence, model)
  const right = tokens.map((token, i) => token.head + 1 === sentence.heads[i])
  const whole = tokens.map((token, i) => right[i] === true && token.relation === sentence.relations[i])
  const pairOf = (relation: string): Pair => ({
    found: tokens.filter((token) => token.relation === relation).length,
    gold: sentence.relations.filter((other) => other === relation).length,
    both: tokens.filter((token, i) => whole[i] && token.relation === relation).length,
  })
  tokens.forEach((token, i) => {
    if (whole[i]) return
    const arc = (head: number, relation: string) => `${relation} of ${head < 0 ? 'the root' : sentence.forms[head]}`
    const wanted = arc((sentence.heads[i] as number) - 1, sentence.relations[i] as string)
    misses.push(
      `${name} ${sentence.id}: ${token.text}: ${arc(token.head, token.relation)}, not ${wanted} | ${sentence.text}`,
    )
  })
  return add(sum, {
    words: tokens.length,
    tags: tokens.filter((token, i) => token.tag === sentence.xpos[i]).length,
    heads: right.filter(Boolean).length,
    arcs: whole.filter(Boolean).length,
    nsubj: pairOf('nsubj'),
    obj: pairOf('obj'),
    ...endToEnd(sentence, model),
  })
}

/** Tags and trees for the treebank's own words. */
function parseGiven(sentence: TreebankSentence, model: SyntaxModel): readonly Token[] {
  const starts: number[] = []
  let text = ''
  for (const form of sentence.forms) {
    starts.push(text.length)
    text += `${form} `
  }
  const spans = {
    starts: Int32Array.from(starts),
    ends: Int32Array.from(starts, (from, i) => from + (sentence.forms[i] as string).length),
    count: starts.length,
  }
  return describe(text, spans, [spans.count], model).tokens
}

/** Words and arcs found from the bare text, matched by their places in the text without its spaces. */
function endToEnd(sentence: TreebankSentence, model: SyntaxModel): Pick<Counts, 'tokens' | 'endArcs'> {
  const { tokens } = analyseSyntax(sentence.text, model)
  const places = placesOf(sentence.forms)
  const goldAt = new Map(places.map((place, i) => [place, i]))
  const own = placesOf(tokens.map((token) => token.text))
  let same = 0
  let arcs = 0
  tokens.forEach((token, t) => {
    const gold = goldAt.get(own[t] as string)
    if (gold === undefined) return
    same++
    const head = (sentence.heads[gold] as number) - 1
    const sameHead = head < 0 ? token.head < 0 : token.head >= 0 && own[token.head] === places[head]
    if (sameHead && token.relation === sentence.relations[gold]) arcs++
  })
  const ends = { found: tokens.length, gold: sentence.forms.length }
  return { tokens: { ...ends, both: same }, endArcs: { ...ends, both: arcs } }
}

function placesOf(forms: readonly string[]): string[] {
  let at = 0
  return forms.map((form) => {
    const from = at
    at += form.replace(/\s/g, '').length
    return `${from}-${at}`
  })
}

function add(a: Counts, b: Counts): Counts {
  const pair = (x: Pair, y: Pair): Pair => ({
    found: x.found + y.found,
    gold: x.gold + y.gold,
    both: x.both + y.both,
  })
  return {
    words: a.words + b.words,
    tags: a.tags + b.tags,
    heads: a.heads + b.heads,
    arcs: a.arcs + b.arcs,
    nsubj: pair(a.nsubj, b.nsubj),
    obj: pair(a.obj, b.obj),
    tokens: pair(a.tokens, b.tokens),
    endArcs: pair(a.endArcs, b.endArcs),
  }
}

function figuresOf(counts: Counts): SyntaxFigures {
  const f1 = ({ found, gold, both }: Pair) => (2 * both) / Math.max(1, found + gold)
  const words = Math.max(1, counts.words)
  return {
    uas: counts.heads / words,
    las: counts.arcs / words,
    nsubj: f1(counts.nsubj),
    obj: f1(counts.obj),
    tags: counts.tags / words,
    words: counts.words,
    endToEnd: { tokens: f1(counts.tokens), las: f1(counts.endArcs) },
  }
}

/** The figures of each file as a table, in per cent. */
function syntaxTable(byFile: Readonly<Record<string, SyntaxFigures>>): string {
  const head = ['treebank', 'words', 'tags', 'heads', 'with relation', 'nsubj', 'obj', 'words found', 'end to end']
  const lines = Object.entries(byFile).map(([name, { words, tags, uas, las, nsubj, obj, endToEnd }]) =>
    [
      name,
      words,
      ...[tags, uas, las, nsubj, obj, endToEnd.tokens, endToEnd.las].map((share) => (100 * share).toFixed(2)),
    ].join(' | '),
  )
  return [head.join(' | '), head.map(() => '---').join(' | '), ...lines].map((line) => `| ${line} |`).join('\n')
}
