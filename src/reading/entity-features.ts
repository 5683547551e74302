import type { EntityCandidate } from './entity-candidates.ts'
import { TITLES } from './naming.ts'
import { mentionAt } from './noun-phrase-actors.ts'
import type { ReaderVocabulary } from './reader-vocabulary.ts'
import type { Reading } from './reading.ts'
import { straighten, wordKey } from './syntax/word-features.ts'
import { wordRow } from './syntax/word-table.ts'
import { childOf, prepositionOf, tokenAt } from './syntax-tree.ts'
import type { Token } from './token.ts'

/** Components of a word's vector that stand out count as signs. */
const COMPONENTS = 100
const STANDS_OUT = 24

/** What tells whether words name something and of which kind: the names are those of data/reading/entity-weights.tsv. */
export function entityFeatures(
  reading: Reading,
  candidate: EntityCandidate,
  vocabulary: ReaderVocabulary,
): readonly string[] {
  const { from, to, head, forms } = candidate
  const token = tokenAt(reading, head)
  const shape = forms.join('+')
  const found = ['always']
  const add = (...signs: readonly string[]) => {
    for (const sign of signs) found.push(sign, `${token.pos} ${sign}`)
  }
  const sort = sortOf(reading, candidate)
  add(`forms ${shape}`, `sort ${sort}`, `length ${Math.min(6, to - from)}`)
  for (const form of forms) found.push(`form ${form} ${sort}`, `form ${form} ${token.relation}`)
  add(`tag ${token.tag}`, `relation ${token.relation}`, `case ${prepositionOf(reading, head)}`)
  const first = tokenAt(reading, from)
  const before = reading.tokens[from - 1]
  const after = reading.tokens[to]
  add(`first ${first.tag}`, `before ${edge(before)}`, `after ${edge(after)}`)
  if (before !== undefined) found.push(`word before ${before.lower}`)
  if (after !== undefined) found.push(`word after ${after.lower}`)
  found.push(`article ${/^(?:the|an?)$/.test(before?.lower ?? '') ? before?.lower : 'none'} ${token.pos}`)
  ofHead(reading, candidate, found, vocabulary)
  ofWords(reading, candidate, found)
  ofGovernor(reading, head, found)
  return found
}

function edge(token: Token | undefined): string {
  return token === undefined ? 'end' : token.pos === 'PUNCT' ? token.text : token.tag
}

/** What the reader knows of the words: the registry's name, a time, an amount, nothing. */
function sortOf(reading: Reading, { from, to, head, forms }: EntityCandidate): string {
  const own = mentionAt(reading, head)
  if (own !== null) return own.from === from && own.to === to ? own.form : `in ${own.form}`
  if (forms.includes('time')) return 'time'
  if (reading.times.some((time) => head >= time.from && head < time.to)) return 'in time'
  for (let i = from; i < to; i++) if (mentionAt(reading, i) !== null) return 'theirs'
  return tokenAt(reading, head).pos !== 'PROPN' && reading.referents.has(head) ? 'meant' : 'none'
}

function ofHead(reading: Reading, one: EntityCandidate, found: string[], vocabulary: ReaderVocabulary): void {
  const token = tokenAt(reading, one.head)
  const word = token.pos === 'PROPN' ? token.lower : token.lemma.toLowerCase()
  const known = mentionAt(reading, one.head) !== null
  const whole = one.to - one.from === 1 ? 'alone' : 'more'
  if (!known) found.push(`head ${word}`, `head ${word} ${whole}`, `ends ${word.slice(-3)} ${token.pos}`)
  for (const sort of classesOf(word, vocabulary)) found.push(`head ${sort}`, `head ${sort} ${whole}`)
  if (known || token.pos === 'PRON' || token.pos === 'NUM') return
  const { rows, words } = vocabulary.syntax
  const row = wordRow(words, wordKey(straighten(token.text)))
  if (row < 0) {
    found.push(`unknown ${token.pos}`)
    return
  }
  for (let k = 0; k < COMPONENTS; k++) {
    const value = rows.vectors[row * COMPONENTS + k] ?? 0
    if (Math.abs(value) >= STANDS_OUT) found.push(`${token.pos} v${k}${value > 0 ? '+' : '-'}`)
  }
}

function classesOf(word: string, { agents, peoples, publicActors, dimensions }: ReaderVocabulary): readonly string[] {
  const cue = dimensions.get(word)
  return [
    ...(agents.has(word) ? ['agent'] : []),
    ...(peoples.has(word) ? ['people'] : []),
    ...(TITLES.test(word) ? ['title'] : []),
    ...(publicActors.get(word) ?? []).map((one) => `public ${one}`),
    ...(cue === undefined ? [] : [`of ${cue.dimension}`]),
  ]
}

function ofWords(reading: Reading, { from, to, head }: EntityCandidate, found: string[]): void {
  const { pos } = tokenAt(reading, head)
  for (let i = from; i < to; i++) {
    const token = tokenAt(reading, i)
    if (i !== head) {
      if (mentionAt(reading, i) === null) found.push(`has ${token.lower}`)
      found.push(`has ${token.pos} ${pos}`)
    }
    if (i === from) found.push(`shape ${shapeOf(token.text)} ${pos}`)
    if (i !== head && TITLES.test(token.lemma.toLowerCase())) found.push('has title')
  }
}

function shapeOf(text: string): string {
  return text
    .slice(0, 12)
    .replace(/\p{Lu}/gu, 'A')
    .replace(/\p{Ll}/gu, 'a')
    .replace(/\d/g, '0')
    .replace(/(.)\1+/gu, '$1+')
}

/** The word that the phrase hangs on, and how. */
function ofGovernor(reading: Reading, head: number, found: string[]): void {
  const token = tokenAt(reading, head)
  if (token.head < 0) return
  const above = tokenAt(reading, token.head)
  found.push(`above ${above.pos} ${token.relation} ${token.pos}`)
  found.push(`above ${above.lemma.toLowerCase()} ${token.relation.split(':')[0]}`)
  if (childOf(reading, head, 'appos') !== null) found.push(`has appos ${token.pos}`)
}
