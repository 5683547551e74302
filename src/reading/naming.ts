import { isClauseHead, subjectOf } from './clause.ts'
import { actorsAt, mentionAt, phraseActors, unique } from './noun-phrase-actors.ts'
import type { ReaderVocabulary } from './reader-vocabulary.ts'
import type { Reading, Spoken } from './reading.ts'
import { childrenOf, tokenAt } from './syntax-tree.ts'

/** Where an actor stands in its clause. */
export type Place = 'subject' | 'object' | 'owner' | 'oblique' | 'inside'

/** An actor spoken of, with what helps to tell later whether a pronoun means it. */
export interface Naming extends Spoken {
  readonly place: Place
  /** the head of the phrase in which it is spoken of */
  readonly carrier: number
  /** the head of the clause around it; -1 where there is none */
  readonly clause: number
  readonly plural: boolean
  /** the words of the office or noun it goes by ("foreign minister"), folded; empty where there is none */
  readonly office: string
  /** whether its name stands there, rather than a pronoun or description */
  readonly named: boolean
}

const MODIFIES = /^(?:amod|compound|nmod:poss|nmod:desc|flat|nmod:unmarked)$/
const PERSONAL = /^(?:he|him|his|himself|she|her|hers|herself)$/
export const TITLES =
  /^(?:president|leader|minister|premier|chancellor|king|emir|sultan|prince|ruler|monarch|ambassador|envoy|spokes\w+|general|commander|secretary|chief|ayatollah|sheikh|official|diplomat|adviser|governor|senator|queen|successor|predecessor|politician|candidate|dictator|strongman|colonel|admiral|opponent|activist|journalist|dissident|lawmaker|head)$/

/** How the actors at a name or at what refers to one are spoken of. */
export function namingAt(reading: Reading, from: number, head: number, vocabulary: ReaderVocabulary): Naming {
  const token = tokenAt(reading, head)
  const mention = mentionAt(reading, from)
  const carrier = carrierOf(reading, head)
  const bearer = tokenAt(reading, carrier)
  const acting = carrier === head || vocabulary.agents.has(bearer.lemma) || bearer.pos === 'PROPN'
  const owns = token.relation === 'nmod:poss'
  const title = carrier !== head && TITLES.test(bearer.lemma.toLowerCase())
  const person = mention?.form === 'person' || title || PERSONAL.test(token.lower) || TITLES.test(token.lemma)
  const place = owns && !title ? 'owner' : acting ? placeOf(reading, carrier) : 'inside'
  return {
    at: from,
    actors: mention === null ? actorsAt(reading, head) : mention.actors,
    sentence: token.sentence,
    person,
    subject: bearer.relation.startsWith('nsubj'),
    place,
    carrier,
    clause: clauseOf(reading, carrier),
    plural: token.tag === 'NNPS' || token.tag === 'NNS' || (carrier !== head && acting && bearer.tag === 'NNS'),
    office: title
      ? officeWords(reading, carrier)
      : TITLES.test(token.lemma)
        ? officeWords(reading, head)
        : officeOf(reading, head, vocabulary),
    named: mention !== null,
  }
}

/** "Saudi Arabia, Bahrain and Egypt": several actors named in one breath, told of as a group at the last of them. */
export function groupEndingAt(reading: Reading, index: number, vocabulary: ReaderVocabulary): Naming | null {
  const last = carrierOf(reading, index)
  const { relation, head } = tokenAt(reading, last)
  if (relation !== 'conj' || head < 0) return null
  const later = childrenOf(reading, head, 'conj').some(
    (child) => child > last && !tokenAt(reading, child).tag.startsWith('VB'),
  )
  if (later || tokenAt(reading, head).tag.startsWith('VB')) return null
  const actors = unique(phraseActors(reading, head, vocabulary).actors)
  if (actors.length < 2) return null
  return { ...namingAt(reading, head, head, vocabulary), at: index, actors, person: false, plural: true, named: true }
}

/** The head of the phrase that a name stands in: the name itself, or the noun it goes with ("Turkish officials"). */
export function carrierOf(reading: Reading, index: number): number {
  const { relation, head } = tokenAt(reading, index)
  return MODIFIES.test(relation) && head >= 0 ? carrierOf(reading, head) : index
}

export function placeOf(reading: Reading, carrier: number): Place {
  const { relation, head } = tokenAt(reading, carrier)
  if (relation.startsWith('nsubj')) return 'subject'
  if (relation === 'obj' || relation === 'iobj') return 'object'
  if (relation === 'nmod:poss') return 'owner'
  if (relation.startsWith('obl')) return 'oblique'
  if ((relation === 'conj' || relation === 'appos') && head >= 0) return placeOf(reading, head)
  return relation === 'root' ? 'subject' : 'inside'
}

/** The head of the clause that a word stands in. */
export function clauseOf(reading: Reading, index: number): number {
  for (let at = index, steps = 0; at >= 0 && steps < 40; at = tokenAt(reading, at).head, steps++) {
    if (isClauseHead(reading, at) || tokenAt(reading, at).tag.startsWith('VB')) return at
  }
  return -1
}

/** The word that is the subject of the clause around a word, or -1. */
export function subjectAround(reading: Reading, clause: number): number {
  return clause < 0 ? -1 : (subjectOf(reading, clause) ?? -1)
}

/** "foreign minister": a noun with the words before it that tell which. */
export function officeWords(reading: Reading, head: number): string {
  const before = childrenOf(reading, head, 'amod', 'compound').filter(
    (child) => mentionAt(reading, child) === null && child < head,
  )
  return [...before, head].map((at) => tokenAt(reading, at).lemma.toLowerCase()).join(' ')
}

/** The office in a person's title, apposition or, for a person of the registry, its own. */
function officeOf(reading: Reading, head: number, { registry }: ReaderVocabulary): string {
  const near = [...childrenOf(reading, head, 'compound', 'nmod:desc', 'appos', 'flat'), tokenAt(reading, head).head]
  const title = near.find((at) => at >= 0 && TITLES.test(tokenAt(reading, at).lemma.toLowerCase()))
  const up = tokenAt(reading, head)
  if (title !== undefined && (title !== up.head || /^(?:appos|flat|compound|nmod:desc)$/.test(up.relation)))
    return officeWords(reading, title)
  const mention = mentionAt(reading, head)
  if (mention?.form !== 'person') return ''
  return registry.actors.get(mention.named)?.partOf.at(-1)?.as?.toLowerCase() ?? ''
}
