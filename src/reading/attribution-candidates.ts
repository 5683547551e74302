import { isPassive } from './clause.ts'
import { goOn } from './continue-quotation.ts'
import type { Extents } from './extents.ts'
import type { CueWords } from './reader-vocabulary.ts'
import type { Quotation, Reading, TokenSpan } from './reading.ts'
import { childOf, childrenOf, isVerb, tokenAt } from './syntax-tree.ts'
import type { Sentence, Token } from './token.ts'

/** A word that may bring in somebody's words or thoughts, with one way of reading what they are. */
export interface AttributionCandidate {
  readonly cue: number
  /** how the content hangs on the cue: that, zero, wh, to, ing, obj, prep, quote, main, inserted … */
  readonly kind: string
  readonly content: readonly TokenSpan[]
}

/** What of a text the candidates of a sentence are found with. */
export interface AttributionGround {
  readonly reading: Reading
  readonly extents: Extents
  readonly words: CueWords
  /** per sentence: the quotations that touch it */
  readonly quotations: readonly (readonly Quotation[])[]
}

/** how far behind a verb its content may begin: "told the reporters in the room that" */
const LISTENER = 8
/** how many other ends are tried */
const MOST_ENDS = 5
const LONGEST_SUBJECT = 12
const LIGHT = /^(?:be|do|'s)$/
const PREPOSITIONS =
  /^(?:about|for|against|on|of|with|to|in|as|over|at|from|into|by|regarding|concerning|toward|towards|between|upon|that)$/
const BARRED = /^(?:punct|advcl|conj|cc|parataxis|mark|aux|aux:pass|cop|nsubj|nsubj:pass|discourse|vocative|dep)$/

/**
 * Every reading of every cue of one sentence.
 *
 * @param worth whether a cue with these first readings is worth more of them
 */
export function attributionCandidates(
  ground: AttributionGround,
  sentence: Sentence,
  worth: (found: readonly AttributionCandidate[]) => boolean = () => true,
): readonly AttributionCandidate[] {
  const found: AttributionCandidate[] = []
  const { reading, words } = ground
  for (let i = sentence.from; i < sentence.to; i++) {
    const token = tokenAt(reading, i)
    const before = found.length
    if (token.lower === 'according') accordingCandidates(ground, sentence, token, found)
    else if (isVerb(token)) {
      if (!LIGHT.test(token.lemma) && !token.relation.startsWith('aux')) verbCandidates(ground, sentence, token, found)
    } else if (token.tag.startsWith('NN') && words.nouns.has(token.lemma)) phraseCandidates(ground, token, found)
    else if (token.tag.startsWith('JJ') && words.adjectives.has(token.lemma)) phraseCandidates(ground, token, found)
    else if (token.text === ':') colonCandidates(ground, sentence, token, found)
    else if (DASH.test(token.text)) signatureCandidates(ground, sentence, token, found)
    if (VIEW.test(token.lemma)) viewCandidates(ground, sentence, token, found)
    if (found.length === before) continue
    const own = found.splice(before)
    if (worth(own)) found.push(...own, ...otherEnds(ground, sentence, own))
  }
  return distinct(found.map((one) => ({ ...one, content: goOn(ground, one.content, one.cue) })))
}

/** The same beginnings with other ends: the end of the sentence, and the first mark inside. */
function otherEnds(
  { reading }: AttributionGround,
  sentence: Sentence,
  found: readonly AttributionCandidate[],
): readonly AttributionCandidate[] {
  const end = lastWord(reading, sentence)
  return found.flatMap((one) => {
    const [span] = one.content
    if (span === undefined || one.content.length > 1 || span.from < one.cue || one.kind === 'quote') return []
    const ends = [{ to: end, kind: `${one.kind}|sentence` }]
    let marks = 0
    for (let i = span.from + 2; i < end && marks < MOST_ENDS; i++) {
      if (reading.quoted[i]) continue
      const { text, tag, relation } = tokenAt(reading, i)
      const mark = /^(?:,|;|[—–]|--|\()$/.test(text)
      if (!mark && !(tag === 'CC' && relation === 'cc') && relation !== 'mark') continue
      marks++
      ends.push({ to: i, kind: `${one.kind}|${i < span.to ? 'short' : 'long'}` })
    }
    return ends
      .filter(({ to }) => to > span.from && to !== span.to)
      .map(({ to, kind }) => ({ cue: one.cue, kind, content: [{ from: span.from, to }] }))
  })
}

/** Each content of a cue once, under the first kind that found it. */
function distinct(found: readonly AttributionCandidate[]): readonly AttributionCandidate[] {
  const seen = new Set<string>()
  return found.filter(({ cue, content }) => {
    const key = `${cue} ${content.map(({ from, to }) => `${from}-${to}`).join(' ')}`
    return !seen.has(key) && seen.add(key)
  })
}

function hull({ extents }: AttributionGround, index: number): TokenSpan {
  return { from: extents.left[index] as number, to: (extents.right[index] as number) + 1 }
}

/** A span without the tokens of others inside it; what is left at either side. */
export function without(span: TokenSpan, hole: TokenSpan): readonly TokenSpan[] {
  if (hole.to <= span.from || hole.from >= span.to) return [span]
  return [
    { from: span.from, to: Math.min(span.to, hole.from) },
    { from: Math.max(span.from, hole.to), to: span.to },
  ].filter(({ from, to }) => to > from)
}

function verbCandidates(
  ground: AttributionGround,
  sentence: Sentence,
  verb: Token,
  found: AttributionCandidate[],
): void {
  const { reading } = ground
  const add = (kind: string, content: readonly TokenSpan[]) => {
    const kept = content.filter(({ from, to }) => to > from)
    if (kept.length > 0) found.push({ cue: verb.index, kind, content: kept })
  }
  const beyond = phraseEnd(ground, verb.index)
  let object: TokenSpan | null = null
  for (const child of reading.children[verb.index] ?? []) {
    const { relation } = tokenAt(reading, child)
    const span = hull(ground, child)
    const outside = span.from > verb.index ? [span] : without(span, { from: verb.index, to: verb.index + 1 })
    if (relation === 'ccomp') add(child < verb.index ? 'front' : clauseKind(reading, child), outside)
    else if (relation === 'parataxis' && child > verb.index) add('para', outside)
    else if (relation === 'xcomp' && child > verb.index) {
      add(openKind(reading, child), [span])
      if (object !== null) add('obj+to', [{ from: object.from, to: Math.max(span.to, object.to) }])
    } else if (relation === 'obj' || relation === 'iobj') {
      if (child < verb.index) continue
      object ??= span
      add(relation, [span])
      if (beyond > span.to) add(`${relation}+`, [{ from: span.from, to: beyond }])
    } else if (/^(?:obl|nmod|advcl|obl:agent)$/.test(relation) && child > verb.index) {
      const first = tokenAt(reading, span.from)
      if (!PREPOSITIONS.test(first.lower) || span.to - span.from < 2) continue
      add(`prep:${first.lower}`, [{ from: span.from + 1, to: span.to }])
      if (beyond > span.to) add(`prep+:${first.lower}`, [{ from: span.from + 1, to: beyond }])
    }
  }
  if (isPassive(reading, verb.index)) {
    const subject = childOf(reading, verb.index, 'nsubj:pass')
    if (subject !== null) add('passive', [hull(ground, subject), { from: verb.index + 1, to: beyond }])
  }
  const own = hull(ground, verb.index)
  if (verb.head >= 0 && /^(?:parataxis|advcl|discourse)$/.test(verb.relation)) {
    const marked = verb.relation === 'advcl' ? childOf(reading, verb.index, 'mark') : null
    if (marked === null ? verb.relation !== 'advcl' : tokenAt(reading, marked).lower === 'as')
      add('main', without(hull(ground, verb.head), own))
  }
  quoteCandidate(ground, sentence, verb, add)
  if (!ground.words.verbs.has(verb.lemma)) return
  surfaceCandidates(ground, sentence, verb, add)
  if (tokenAt(reading, sentence.to - 1).text === ':' && sentence.to - verb.index < LONGEST_SUBJECT) {
    const next = announced(ground, sentence)
    if (next !== null) add('next', [next])
  }
}

/** Where what belongs to a verb ends on its right, before clauses that only go with it. */
function phraseEnd({ reading, extents }: AttributionGround, index: number): number {
  let end = index + 1
  for (const child of reading.children[index] ?? []) {
    if (child < index || BARRED.test(tokenAt(reading, child).relation)) continue
    end = Math.max(end, (extents.right[child] as number) + 1)
  }
  return end
}

function clauseKind(reading: Reading, head: number): string {
  const mark = childOf(reading, head, 'mark')
  if (mark !== null) return tokenAt(reading, mark).lower === 'that' ? 'that' : 'wh'
  const first = (reading.children[head] ?? []).map((child) => tokenAt(reading, child)).find(({ index }) => index < head)
  return first !== undefined && first.tag.startsWith('W') ? 'wh' : 'zero'
}

function openKind(reading: Reading, head: number): string {
  const token = tokenAt(reading, head)
  if (childrenOf(reading, head, 'mark').some((at) => tokenAt(reading, at).lower === 'to')) return 'to'
  return token.tag === 'VBG' ? 'ing' : isVerb(token) ? 'bare' : 'pred'
}

type Add = (kind: string, content: readonly TokenSpan[]) => void

/** What stands in quotation marks beside the cue. */
function quoteCandidate(ground: AttributionGround, sentence: Sentence, verb: Token, add: Add): void {
  const near = (ground.quotations[sentence.index] ?? []).filter(
    ({ from, to }) => (verb.index < from || verb.index >= to) && to - from > 2,
  )
  if (near.length === 0) return
  const gap = Math.min(...near.map(({ from, to }) => (from > verb.index ? from - verb.index : verb.index - to + 1)))
  if (gap > 12) return
  add('quote', near)
}

/** By the marks alone: "…, she said, …", "…, said the minister", "said: …". */
function surfaceCandidates({ reading, extents }: AttributionGround, sentence: Sentence, verb: Token, add: Add): void {
  const { tokens } = reading
  const at = (i: number) => tokens[i]
  const subject = childOf(reading, verb.index, 'nsubj')
  const left =
    subject === null ? nominalStart(reading, sentence, verb) : Math.min(verb.index, extents.left[subject] as number)
  const comma = at(left - 1)
  if (comma !== undefined && left - 1 > sentence.from && /^(?:,|[?!”"]|''|[—–-]+)$/.test(comma.text)) {
    let right = verb.index + 1
    if (subject !== null) right = Math.max(right, (extents.right[subject] as number) + 1)
    while (right < sentence.to && right < verb.index + 14 && !/^[,.;:—–]$/.test(at(right)?.text ?? '')) right++
    const after = at(right)?.text === ',' && right + 2 < sentence.to ? [{ from: right + 1, to: sentence.to }] : []
    add(after.length > 0 ? 'inserted' : 'before', [{ from: sentence.from, to: left - 1 }, ...after])
  }
  for (let i = verb.index + 1; i < Math.min(sentence.to, verb.index + LISTENER); i++) {
    const next = tokenAt(reading, i)
    if (isVerb(next)) break
    const opens =
      next.text === ':' ? 'colon' : next.lower === 'that' && /^(?:mark|IN)$/.test(next.relation) ? 'that+' : null
    if (opens === null) continue
    add(opens, [{ from: i, to: lastWord(reading, sentence) }])
    break
  }
}

/** Where the run of nominal words before a verb begins: "police said", "Rep. Jones (D-Ohio) said". */
function nominalStart(reading: Reading, sentence: Sentence, verb: Token): number {
  let from = verb.index
  while (from - 1 > sentence.from && verb.index - from < LONGEST_SUBJECT) {
    const { tag, text } = tokenAt(reading, from - 1)
    if (!/^(?:NN|DT|JJ|PRP|CD|POS|IN|RB|MD|VBD|VBZ)/.test(tag) && !/^[().]$/.test(text)) break
    from--
  }
  return from
}

/** The words after a sentence that ends in "she said:": the quotation there, else the paragraph. */
function announced(ground: AttributionGround, sentence: Sentence): TokenSpan | null {
  const next = ground.reading.sentences[sentence.index + 1]
  if (next === undefined) return null
  const quotation = (ground.quotations[next.index] ?? []).find(({ from }) => from === next.from)
  if (quotation !== undefined) return { from: quotation.from, to: quotation.to }
  let last = next
  for (let more = next; more.paragraph === next.paragraph; ) {
    last = more
    const after = ground.reading.sentences[more.index + 1]
    if (after === undefined) break
    more = after
  }
  return { from: next.from, to: last.to }
}

/** The end of a sentence without its full stop. */
function lastWord(reading: Reading, { from, to }: Sentence): number {
  const last = reading.tokens[to - 1]
  return to > from + 1 && last !== undefined && /^[.]$/.test(last.text) ? to - 1 : to
}

/** Nouns and adjectives: "the claim that …", "confident that …", "a call for …". */
function phraseCandidates(ground: AttributionGround, token: Token, found: AttributionCandidate[]): void {
  const { reading } = ground
  const part = token.tag.startsWith('N') ? 'n' : 'a'
  for (const child of reading.children[token.index] ?? []) {
    if (child < token.index) continue
    const { relation } = tokenAt(reading, child)
    const span = hull(ground, child)
    const first = tokenAt(reading, span.from)
    if (
      /^(?:acl|ccomp|xcomp|advcl|acl:relcl)$/.test(relation) &&
      /^(?:that|to|why|how|what|whether|if)$/.test(first.lower)
    )
      found.push({ cue: token.index, kind: `${part}-${first.lower}`, content: [span] })
    else if (
      /^(?:nmod|obl|acl|advcl|ccomp)$/.test(relation) &&
      PREPOSITIONS.test(first.lower) &&
      span.to - span.from > 1
    ) {
      const content = [{ from: span.from + 1, to: span.to }]
      found.push({ cue: token.index, kind: `${part}-prep:${first.lower}`, content })
    } else if (relation === 'ccomp') found.push({ cue: token.index, kind: `${part}-zero`, content: [span] })
  }
}

/** "According to X, …": all of the sentence but the source, or only the clause it stands in. */
function accordingCandidates(
  ground: AttributionGround,
  sentence: Sentence,
  token: Token,
  found: AttributionCandidate[],
): void {
  const source = accordingSource(ground.reading, token)
  if (source === null) return
  const phrase = hull(ground, source)
  const hole = { from: Math.min(token.index, phrase.from), to: Math.max(token.index + 1, phrase.to) }
  const whole = { from: sentence.from, to: lastWord(ground.reading, sentence) }
  found.push({ cue: token.index, kind: 'main', content: without(whole, hole) })
  if (hole.from > sentence.from + 2)
    found.push({ cue: token.index, kind: 'before', content: [{ from: sentence.from, to: hole.from }] })
  const governor = tokenAt(ground.reading, source).head
  if (governor < 0) return
  const clause = without(hull(ground, governor), hole)
  if (clause.length > 0) found.push({ cue: token.index, kind: 'clause', content: clause })
}

/** The head of the noun phrase after "according to". */
export function accordingSource(reading: Reading, token: Token): number | null {
  if (/^(?:case|mark|fixed)$/.test(token.relation) && token.head >= 0) return token.head
  const below = childOf(reading, token.index, 'obl', 'nmod', 'obj', 'xcomp')
  return below ?? (token.head > token.index ? token.head : null)
}

const LONGEST_NAME = 6
const DASH = /^(?:[―—–]|--)$/

/** A quotation with a name after it: "Enough is enough." ― Maria Lopez */
function signatureCandidates(
  { reading, quotations }: AttributionGround,
  sentence: Sentence,
  token: Token,
  found: AttributionCandidate[],
): void {
  const name = reading.tokens.slice(token.index + 1, sentence.to)
  if (name.length === 0 || name.length > LONGEST_NAME || name[0]?.pos !== 'PROPN') return
  const before = reading.tokens[token.index - 1]
  if (before === undefined) return
  const quotation = (quotations[before.sentence] ?? []).find(({ to }) => to === token.index)
  if (quotation === undefined) return
  found.push({ cue: token.index, kind: 'signed', content: [{ from: quotation.from, to: quotation.to }] })
}

const VIEW =
  /^(?:account|view|word|eye|opinion|telling|reckoning|estimate|version|reading|judgment|judgement|admission|calculation)$/

/** "In the minister's view, …", "by one estimate": the rest of the sentence. */
function viewCandidates(
  ground: AttributionGround,
  sentence: Sentence,
  token: Token,
  found: AttributionCandidate[],
): void {
  const { reading } = ground
  const preposition = childOf(reading, token.index, 'case')
  if (preposition === null || !/^(?:by|in|per)$/.test(tokenAt(reading, preposition).lower)) return
  const whole = { from: sentence.from, to: lastWord(reading, sentence) }
  found.push({ cue: token.index, kind: 'view', content: without(whole, hull(ground, token.index)) })
}

/** "Ayotte: …" at the beginning of a line. */
function colonCandidates(
  { reading }: AttributionGround,
  sentence: Sentence,
  token: Token,
  found: AttributionCandidate[],
): void {
  const words = reading.tokens.slice(sentence.from, token.index)
  if (words.length === 0 || words.length > LONGEST_NAME || token.index + 2 >= sentence.to) return
  if (!words.some((word) => word.tag.startsWith('NN'))) return
  let last = sentence.index
  while (reading.sentences[last + 1]?.paragraph === sentence.paragraph) last++
  const to = reading.sentences[last]?.to ?? sentence.to
  found.push({ cue: token.index, kind: 'name', content: [{ from: token.index + 1, to }] })
}
