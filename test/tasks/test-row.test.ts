import { describe, expect, it } from 'vitest'
import type { Document } from '../../src/model/document.ts'
import { loadReader } from '../../src/tasks/load-reader.ts'
import { testRow } from '../../src/tasks/test-row.ts'

describe('testRow', () => {
  it('keeps the paragraph of a claim and the fields that must be read', () => {
    const text = 'Title of it\n\nJapan met Peru. Japan accused Russia of spying.\n\nElsewhere it rained.'
    const document: Document = {
      id: 'd',
      title: 'Title of it',
      publisher: null,
      published: '2024-06-01',
      retrieved: '2024-06-01T00:00:00Z',
      language: 'en',
      mediaType: 'text/plain',
      address: 'd',
      text,
      extractor: { name: 'test', version: '1' },
    }
    const claim = loadReader()
      .read(document)
      .find((one) => one.type === 'ACCUSE')
    if (claim === undefined) throw new Error('no accusation was read')
    const row = testRow(document, claim)
    expect(row.text).toBe('Japan met Peru. Japan accused Russia of spying.')
    expect(row.expected).toMatchObject({ source: ['JPN'], target: ['RUS'], type: 'ACCUSE', direction: 'apart' })
    expect(row.text).toContain(row.quote)
  })
})
