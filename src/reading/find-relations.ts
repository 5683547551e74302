import type { ClaimType } from '../model/claim.ts'
import { type Act, findActs, SPOKEN } from './find-acts.ts'
import { isAddressed, isGround, isParty, isStruck } from './parties.ts'
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

/** Whom somebody gives something need not be a friend: aid is none of these. */
const STANCE: Readonly<Partial<Record<ClaimType, RelationClass>>> = {
  ASSAULT: 'hostile',
  COERCE: 'hostile',
  MOBILIZE: 'hostile',
  THREATEN: 'hostile',
  ACCUSE: 'hostile',
  REJECT: 'hostile',
  SUPPORT: 'friendly',
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
  const stance = stanceOf(reading, act)
  if (stance === null) return []
  const sources = act.source.filter((head) => isParty(reading, head, vocabulary))
  const against = stance === 'hostile' ? targetsBelow(reading, act.at) : []
  const reached = [...new Set([...act.target, ...against])].filter(
    (head) =>
      (isParty(reading, head, vocabulary) || (act.type === 'ASSAULT' && isStruck(reading, head))) &&
      (stance === 'hostile' ? !isGround(reading, head) : isAddressed(reading, head)),
  )
  const pairs: (readonly [number, number])[] = sources.flatMap((source) =>
    reached.filter((target) => target !== source).map((target) => [source, target] as const),
  )
  // "the Iran-Iraq war", "they met": those who take part are each other's target.
  if (reached.length === 0 && (stance === 'communicates' || !isVerb(tokenAt(reading, act.at)))) {
    for (const one of sources) for (const other of sources) if (one !== other) pairs.push([one, other])
  }
  const all = MUTUAL.test(tokenAt(reading, act.at).lemma)
    ? pairs.flatMap(([source, target]) => [[source, target] as const, [target, source] as const])
    : pairs
  return all.map(([source, target]) => ({ source: phrase(reading, source), target: phrase(reading, target), stance }))
}

const MUTUAL = /^(?:meet|discuss|talk|negotiate|consult|speak|confer|fight|clash)$/

/** Friendly and hostile words are contact with those to whom they are said. */
const TOLD =
  /^(?:thank|congratulate|greet|urge|tell|ask|order|advise|appoint|brief|invite|call|phone|telephone|write|decorate|contact|notify|inform|interview|consult)$/

function stanceOf(reading: Reading, act: Act): RelationClass | null {
  if (act.type === 'NONE') return saidTo(reading, act)
  return TOLD.test(tokenAt(reading, act.at).lemma) ? 'communicates' : (STANCE[act.type] ?? null)
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

/** Saying something is contact where it is said to somebody. */
function saidTo(reading: Reading, { at }: Act): RelationClass | null {
  const addressed = childrenOf(reading, at, 'iobj', 'obj').length > 0 && SPOKEN.test(tokenAt(reading, at).lemma)
  const to = childrenOf(reading, at, 'obl').some((child) => /^(?:to|with)$/.test(prepositionOf(reading, child)))
  return addressed || to ? 'communicates' : null
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
