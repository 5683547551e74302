import type { Claim } from '../model/claim.ts'
import { findAmounts } from './find-amounts.ts'
import { findAttributions } from './find-attributions.ts'
import { findMentions } from './find-mentions.ts'
import { findPredications } from './find-predications.ts'
import { findQuotations } from './find-quotations.ts'
import { findTimes } from './find-times.ts'
import { gatherBySentence } from './gather-by-sentence.ts'
import { judgeClaims } from './judge-claims.ts'
import { judgeDegrees } from './judge-degree.ts'
import { layOut } from './lay-out.ts'
import { learnPlaces } from './learn-places.ts'
import { makeClaims } from './make-claims.ts'
import type { ReaderVocabulary } from './reader-vocabulary.ts'
import type { ReaderDocument, Reading, ReadingStep } from './reading.ts'
import { resolveDescriptions } from './resolve-descriptions.ts'
import { startReading } from './start-reading.ts'

/** Under which name and version readings by this reader are kept. */
export const READER_NAME = { name: 'entente-rules', version: '0.3.2' } as const

/** The steps from words to who says what, in reading order. */
const FIRST_STEPS: readonly ReadingStep[] = [
  layOut,
  findMentions,
  learnPlaces,
  resolveDescriptions,
  findQuotations,
  findTimes,
  findAmounts,
  findAttributions,
]

/** The steps in reading order; each can be replaced by a better one that fills in the same part. */
export const READING_STEPS: readonly ReadingStep[] = [
  ...FIRST_STEPS,
  gatherBySentence,
  findPredications,
  judgeDegrees,
  judgeClaims,
  (reading) => makeClaims(reading, READER_NAME),
]

/** Reads documents into claims: pure, the same words always give the same claims. */
export interface Reader {
  readonly name: string
  readonly version: string
  /** Claims in text order; every passage's quote is literally in the text. */
  read(document: ReaderDocument): readonly Claim[]
}

/**
 * A reader with its vocabulary.
 *
 * @example createReader(vocabulary).read({ id: '…', title: '', publisher: null, published: '2024-05-30', text: 'Iran condemned Israel.' })
 */
export function createReader(vocabulary: ReaderVocabulary): Reader {
  return { ...READER_NAME, read: (document) => readThrough(document, vocabulary).claims }
}

/** The whole reading of a document, with what each step found. */
export function readThrough(document: ReaderDocument, vocabulary: ReaderVocabulary): Reading {
  return READING_STEPS.reduce((reading, step) => step(reading, vocabulary), startReading(document, vocabulary))
}

/** A reading as far as names, times, amounts and who says what: all that propositions are made of. */
export function readToAttributions(document: ReaderDocument, vocabulary: ReaderVocabulary): Reading {
  return FIRST_STEPS.reduce((reading, step) => step(reading, vocabulary), startReading(document, vocabulary))
}
