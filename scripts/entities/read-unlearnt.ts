import { findAttributions } from '../../src/reading/find-attributions.ts'
import { learnPlaces } from '../../src/reading/learn-places.ts'
import { READING_STEPS } from '../../src/reading/read-document.ts'
import type { ReaderVocabulary } from '../../src/reading/reader-vocabulary.ts'
import type { ReaderDocument, Reading } from '../../src/reading/reading.ts'
import { startReading } from '../../src/reading/start-reading.ts'

/** What is known of a document's words before anything is learned of its names: the same whatever the weights are by now. */
export function readUnlearnt(document: ReaderDocument, vocabulary: ReaderVocabulary): Reading {
  return READING_STEPS.slice(0, READING_STEPS.indexOf(findAttributions))
    .filter((step) => step !== learnPlaces)
    .reduce((reading, step) => step(reading, vocabulary), startReading(document, vocabulary))
}
