import { accordingSource } from './attribution-by-marks.ts'
import type { AttributionGround } from './attribution-ground.ts'
import { isPassive, subjectOf } from './clause.ts'
import type { TokenSpan } from './reading.ts'
import { childOf, childrenOf, isNoun, isVerb, prepositionOf, tokenAt } from './syntax-tree.ts'

/** The words that name a cue's source, and the one they hang on; nulls where the text names none. */
export interface AttributionHolder {
  readonly span: TokenSpan | null
  readonly head: number | null
}

const LONGEST_NAME = 12
/** words before a cue that belong to it and not to its source */
const HANGS_ON = /^(?:mark|aux|aux:pass|advmod|nsubj|nsubj:pass)$/

export function attributionHolder(ground: AttributionGround, cue: number): AttributionHolder {
  const head = holderHead(ground, cue)
  if (head === null) return { span: null, head: null }
  return { span: phraseOf(ground, head, cue), head }
}

function holderHead(ground: AttributionGround, cue: number): number | null {
  const { reading } = ground
  const token = tokenAt(reading, cue)
  if (token.lower === 'according') return accordingSource(reading, token)
  if (isVerb(token)) return ofVerb(ground, cue)
  if (token.text === ':') return nominalBefore(ground, cue)
  if (token.pos === 'PUNCT') return cue + 1 < reading.tokens.length ? cue + 1 : null
  const owner = childOf(reading, cue, 'nmod:poss') ?? agentOf(ground, cue, /^(?:by|from)$/)
  if (owner !== null) return owner
  const adjective = token.tag.startsWith('JJ')
  const own = childOf(reading, cue, 'nsubj')
  if (adjective && own !== null) return own
  if (adjective && /^(?:amod|acl)$/.test(token.relation)) return token.head
  // "made a statement", "has a plan": whoever has the noun or brings it forward
  for (let at = token.head, steps = 0; at >= 0 && steps < 3; at = tokenAt(reading, at).head, steps++) {
    if (isVerb(tokenAt(reading, at))) return ofVerb(ground, at)
  }
  return adjective ? null : childOf(reading, cue, 'compound', 'amod')
}

function ofVerb(ground: AttributionGround, verb: number): number | null {
  const { reading } = ground
  if (isPassive(reading, verb)) return agentOf(ground, verb, /^by$/)
  const own = childOf(reading, verb, 'nsubj')
  if (own !== null) return own
  return subjectOf(reading, verb) ?? surfaceSubject(ground, verb)
}

function agentOf({ reading }: AttributionGround, index: number, preposition: RegExp): number | null {
  const found = childrenOf(reading, index, 'obl:agent', 'obl', 'nmod').find((child) =>
    preposition.test(prepositionOf(reading, child)),
  )
  return found ?? null
}

/** A name or pronoun beside a verb that the tree gives no subject. */
function surfaceSubject({ reading }: AttributionGround, verb: number): number | null {
  for (const at of [verb - 1, verb + 1]) {
    const token = reading.tokens[at]
    if (token !== undefined && (isNoun(token) || token.pos === 'PRON')) return at
  }
  return null
}

function nominalBefore({ reading }: AttributionGround, cue: number): number | null {
  for (let i = cue - 1; i >= 0 && i > cue - LONGEST_NAME; i--) if (isNoun(tokenAt(reading, i))) return i
  return null
}

/** A noun phrase without the cue's own words and without marks at its edges. */
function phraseOf({ reading, extents }: AttributionGround, head: number, cue: number): TokenSpan {
  let from = extents.left[head] as number
  let to = (extents.right[head] as number) + 1
  if (cue >= from && cue < head) from = cue + 1
  if (cue > head && cue < to) to = cue
  const sentence = tokenAt(reading, head).sentence
  while (from < head && (edge(reading.tokens[from]?.pos) || reading.tokens[from]?.sentence !== sentence)) from++
  while (from < head && /^(?:case|mark|fixed)$/.test(tokenAt(reading, from).relation)) from++
  while (to > head + 1 && (edge(reading.tokens[to - 1]?.pos) || HANGS_ON.test(tokenAt(reading, to - 1).relation))) to--
  while (from < head && /^(?:aux|aux:pass|cop)$/.test(tokenAt(reading, from).relation)) from++
  return { from, to }
}

function edge(pos: string | undefined): boolean {
  return pos === 'PUNCT' || pos === 'CCONJ'
}
