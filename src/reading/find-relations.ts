import type { ClaimType } from '../model/claim.ts'
import { type Act, findActs, SPOKEN } from './find-acts.ts'
import type { ReaderVocabulary } from './reader-vocabulary.ts'
import type { Reading, TokenSpan } from './reading.ts'
import { childrenOf, isVerb, prepositionOf, subtree, tokenAt } from './syntax-tree.ts'

export const RELATION_CLASSES = ['hostile', 'friendly', 'communicates'] as const
export type RelationClass = (typeof RELATION_CLASSES)[number]

/** How one party stands to another by one act: who fights, helps or talks to whom. */
export interface Relation {
  readonly source: TokenSpan
  readonly target: TokenSpan
  readonly stance: RelationClass
}

const STANCE: Readonly<Partial<Record<ClaimType, RelationClass>>> = {
  ASSAULT: 'hostile',
  COERCE: 'hostile',
  MOBILIZE: 'hostile',
  THREATEN: 'hostile',
  ACCUSE: 'hostile',
  REJECT: 'hostile',
  SUPPORT: 'friendly',
  AID: 'friendly',
  COOPERATE: 'friendly',
  CONSULT: 'communicates',
  REQUEST: 'communicates',
  AGREE: 'communicates',
}

/** Every relation between parties that an act tells, in text order. */
export function findRelations(reading: Reading, vocabulary: ReaderVocabulary): readonly Relation[] {
  const seen = new Set<string>()
  return findActs(reading, vocabulary)
    .flatMap((act) => relationsOf(reading, act, vocabulary))
    .filter(({ source, target, stance }) => {
      const key = `${source.from} ${target.from} ${stance}`
      return !seen.has(key) && seen.add(key)
    })
}

function relationsOf(reading: Reading, act: Act, vocabulary: ReaderVocabulary): readonly Relation[] {
  const word = tokenAt(reading, act.at).lemma
  const stance = act.type === 'NONE' ? saidTo(reading, act) : TOLD.test(word) ? 'communicates' : STANCE[act.type]
  if (stance === undefined || stance === null) return []
  const sources = act.source.filter((head) => isParty(reading, head, vocabulary))
  const against = stance === 'hostile' ? targetsBelow(reading, act.at) : []
  const targets = [...new Set([...act.target, ...against])].filter((head) => isParty(reading, head, vocabulary))
  const reached = targets.filter((head) => stance === 'hostile' || isAddressed(reading, head))
  const pairs: (readonly [number, number])[] = sources.flatMap((source) =>
    reached.filter((target) => target !== source).map((target) => [source, target] as const),
  )
  if (reached.length === 0 && stance === 'communicates') {
    for (const one of sources) for (const other of sources) if (one !== other) pairs.push([one, other])
  }
  const both = /^(?:meet|discuss|talk|negotiate|consult|speak|confer|fight|clash)$/.test(word)
  const all = both ? pairs.flatMap(([source, target]) => [[source, target] as const, [target, source] as const]) : pairs
  return all.map(([source, target]) => ({ source: phrase(reading, source), target: phrase(reading, target), stance }))
}

/** Whom an act is told to be against, however deep below its word. */
function targetsBelow(reading: Reading, at: number): readonly number[] {
  const below = subtree(reading, at, (child) => isOtherClause(reading, child))
  return below.filter((i) => prepositionOf(reading, i) === 'against')
}

function isOtherClause(reading: Reading, at: number): boolean {
  const token = tokenAt(reading, at)
  return /^(?:parataxis|ccomp|acl:relcl)$/.test(token.relation) || (token.relation === 'conj' && isVerb(token))
}

/** Friendly and hostile words are contact with those to whom they are said. */
const TOLD = /^(?:thank|congratulate|greet|urge|tell|ask|order|advise|appoint|brief|invite|call|phone)$/

/** Saying something is contact where it is said to somebody. */
function saidTo(reading: Reading, { at }: Act): RelationClass | null {
  const addressed = childrenOf(reading, at, 'iobj', 'obj').length > 0 && SPOKEN.test(tokenAt(reading, at).lemma)
  const to = childrenOf(reading, at, 'obl').some((child) => /^(?:to|with)$/.test(prepositionOf(reading, child)))
  return addressed || to ? 'communicates' : null
}

const PARTY =
  /^(?:we|they|he|she|them|him|us|their|our|his|its|strike|airstrike|aircraft|bomber|fighter|jet|unit|vehicle|tank|position|terrorist|enemy|group|team|cell|member|man|woman|people|civilian|hostage|partner|ally|coalition|building|headquarters|base|artillery|weapon|village|city|town)$/

/** Help and words reach people and bodies, no places and no strikes. */
function isAddressed(reading: Reading, head: number): boolean {
  const form = reading.mentions[reading.mentionAt[head] ?? -1]?.form
  if (
    form === 'place' ||
    /^(?:strike|airstrike|campaign|vehicle|position|base|weapon)$/.test(tokenAt(reading, head).lemma)
  )
    return false
  return !/^(?:at|in|near)$/.test(prepositionOf(reading, head))
}

/** Words of the table of agents that name nobody by themselves. */
const NOBODY =
  /^(?:air|policy|security|intelligence|defen[cs]e|border|coast|command|support|side|foreign|central|prime|crown|capital|media|nation)$/

/** Names, and nouns for those who act in politics and war and for what they act with. */
function isParty(reading: Reading, head: number, { agents, peoples, publicActors }: ReaderVocabulary): boolean {
  const { pos, lemma, lower, tag } = tokenAt(reading, head)
  if (tag === 'CD' || timesAt(reading, head) || /day$/.test(lower)) return false
  if (reading.mentionAt[head] !== -1 || pos === 'PROPN') return true
  const word = lemma.toLowerCase()
  if (NOBODY.test(word)) return false
  if (childrenOf(reading, head, 'compound', 'amod', 'nmod:poss').some((at) => reading.mentionAt[at] !== -1)) return true
  return PARTY.test(word) || PARTY.test(lower) || agents.has(word) || peoples.has(word) || publicActors.has(word)
}

function timesAt(reading: Reading, at: number): boolean {
  return reading.times.some((time) => at >= time.from && at < time.to)
}

/** A noun phrase from its first word to its head, "of" phrases included. */
export function phrase(reading: Reading, head: number): TokenSpan {
  const words = subtree(reading, head, (child) => {
    const { relation } = tokenAt(reading, child)
    if (relation === 'nmod') return prepositionOf(reading, child) !== 'of'
    return (
      /^(?:acl|advcl|ccomp|parataxis|csubj|appos|conj|cc|case|punct|obl)/.test(relation) &&
      !(relation === 'case' && child > head)
    )
  })
  const name = reading.mentions[reading.mentionAt[head] ?? -1]
  return { from: Math.min(...words, head), to: Math.max(...words, head, (name?.to ?? 0) - 1) + 1 }
}
