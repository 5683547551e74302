import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { loadReader } from '../../src/tasks/load-reader.ts'
import type { TestRow } from '../../src/tasks/test-row.ts'

const reader = loadReader()
const rows = readFileSync(new URL('corrected.jsonl', import.meta.url), 'utf8')
  .split('\n')
  .filter((line) => line !== '')
  .map((line) => JSON.parse(line) as TestRow)

/** Rows that `entente explain-claim ID --test-row test/reading/corrected.jsonl` adds. */
describe('readings that people corrected', () => {
  it.each(rows)('$quote', ({ title, published, text, quote, expected }) => {
    const claims = reader.read({ id: 'd', title, publisher: null, published, text })
    const same = claims.filter(({ passage }) => passage.quote.includes(quote) || quote.includes(passage.quote))
    expect(same.map((claim) => ({ ...claim }))).toContainEqual(expect.objectContaining(expected))
  })
})
