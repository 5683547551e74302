import type { Document } from '../model/document.ts'
import { READER_NAME, readThrough } from '../reading/read-document.ts'
import { type ClaimTrace, traceClaims } from '../reading/trace-claims.ts'
import { loadVocabulary } from './load-reader.ts'

/** Every claim of a document with why it was read so. */
export function traceDocument(document: Document, vocabulary = loadVocabulary()): readonly ClaimTrace[] {
  return traceClaims(readThrough(document, vocabulary), vocabulary, READER_NAME)
}
