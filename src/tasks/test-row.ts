import type { Claim, ClaimContent } from '../model/claim.ts'
import type { Document } from '../model/document.ts'

/** A reading as it should be: enough of a text to read it again, and what must come out. */
export interface TestRow {
  readonly title: string
  readonly published: string | null
  readonly text: string
  readonly quote: string
  readonly expected: Partial<ClaimContent>
}

const TESTED = ['source', 'target', 'type', 'modality', 'dimension', 'direction'] as const

/**
 * A claim as people have corrected it, as a row for a test of the reader: its paragraph, so that pronouns find whom they
 * mean, and the fields that must be read from it.
 */
export function testRow({ title, published, text }: Document, claim: Claim): TestRow {
  const [start, end] = claim.sentence
  const from = text.lastIndexOf('\n\n', start) + 1
  const blank = text.indexOf('\n\n', end)
  const paragraph = text.slice(from, blank < 0 ? text.length : blank).trim()
  const expected = Object.fromEntries(TESTED.map((field) => [field, claim[field]]))
  return { title, published, text: paragraph, quote: claim.passage.quote, expected }
}
