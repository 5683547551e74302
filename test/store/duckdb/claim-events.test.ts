import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Claim } from '../../../src/model/claim.ts'
import type { Verdict } from '../../../src/model/judgement.ts'
import { openDuckdbStore } from '../../../src/store/duckdb/open-duckdb-store.ts'
import type { Store } from '../../../src/store/store.ts'
import { sampleClaim, sampleDocument, TAKEN } from '../sample-claim.ts'
import { temporaryFolder } from '../temporary-folder.ts'

const document = sampleDocument('Iran praised Syria. Syria may thank Iran. Iran did not leave. Since 2011 it helped.')
const praised = sampleClaim(document, 'Iran praised Syria', { source: ['IRN', 'RUS'], target: ['SYR'] })
const weights = new Map([['SUPPORT', { intensity: 5, material: false }]] as const)

async function storeWith(claims: readonly Claim[]): Promise<Store> {
  const store = await openDuckdbStore(join(temporaryFolder(), 'case.duckdb'), TAKEN, weights)
  await store.addDocument(document, null, TAKEN)
  await store.addReading(document.id, { name: 'test', version: '1' }, claims, TAKEN)
  return store
}

const judge = (store: Store, id: string, verdict: Verdict, day: string) =>
  store.addJudgement({ id, claim: praised.id, verdict, by: 'A', at: `${day}T10:00:00.000Z` })

const pairs = async (store: Store, asOf?: string) =>
  (await store.events(asOf === undefined ? {} : { asOf })).map(({ source, target }) => `${source}>${target}`)

describe('the events that claims tell', () => {
  it('are one for each pair of actors, with what their type weighs', async () => {
    const store = await storeWith([praised])
    expect(await store.events()).toMatchObject([
      { source: 'IRN', target: 'SYR', feed: 'claims', intensity: 5, material: false, claim: praised.id, line: null },
      { source: 'RUS', target: 'SYR' },
    ])
    expect(await store.events({ tie: ['SYR', 'IRN'] })).toHaveLength(1)
    store.close()
  })

  it('are what is told as having happened, on days that can be placed', async () => {
    const others = [
      sampleClaim(document, 'Syria may thank', { modality: 'possible' }),
      sampleClaim(document, 'Iran did not', { modality: 'negated' }),
      sampleClaim(document, 'it helped', { when: '../2011' }),
      sampleClaim(document, 'Since 2011', { when: '2011/..' }),
      sampleClaim(document, 'helped', { kind: 'statement', type: 'NONE' }),
    ]
    const store = await storeWith(others)
    expect(await store.events()).toMatchObject([{ claim: others[3]?.id, day: '2011-01-01', until: '2024-05-30' }])
    store.close()
  })

  it('stand as the judgements made by then have them', async () => {
    const store = await storeWith([praised])
    await judge(store, 'j1', { kind: 'reject', why: 'a rumour' }, '2026-02-01')
    await judge(store, 'j2', { kind: 'undo', judgement: 'j1' }, '2026-03-01')
    await judge(store, 'j3', { kind: 'correct', fields: { source: ['TUR'] }, why: null }, '2026-04-01')
    expect(await pairs(store, '2024-05-29')).toEqual([])
    expect(await pairs(store, '2026-01-31')).toEqual(['IRN>SYR', 'RUS>SYR'])
    expect(await pairs(store, '2026-02')).toEqual([])
    expect(await pairs(store, '2026-03-31')).toEqual(['IRN>SYR', 'RUS>SYR'])
    expect(await pairs(store, '2026-04-01')).toEqual(['TUR>SYR'])
    expect(await pairs(store)).toEqual(['TUR>SYR'])
    store.close()
  })

  it('are those of the newest reading', async () => {
    const store = await storeWith([praised])
    await store.addReading(document.id, { name: 'test', version: '2' }, [], TAKEN)
    expect(await store.events()).toEqual([])
    store.close()
  })
})
