import { attributionsAt } from './attributions-at.ts'
import { gapObject, isPassive, subjectOf } from './clause.ts'
import { actorsAt, mentionAt, phraseActors } from './noun-phrase-actors.ts'
import type { ReaderVocabulary } from './reader-vocabulary.ts'
import type { Reading, Spoken } from './reading.ts'
import { childOf, childrenOf, isVerb, prepositionOf, tokenAt } from './syntax-tree.ts'

/** Actors that may take part in an act, and the signs by which: where in the clause or before it they are spoken of. */
export interface Candidate {
  readonly actors: readonly string[]
  readonly signs: ReadonlySet<string>
  /** whether the act's own words name them */
  readonly told: boolean
  /** the token by which they were first found */
  readonly at: number
}

/** The act for which participants are sought: `verbal` where a clause tells it, else a noun phrase. */
export interface Act {
  readonly head: number
  readonly core: number
  readonly span: readonly [number, number]
  readonly verbal: boolean
}

/** Who the act before this one was told of. */
export interface Before {
  readonly source: readonly string[]
  readonly target: readonly string[]
  readonly sentence: number
}

const RECENT = 3
const MOST_TOGETHER = 5
const FOCUS = 3
const RECENT_REACH = 30
const PREPOSITIONS =
  /^(?:to|with|against|on|upon|toward|towards|from|at|of|for|over|into|between|among|by|in|inside|about|via|through|without|than|like|under|behind|after|before|since|as)$/
const POSSESSION = /^(?:nmod:poss|amod|compound|nmod:desc)$/

type Gathered = Map<string, { actors: readonly string[]; signs: Set<string>; told: boolean; at: number }>

function keyOf(actors: readonly string[]): string {
  return actors.length === 1 ? (actors[0] as string) : [...actors].sort().join(' ')
}

/** The same actors found twice keep the signs of both. */
function gather(found: Gathered, actors: readonly string[], sign: string, told: boolean, at: number): void {
  if (actors.length === 0) return
  const key = keyOf(actors)
  const known = found.get(key)
  if (known === undefined) found.set(key, { actors, signs: new Set([sign]), told, at })
  else {
    known.signs.add(sign)
    if (told && !known.told) {
      known.told = true
      known.at = at
    }
  }
}

/** Who may take part in an act, in the order found: those its own words name first. */
export function participantCandidates(
  reading: Reading,
  act: Act,
  before: Before | null,
  vocabulary: ReaderVocabulary,
): readonly Candidate[] {
  const found: Gathered = new Map()
  const phrase = (at: number, slot: string) => {
    const { actors, acts } = phraseActors(reading, at, vocabulary)
    const described = reading.referents.has(at) && mentionAt(reading, at) === null
    gather(found, actors, described ? `${slot}^` : acts ? slot : `${slot}~`, true, at)
  }
  if (act.verbal) clauseSlots(reading, act, phrase)
  else nounSlots(reading, act, phrase)
  for (let i = act.span[0]; i < act.span[1]; i++) {
    const actors = actorsAt(reading, i)
    if (actors.length === 0) continue
    const mention = mentionAt(reading, i)
    const preposition = prepositionOf(reading, i)
    const how = isSourceOfWords(reading, i) ? 'according' : PREPOSITIONS.test(preposition) ? preposition : ''
    const known = found.get(keyOf(actors))
    if (known?.told || isOfGroup(found, actors)) continue
    gather(found, actors, `in:${how}${mention?.form === 'capital' ? '@' : ''}`, true, i)
    gather(found, actors, i < act.core ? 'in front' : 'in rear', true, i)
  }
  for (const one of attributionsAt(reading, act.core)) {
    if (one.speaks || act.core < one.from || act.core >= one.to) continue
    const actors = one.sources.filter((source) => vocabulary.registry.actors.has(source))
    gather(found, actors, 'attributed', true, one.cue)
  }
  together(found)
  around(reading, act, found)
  if (before !== null) {
    const far = tokenAt(reading, act.head).sentence === before.sentence ? '' : '-'
    gather(found, before.source, `before:source${far}`, false, -1)
    gather(found, before.target, `before:target${far}`, false, -1)
  }
  for (const [rank, actor] of reading.focus.slice(0, FOCUS).entries()) gather(found, [actor], `focus${rank}`, false, -1)
  if (reading.focus.length > 1) gather(found, reading.focus.slice(0, 2), 'pair', false, -1)
  return [...found.values()]
}

/** Whether actors were already taken as part of a group that the act's words name in one breath. */
function isOfGroup(found: Gathered, actors: readonly string[]): boolean {
  for (const one of found.values()) {
    const named = [...one.signs].some((sign) => !sign.endsWith('~'))
    if (one.told && named && one.actors.length > actors.length && actors.every((actor) => one.actors.includes(actor)))
      return true
  }
  return false
}

/** Those the act's words name beside its first: "Ankara brought the Somalis and the Ethiopians", read apart or as one. */
function together(found: Gathered): void {
  const single = [...found.values()].filter((one) => one.told && one.actors.length === 1)
  if (single.length < 3 || single.length > MOST_TOGETHER) return
  const [, ...rest] = single
  gather(
    found,
    rest.flatMap((one) => one.actors),
    'the others',
    true,
    rest[0]?.at ?? -1,
  )
}

/** The complements of a clause, named by what they are to the deed: who is acted on stands as `object` in passives too. */
function clauseSlots(reading: Reading, { head, core, span }: Act, phrase: (at: number, slot: string) => void): void {
  const passive = isPassive(reading, core)
  const own = childOf(reading, head, 'nsubj', 'nsubj:pass', 'nsubj:outer')
  const subject = subjectOf(reading, head)
  if (subject !== null) {
    const inherited = own === null ? `+${tokenAt(reading, head).relation.split(':')[0]}` : ''
    phrase(subject, `${passive ? 'undergoer' : 'subject'}${inherited}`)
  }
  const gap = gapObject(reading, head)
  if (gap !== null) phrase(gap, 'object:gap')
  const heads = new Set([head, core, ...childrenOf(reading, core, 'xcomp')])
  for (const at of heads) {
    for (const child of childrenOf(reading, at, 'obj')) phrase(child, 'object')
    for (const child of childrenOf(reading, at, 'iobj')) phrase(child, 'iobject')
    for (const child of childrenOf(reading, at, 'obl', 'obl:agent', 'nmod', 'obl:unmarked')) {
      if (child >= span[0] && child < span[1])
        phrase(child, `${passive ? 'passive' : ''}:${prepositionOf(reading, child)}`)
    }
  }
  for (const content of childrenOf(reading, core, 'ccomp')) {
    const inner = childOf(reading, content, 'nsubj', 'nsubj:pass')
    if (inner !== null) phrase(inner, 'content:subject')
    for (const child of childrenOf(reading, content, 'obj', 'obl')) phrase(child, 'content:object')
  }
}

function nounSlots(reading: Reading, { head }: Act, phrase: (at: number, slot: string) => void): void {
  for (const child of reading.children[head] ?? []) {
    const { relation } = tokenAt(reading, child)
    if (POSSESSION.test(relation)) phrase(child, `noun:${relation === 'nmod:poss' ? 'poss' : 'mod'}`)
    if (relation === 'nmod' || relation === 'obl') phrase(child, `noun:${prepositionOf(reading, child)}`)
  }
  const up = tokenAt(reading, head).head
  if (up < 0 || !isVerb(tokenAt(reading, up))) return
  const subject = subjectOf(reading, up)
  if (subject !== null && subject !== head) phrase(subject, 'above:subject')
  const object = childOf(reading, up, 'obj')
  if (object !== null && object !== head) phrase(object, 'above:object')
}

/** Who is spoken of near the act, outside its own words. */
function around(reading: Reading, { head, span }: Act, found: Gathered): void {
  const { spoken } = reading
  const sentence = tokenAt(reading, head).sentence
  let end = firstAtOrAfter(spoken, span[0])
  const next = spoken[firstAtOrAfter(spoken, span[1])]
  if (next !== undefined && next.sentence === sentence) gather(found, next.actors, 'after', false, next.at)
  const seen = new Set<string>()
  const singles: string[] = []
  let subject = false
  for (const limit = end - RECENT_REACH; end > 0 && end > limit; end--) {
    const one = spoken[end - 1] as Spoken
    const key = one.actors.join(' ')
    const here = one.sentence === sentence ? '' : '-'
    if (one.subject && !subject && one.sentence < sentence) {
      subject = true
      gather(found, one.actors, 'subject-before', false, one.at)
    }
    if (!seen.has(key) && seen.size < RECENT) gather(found, one.actors, `recent${seen.size}${here}`, false, one.at)
    seen.add(key)
    if (one.actors.length === 1 && !singles.includes(key)) singles.push(key)
    if (subject && seen.size >= RECENT) break
  }
  const [first, second, third] = singles
  if (first !== undefined && second !== undefined) gather(found, [first, second], 'recent 0 and 1', false, -1)
  if (second !== undefined && third !== undefined) gather(found, [second, third], 'recent 1 and 2', false, -1)
}

function firstAtOrAfter(spoken: readonly Spoken[], token: number): number {
  let low = 0
  let high = spoken.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((spoken[middle]?.at ?? 0) < token) low = middle + 1
    else high = middle
  }
  return low
}

/** Whether an actor is only named as where the words come from. */
function isSourceOfWords(reading: Reading, index: number): boolean {
  return attributionsAt(reading, index).some(
    (one) => !one.speaks && Math.abs(one.cue - index) <= 4 && tokenAt(reading, one.cue).lower === 'according',
  )
}
