import { monthOf } from './calendar.ts'
import { TITLES } from './naming.ts'
import { mentionAt } from './noun-phrase-actors.ts'
import type { Reading, TokenSpan } from './reading.ts'
import { childrenOf, prepositionOf, subtree, tokenAt } from './syntax-tree.ts'
import type { Token } from './token.ts'

/** How words that may name something hang together. */
export type EntityForm =
  | 'word'
  | 'name'
  | 'untitled'
  | 'flat'
  | 'noun'
  | 'base'
  | 'of'
  | 'counted'
  | 'seat'
  | 'time'
  | 'amount'
  | 'mention'

/** Words that may name a party, a place, a thing, a time or an amount. */
export interface EntityCandidate extends TokenSpan {
  /** the token that the others hang on */
  readonly head: number
  /** every way in which these very words hang together */
  readonly forms: readonly EntityForm[]
}

const NOMINAL = /^(?:NOUN|PROPN|PRON|NUM)$/
const CLAUSAL =
  /^(?:acl|advcl|ccomp|parataxis|csubj|appos|conj|cc|case|punct|obl|dep|list|mark|discourse|cop|nsubj|aux)/
const LONGEST = 14

/** All words of a text that may name something, by where they begin, the shorter first. */
export function entityCandidates(reading: Reading): readonly EntityCandidate[] {
  const found = new Map<string, { span: TokenSpan; head: number; forms: EntityForm[] }>()
  const add = (form: EntityForm, span: TokenSpan, head: number) => {
    const trimmed = trim(reading, span)
    if (trimmed === null) return
    const key = `${trimmed.from} ${trimmed.to}`
    const known = found.get(key)
    if (known === undefined) found.set(key, { span: trimmed, head, forms: [form] })
    else if (!known.forms.includes(form)) known.forms.push(form)
  }
  for (const mention of reading.mentions) add('mention', mention, mention.to - 1)
  for (const time of reading.times) add('time', time, time.to - 1)
  for (const amount of reading.amounts) add('amount', amount, amount.noun)
  for (const token of reading.tokens) {
    if (isNominal(token)) for (const [form, span] of spansAt(reading, token.index)) add(form, span, token.index)
  }
  return [...found.values()]
    .map(({ span, head, forms }) => ({ ...span, head, forms }))
    .sort((a, b) => a.from - b.from || a.to - b.to)
}

/** The name that a word is the head of, capitals and all; null where it is none. */
export function nameAt(reading: Reading, head: number): EntityCandidate | null {
  if (tokenAt(reading, head).pos !== 'PROPN') return null
  const spans = spansAt(reading, head)
  const name = trim(reading, spans.find(([form]) => form === 'name')?.[1] ?? { from: head, to: head })
  if (name === null) return null
  const same = spans.filter(([, span]) => {
    const other = trim(reading, span)
    return other?.from === name.from && other.to === name.to
  })
  return { ...name, head, forms: same.map(([form]) => form) }
}

/** Nouns, pronouns, numbers; capitalised adjectives, and those that stand where a noun would. */
function isNominal({ pos, text, relation }: Token): boolean {
  if (NOMINAL.test(pos)) return true
  return pos === 'ADJ' && (/^\p{Lu}/u.test(text) || /^(?:nsubj|obj|obl|nmod)/.test(relation))
}

/** The spans that one head may stand for: alone, as a name, with what stands before it, and with what hangs behind. */
function spansAt(reading: Reading, head: number): readonly (readonly [EntityForm, TokenSpan])[] {
  const spans: (readonly [EntityForm, TokenSpan])[] = [['word', { from: head, to: head + 1 }]]
  const run = nameRun(reading, head)
  if (run !== null) {
    spans.push(['name', run], ['untitled', { from: behindTitles(reading, run), to: run.to }])
    const last = childrenOf(reading, head, 'flat').at(-1)
    if (last !== undefined && last > head) spans.push(['flat', { from: head, to: last + 1 }])
  }
  const { relation } = tokenAt(reading, head)
  if (/^(?:compound|flat|nummod|amod)$/.test(relation) && run === null) return spans
  const base = basePhrase(reading, head)
  spans.push(['base', base])
  const noun = { from: Math.max(base.from, firstNoun(reading, base)), to: base.to }
  spans.push(['noun', noun])
  const counted = childrenOf(reading, head, 'nummod', 'det').find((at) => at === base.from)
  if (counted !== undefined && counted + 1 < base.to) spans.push(['counted', { from: counted + 1, to: base.to }])
  const of = childrenOf(reading, head, 'nmod').filter((at) => at > head && prepositionOf(reading, at) === 'of')
  if (of.length > 0) spans.push(['of', { from: base.from, to: endOf(reading, of[0] as number) }])
  const seat = childrenOf(reading, head, 'appos', 'nmod:unmarked', 'conj', 'dep', 'list').find(
    (at) => reading.tokens[base.to]?.text === ',' && at > base.to && tokenAt(reading, at).pos === 'PROPN',
  )
  if (seat !== undefined) spans.push(['seat', { from: base.from, to: basePhrase(reading, seat).to }])
  return spans
}

/** The capitalised words in a row around a name's word. */
function nameRun(reading: Reading, at: number): TokenSpan | null {
  if (tokenAt(reading, at).pos !== 'PROPN') return null
  const isName = (i: number) => {
    const token = reading.tokens[i]
    return (
      token !== undefined &&
      monthOf(token.text) === 0 &&
      token.sentence === tokenAt(reading, at).sentence &&
      (token.pos === 'PROPN' || (token.text === '-' && joins(reading, i)))
    )
  }
  let from = at
  let to = at + 1
  while (isName(from - 1)) from--
  while (isName(to)) to++
  return { from, to }
}

/** Where the name itself begins, behind "Lt. Gen." and "President". */
function behindTitles({ tokens }: Reading, { from, to }: TokenSpan): number {
  const isTitle = ({ text, lemma }: Token) => /^\p{Lu}\p{L}+\.$/u.test(text) || TITLES.test(lemma.toLowerCase())
  let at = from
  for (let i = from; i < to - 1; i++) if (isTitle(tokens[i] as Token)) at = i + 1
  return at
}

function joins({ tokens }: Reading, at: number): boolean {
  return tokens[at - 1]?.pos === 'PROPN' && tokens[at + 1]?.pos === 'PROPN' && tokens[at - 1]?.end === tokens[at]?.start
}

/** A noun with what stands before it. */
function basePhrase(reading: Reading, head: number): TokenSpan {
  const words = subtree(reading, head, (child) => {
    const { relation } = tokenAt(reading, child)
    if (CLAUSAL.test(relation)) return relation !== 'case' || child > head || tokenAt(reading, child).head === head
    return child > head && !/^(?:flat|compound|nummod|nmod:unmarked)$/.test(relation)
  })
  const own = mentionAt(reading, head)
  const from = Math.min(...words, head)
  const to = Math.max(...words, head, (own?.to ?? 0) - 1) + 1
  return { from, to }
}

function endOf(reading: Reading, head: number): number {
  const inner = basePhrase(reading, head)
  const further = childrenOf(reading, head, 'nmod', 'conj').filter(
    (at) => prepositionOf(reading, at) === 'of' || tokenAt(reading, at).pos === 'PROPN',
  )
  return Math.max(inner.to, ...further.map((at) => basePhrase(reading, at).to))
}

/** Where the nouns begin, behind determiners, numbers and adjectives. */
function firstNoun(reading: Reading, { from, to }: TokenSpan): number {
  for (let i = from; i < to; i++) if (/^(?:NOUN|PROPN)$/.test(tokenAt(reading, i).pos)) return i
  return to - 1
}

/** Without articles, prepositions and marks at the edges; null where nothing is left or the words are too many. */
function trim({ tokens }: Reading, { from, to }: TokenSpan): TokenSpan | null {
  let [first, last] = [from, to]
  while (first < last && /^(?:the|an?)$/.test(tokens[first]?.lower ?? '')) first++
  while (first < last && /^(?:PUNCT|ADP|CCONJ|PART)$/.test(tokens[first]?.pos ?? '')) first++
  while (first < last && /^(?:PUNCT|ADP|CCONJ|PART)$/.test(tokens[last - 1]?.pos ?? '')) last--
  return first < last && last - first <= LONGEST ? { from: first, to: last } : null
}
