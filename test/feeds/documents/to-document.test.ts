import { describe, expect, it } from 'vitest'
import type { ExtractedText } from '../../../src/feeds/documents/extracted-text.ts'
import { toDocument } from '../../../src/feeds/documents/to-document.ts'

const TEXT: ExtractedText = {
  text: 'abc',
  mediaType: 'text/plain',
  title: null,
  publisher: null,
  published: '2023',
  language: null,
  extractor: { name: 'plain-text', version: '1' },
  notes: [],
}
const origin = { address: 'papers/two-banks.txt', retrieved: '2024-08-20T10:00:00Z', overrides: {} }

describe('toDocument', () => {
  it('is named by the SHA-256 of its text, and by its file where it has no title', () => {
    const document = toDocument(TEXT, origin)
    expect(document.id).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad')
    expect(document).toMatchObject({ title: 'two-banks.txt', published: '2023', language: 'en' })
    expect(toDocument(TEXT, { ...origin, address: 'https://a.example/x/two%20banks?y=1' }).title).toBe('two banks')
    expect(toDocument(TEXT, { ...origin, address: 'https://a.example/' }).title).toBe('a.example')
  })

  it('believes the user before the file', () => {
    const overrides = { title: 'T', publisher: 'P', date: '15 September 2023', language: 'FA' }
    expect(toDocument(TEXT, { ...origin, overrides })).toMatchObject({
      title: 'T',
      publisher: 'P',
      published: '2023-09-15',
      language: 'fa',
    })
  })

  it('says what is wrong with a date or a language', () => {
    expect(() => toDocument(TEXT, { ...origin, overrides: { date: 'last week' } })).toThrow('"last week" is no date')
    expect(() => toDocument(TEXT, { ...origin, overrides: { language: 'English' } })).toThrow('two letters')
  })
})
