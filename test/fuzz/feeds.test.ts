import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { feedMapping } from '../../src/feeds/events/feed-mapping.ts'
import type { FeedChoice } from '../../src/feeds/events/recognise.ts'
import { EntenteError } from '../../src/model/error.ts'
import type { Store } from '../../src/store/store.ts'
import { importFeeds } from '../../src/tasks/import-feeds.ts'
import { openCase } from '../../src/tasks/open-case.ts'
import * as samples from '../fixtures/feed-samples.ts'
import { makeZip } from '../fixtures/make-zip.ts'
import { mutant } from '../fixtures/mutant.ts'
import { TAKEN } from '../store/sample-claim.ts'
import { temporaryFolder } from '../store/temporary-folder.ts'

const MUTANTS = 30
const gdelt = samples.gdeltText(
  Array.from({ length: 12 }, (_, i) => ({ id: String(500 + i), url: `https://é.example/${i}` })),
)
const lines = (header: string, rows: readonly string[]) =>
  [header, ...rows, ...rows.map((row) => row.replace(/\d/, '9'))].join('\n')
const bytes = (text: string) => new TextEncoder().encode(text)
const TRADE = `feed: trade
kind: indicators
period: year
source: {column: a, codes: cow}
target: {column: b, codes: cow}
figures: [{column: v, name: imports, unit: USD}]`

const FILES: readonly (readonly [string, Uint8Array, FeedChoice])[] = [
  ['gdelt.csv', bytes(gdelt), { kind: 'feed', id: 'gdelt' }],
  ['gdelt.zip', makeZip({ 'gdelt.csv': gdelt }), { kind: 'guess' }],
  ['gdelt.gz', gzipSync(gdelt), { kind: 'guess' }],
  ['icews.tab', bytes(lines(samples.ICEWS_HEADER, samples.ICEWS_ROWS)), { kind: 'guess' }],
  ['polecat.txt', bytes(lines(samples.POLECAT_HEADER, samples.POLECAT_ROWS)), { kind: 'guess' }],
  ['acled.csv', bytes(lines(samples.ACLED_HEADER, samples.ACLED_ROWS)), { kind: 'guess' }],
  ['ucdp.csv', bytes(lines(samples.UCDP_HEADER, samples.UCDP_ROWS)), { kind: 'guess' }],
  ['keds.csv', bytes(samples.KEDS_ROWS.join('\n')), { kind: 'guess' }],
  [
    'trade.csv',
    bytes('a,b,year,v\n2,652,1985,3.5\n2,365,"1986",4\n'),
    { kind: 'mapping', mapping: feedMapping('m.yaml', TRADE) },
  ],
]

describe('damaged feeds end in an account that adds up or in one clear sentence', () => {
  it.each(FILES)('%s', { timeout: 240_000 }, async (name, content, choice) => {
    const folder = temporaryFolder()
    const store = await openCase(folder, TAKEN, { create: true })
    const paths = Array.from({ length: MUTANTS + 1 }, (_, seed) => {
      const path = join(folder, `${seed}-${name}`)
      writeFileSync(path, seed === 0 ? content : mutant(content, seed))
      return path
    })
    let stored = 0
    let taken = 0
    const options = { choice, now: () => TAKEN, pieceBytes: 1500 }
    for await (const step of importFeeds(store, folder, paths, options)) {
      if (step.kind === 'problem') expect(step.message, step.input).toMatch(/^[^\n]{10,600}\.$/)
      if (step.kind !== 'file') continue
      taken++
      const { read, stored: added, duplicate, rejected } = step.account
      expect(read, step.path).toBe(added + duplicate + rejected)
      stored += added
      expect(await storedRows(store), step.path).toBe(stored)
    }
    expect(taken).toBeGreaterThan(0)
    expect(stored).toBeGreaterThan(0)
    store.close()
  })

  it('mapping files that are damaged are told in one sentence', () => {
    for (let seed = 1; seed <= 500; seed++) {
      const text = new TextDecoder().decode(mutant(bytes(TRADE), seed))
      try {
        expect(feedMapping('m.yaml', text).feed, `seed ${seed}`).toMatch(/^[a-z0-9-]+$/)
      } catch (error) {
        if (!(error instanceof EntenteError)) throw new Error(`seed ${seed}`, { cause: error })
        expect(error.message, `seed ${seed}`).toMatch(/^m\.yaml[^\n]{5,}$/)
      }
    }
  })
})

async function storedRows(store: Store): Promise<number> {
  return (await store.status()).feeds.reduce((sum, { events, indicators }) => sum + events + indicators, 0)
}
