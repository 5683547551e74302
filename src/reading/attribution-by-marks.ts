import { type AttributionCandidate, type AttributionGround, hull, lastWord, without } from './attribution-ground.ts'
import type { Reading, TokenSpan } from './reading.ts'
import { childOf, isVerb, tokenAt } from './syntax-tree.ts'
import type { Sentence, Token } from './token.ts'

/** how far behind a verb its content may begin: "told the reporters in the room that" */
const LISTENER = 8
/** the longest run of words between a comma and the verb after a speaker's name */
export const LONGEST_SUBJECT = 12

type Add = (kind: string, content: readonly TokenSpan[]) => void

/** By the marks alone: "…, she said, …", "…, said the minister", "said: …". */
export function surfaceCandidates(
  { reading, extents }: AttributionGround,
  sentence: Sentence,
  verb: Token,
  add: Add,
): void {
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
export function announced(ground: AttributionGround, sentence: Sentence): TokenSpan | null {
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

/** "According to X, …": all of the sentence but the source, or only the clause it stands in. */
export function accordingCandidates(
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
export const DASH = /^(?:[―—–]|--)$/

/** A quotation with a name after it: "Enough is enough." ― Maria Lopez */
export function signatureCandidates(
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

export const VIEW =
  /^(?:account|view|word|eye|opinion|telling|reckoning|estimate|version|reading|judgment|judgement|admission|calculation)$/

/** "In the minister's view, …", "by one estimate": the rest of the sentence. */
export function viewCandidates(
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
export function colonCandidates(
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
