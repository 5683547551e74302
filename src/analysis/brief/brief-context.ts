import type { AccountEvidence, BriefEvidence } from '../../model/brief.ts'
import type { Claim, Passage } from '../../model/claim.ts'
import type { Document } from '../../model/document.ts'
import { EntenteError } from '../../model/error.ts'
import type { Registry } from '../../model/registry.ts'
import { passageContext } from '../passage-context.ts'
import { copyFinder } from '../sources/find-copies.ts'
import { type PublisherVoice, publisherVoice } from '../sources/publisher-voice.ts'
import { sourceOrigins } from '../sources/source-origins.ts'
import { isAnonymous, sayAttribution } from './prose/attribution-words.ts'
import type { ClauseWord, TagWords } from './prose/clause-word.ts'
import { sayPublisher } from './prose/say-name.ts'

/** What every section of a brief is composed from. */
export interface BriefContext {
  readonly tie: readonly [string, string]
  readonly registry: Registry
  /** ISO day that recency is counted from */
  readonly today: string
  document(claim: Claim): Document
  /** words of the claim's quote, offsets from its start */
  words(claim: Claim): readonly ClauseWord[]
  /** the word of its sentence right before the quote; null at the sentence's start */
  previousWord(claim: Claim): ClauseWord | null
  /** the word of its sentence right after the quote; null at the sentence's end */
  nextWord(claim: Claim): ClauseWord | null
  /** the sentence it stands in */
  sentence(claim: Claim): string
  /** who really says it: two outlets that quote one office, or that speak for one state, are one voice */
  voice(claim: Claim): string
  /** the earliest document that has its words: its own, unless that took them from another */
  origin(claim: Claim): Document
  /** the voice of a document's publisher, whoever it quotes */
  publisherVoice(document: Document): string
  /** the state or body a document's publisher speaks for; null where it speaks for itself */
  speaksFor(document: Document): string | null
  /** the name a reader knows a document's publisher by, with its article */
  publisher(document: Document): string
  /** the document's publisher as a subject, `the text` where there is only one: "the Gulf Meridian News Service", "the text “Six dispatches”" */
  teller(document: Document): string
  /** whether there is only one document */
  readonly lone: boolean
  /** numbers of the claims' evidence, ascending; an unseen claim gets the next number */
  cite(claims: readonly Claim[]): readonly number[]
  /** the number of a passage of which no claim was made; an unseen one gets the next number */
  citePassage(passage: Passage, speakers: readonly string[]): number
  /** a claim's passage under a number of the caller's choice, which is not kept */
  evidenceOf(claim: Claim, number: number): BriefEvidence
  evidence(): readonly BriefEvidence[]
}

/**
 * @param documents those the claims stand in
 * @param tagWords  tags a sentence
 * @param today     ISO day
 */
export function briefContext(
  tie: readonly [string, string],
  documents: readonly Document[],
  registry: Registry,
  tagWords: TagWords,
  today: string,
): BriefContext {
  const byId = new Map(documents.map((document) => [document.id, document]))
  const numbers = new Map<string, BriefEvidence>()
  const tagged = new Map<string, readonly ClauseWord[]>()

  const document = (claim: Claim): Document => {
    const found = byId.get(claim.passage.document)
    if (!found) throw new EntenteError('invalid_input', `claim ${claim.id} stands in no document that was given`)
    return found
  }
  const sentenceWords = (claim: Claim): readonly ClauseWord[] => {
    const [start, end] = claim.sentence
    const key = `${claim.passage.document}:${start}`
    const words = tagged.get(key) ?? tagWords(document(claim).text.slice(start, end))
    tagged.set(key, words)
    return words
  }
  const voices = new Map<string, PublisherVoice>()
  const publisherOf = (of: Document): PublisherVoice => {
    const found = voices.get(of.id) ?? publisherVoice(of, registry)
    voices.set(of.id, found)
    return found
  }
  const speaksFor = (of: Document) => publisherOf(of).speaksFor
  const voiceOfDocument = (of: Document) => publisherOf(of).voice

  const copiesIn = copyFinder()
  const firstWith = sourceOrigins(documents.flatMap(copiesIn))
  const originOf = (claim: Claim): Document => byId.get(firstWith(claim.passage)) ?? document(claim)

  return {
    tie,
    registry,
    today,
    lone: documents.length === 1,
    document,
    origin: originOf,
    speaksFor,
    publisherVoice: voiceOfDocument,
    previousWord: (claim) =>
      sentenceWords(claim).findLast((word) => word.end <= claim.passage.start - claim.sentence[0]) ?? null,
    nextWord: (claim) =>
      sentenceWords(claim).find((word) => word.start >= claim.passage.end - claim.sentence[0]) ?? null,
    words(claim) {
      const words = sentenceWords(claim)
      const [start] = claim.sentence
      const from = claim.passage.start - start
      const to = claim.passage.end - start
      return words
        .filter((word) => word.start >= from && word.end <= to)
        .map((word) => ({ ...word, start: word.start - from, end: word.end - from, head: word.head - from }))
    },
    sentence: (claim) => document(claim).text.slice(...claim.sentence),
    voice(claim) {
      const origin = claim.attribution.at(-1)
      const own = voiceOfDocument(originOf(claim))
      if (origin === undefined) return own
      return isAnonymous(origin) ? `anonymous:${own}` : registry.standsFor(origin, claim.when)
    },
    publisher: (of) => (of.publisher === null ? `the text “${of.title}”` : sayPublisher(of.publisher)),
    teller(of) {
      if (documents.length === 1) return 'the text'
      if (of.publisher === null) return `the text “${of.title}”`
      return sayPublisher(of.publisher)
    },
    cite(claims) {
      for (const claim of claims) {
        if (numbers.has(claim.id)) continue
        const place = placeOf(claim.passage, document(claim), numbers.size + 1, registry, speaksFor)
        numbers.set(claim.id, claimEvidence(claim, place, registry))
      }
      return [...new Set(claims.map((claim) => numbers.get(claim.id)?.number ?? 0))].sort((a, b) => a - b)
    },
    citePassage(passage, speakers) {
      const key = `${passage.document}:${passage.start}-${passage.end}`
      const found = byId.get(passage.document)
      if (!numbers.has(key) && found !== undefined) {
        const place = placeOf(passage, found, numbers.size + 1, registry, speaksFor)
        numbers.set(key, { ...place, kind: 'account', speakers: speakers.map(registry.displayName) })
      }
      return numbers.get(key)?.number ?? 0
    },
    evidenceOf: (claim, number) =>
      claimEvidence(claim, placeOf(claim.passage, document(claim), number, registry, speaksFor), registry),
    evidence: () => [...numbers.values()],
  }
}

type Placed = Omit<AccountEvidence, 'kind' | 'speakers'>

function placeOf(
  passage: Passage,
  document: Document,
  number: number,
  registry: Registry,
  speaksFor: (of: Document) => string | null,
): Placed {
  const { text, id, title, publisher, published, address } = document
  const side = speaksFor(document)
  return {
    number,
    document: id,
    title,
    publisher,
    published,
    address,
    speaksFor: side === null ? null : registry.displayName(side),
    passage,
    ...passageContext(text, passage.start, passage.end),
  }
}

function claimEvidence(claim: Claim, place: Placed, registry: Registry): BriefEvidence {
  const { kind, id, type, modality, direction, dimension, when, value, reader } = claim
  return {
    ...place,
    kind,
    claim: id,
    type,
    modality,
    direction,
    dimension,
    when,
    value,
    source: claim.source.map((one) => registry.displayName(one)),
    target: claim.target.map((one) => registry.displayName(one)),
    attribution: claim.attribution.map((name) => sayAttribution(name, registry)),
    reader: `${reader.name} ${reader.version}`,
  }
}
