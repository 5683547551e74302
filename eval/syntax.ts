import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { readConllu, type TreebankSentence } from '../scripts/syntax/read-conllu.ts'
import { analyseSyntax, describe } from '../src/reading/syntax/analyse-syntax.ts'
import type { SyntaxModel } from '../src/reading/syntax/syntax-model.ts'
import type { Token } from '../src/reading/token.ts'
import { loadSyntax } from '../src/tasks/load-syntax.ts'

/** How well words, tags and trees are found on one part of a treebank; shares between 0 and 1. */
export interface SyntaxFigures {
  readonly treebank: string
  readonly words: number
  /** Penn Treebank tags right, words given */
  readonly tags: number
  /** heads right, words given, tags its own */
  readonly uas: number
  /** heads and relations right, words given, tags its own */
  readonly las: number
  /** F1 of subjects (nsubj and nsubj:pass), objects and agents with the right head */
  readonly subjects: number
  readonly objects: number
  readonly agents: number
  /** F1 from the bare text of each sentence on: words, and words with the right head and relation */
  readonly tokens: number
  readonly endToEndLas: number
}

const folder = fileURLToPath(new URL('../../shared/data/ud', import.meta.url))
/** Relations too rare to be learned, and what they count as. */
const merged: ReadonlyMap<string, string> = new Map([
  ['csubj:pass', 'csubj'],
  ['csubj:outer', 'csubj'],
  ['dislocated', 'dep'],
  ['orphan', 'dep'],
])
const watched = {
  subjects: new Set(['nsubj', 'nsubj:pass']),
  objects: new Set(['obj']),
  agents: new Set(['obl:agent']),
}

/**
 * How good are the syntax model's tags and trees on treebank sentences it has not seen? Prints the answer as a table.
 *
 * @returns figures for the development parts of EWT and GUM, and for GUM's news alone; empty where the treebanks are not there
 */
export function evaluateSyntax(): readonly SyntaxFigures[] {
  const rows = existsSync(folder) ? measure() : []
  process.stdout.write(`${syntaxTable(rows)}\n`)
  return rows
}

function measure(): readonly SyntaxFigures[] {
  const model = loadSyntax()
  const ewt = readConllu(join(folder, 'ewt-dev.conllu.gz'))
  const gum = readConllu(join(folder, 'gum-dev.conllu.gz'))
  const news = gum.filter((sentence) => sentence.id.startsWith('GUM_news'))
  return [figures('EWT dev', ewt, model), figures('GUM dev', gum, model), figures('GUM dev, news', news, model)]
}

function figures(treebank: string, sentences: readonly TreebankSentence[], model: SyntaxModel): SyntaxFigures {
  let words = 0
  const right = { tags: 0, heads: 0, arcs: 0 }
  const counts = Object.fromEntries(Object.keys(watched).map((name) => [name, { both: 0, found: 0, gold: 0 }]))
  const ends = { found: 0, same: 0, arcs: 0 }
  for (const sentence of sentences) {
    const relations = sentence.relations.map((relation) => merged.get(relation) ?? relation)
    const tokens = parseGiven(sentence, model)
    words += tokens.length
    tokens.forEach((token, i) => {
      const relation = relations[i] as string
      const sameHead = token.head + 1 === sentence.heads[i]
      if (token.tag === sentence.xpos[i]) right.tags++
      if (sameHead) right.heads++
      if (sameHead && token.relation === relation) right.arcs++
      for (const [name, names] of Object.entries(watched)) {
        const count = counts[name] as { both: number; found: number; gold: number }
        if (names.has(token.relation)) count.found++
        if (names.has(relation)) count.gold++
        if (sameHead && token.relation === relation && names.has(relation)) count.both++
      }
    })
    const own = endToEnd(sentence, relations, model)
    ends.found += own.found
    ends.same += own.same
    ends.arcs += own.arcs
  }
  const f1 = (name: string): number => {
    const { both, found, gold } = counts[name] as { both: number; found: number; gold: number }
    return (2 * both) / Math.max(1, found + gold)
  }
  return {
    treebank,
    words,
    tags: right.tags / words,
    uas: right.heads / words,
    las: right.arcs / words,
    subjects: f1('subjects'),
    objects: f1('objects'),
    agents: f1('agents'),
    tokens: (2 * ends.same) / (words + ends.found),
    endToEndLas: (2 * ends.arcs) / (words + ends.found),
  }
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
    ends: Int32Array.from(starts, (start, i) => start + (sentence.forms[i] as string).length),
    count: starts.length,
  }
  return describe(text, spans, [spans.count], model).tokens
}

/** Words and arcs found from the bare text, matched by their places in the text without its spaces. */
function endToEnd(sentence: TreebankSentence, relations: readonly string[], model: SyntaxModel) {
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
    if (sameHead && token.relation === relations[gold]) arcs++
  })
  return { found: tokens.length, same, arcs }
}

function placesOf(forms: readonly string[]): string[] {
  let at = 0
  return forms.map((form) => {
    const start = at
    at += form.replace(/\s/g, '').length
    return `${start}-${at}`
  })
}

/** The figures as a table. */
export function syntaxTable(rows: readonly SyntaxFigures[]): string {
  if (rows.length === 0) return `eval/syntax needs the treebanks in ${folder}; they are not there.`
  const columns = ['tags', 'uas', 'las', 'subjects', 'objects', 'agents', 'tokens', 'endToEndLas'] as const
  const head = ['treebank', 'words', ...columns].join(' | ')
  const lines = rows.map((row) =>
    [row.treebank, row.words, ...columns.map((column) => (100 * row[column]).toFixed(2))].join(' | '),
  )
  return [`| ${head} |`, `|${' --- |'.repeat(columns.length + 2)}`, ...lines.map((line) => `| ${line} |`)].join('\n')
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) evaluateSyntax()
