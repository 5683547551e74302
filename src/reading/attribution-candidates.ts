import {
  accordingCandidates,
  announced,
  colonCandidates,
  DASH,
  LONGEST_SUBJECT,
  signatureCandidates,
  surfaceCandidates,
  VIEW,
  viewCandidates,
} from './attribution-by-marks.ts'
import { type AttributionCandidate, type AttributionGround, hull, lastWord, without } from './attribution-ground.ts'
import { isPassive } from './clause.ts'
import { goOn } from './continue-quotation.ts'
import type { Reading, TokenSpan } from './reading.ts'
import { childOf, childrenOf, isVerb, tokenAt } from './syntax-tree.ts'
import type { Sentence, Token } from './token.ts'

/** how many other ends are tried */
const MOST_ENDS = 5
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
  return first?.tag.startsWith('W') ? 'wh' : 'zero'
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
