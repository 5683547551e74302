import { createHash } from 'node:crypto'
import type { Claim } from '../../src/model/claim.ts'
import { claimId } from '../../src/model/claim-id.ts'
import type { Document } from '../../src/model/document.ts'

export const TAKEN = '2026-01-05T08:00:00.000Z'

/** A document of a case, made for tests. */
export function sampleDocument(text: string, changes: Partial<Document> = {}): Document {
  return {
    id: createHash('sha256').update(text).digest('hex'),
    title: 'A title',
    publisher: 'Levant Newswire',
    published: '2024-05-30',
    retrieved: TAKEN,
    language: 'en',
    mediaType: 'text/plain',
    address: 'a.txt',
    text,
    extractor: { name: 'plain-text', version: '1' },
    ...changes,
  }
}

/** A claim on the first `quote` of a document, made for tests. */
export function sampleClaim(document: Document, quote: string, changes: Partial<Claim> = {}): Claim {
  const start = document.text.indexOf(quote)
  const passage = { document: document.id, start, end: start + quote.length, quote }
  const content = {
    kind: 'event',
    source: ['IRN'],
    target: ['SYR'],
    type: 'SUPPORT',
    attribution: [],
    modality: 'actual',
    when: null,
    dimension: 'diplomatic',
    dyad: ['IRN', 'SYR'],
    direction: 'closer',
    value: null,
    ...changes,
  } as const
  return {
    ...content,
    id: claimId(passage, content),
    passage,
    sentence: [0, document.text.length],
    reader: { name: 'test', version: '1', score: 0.5 },
  }
}
