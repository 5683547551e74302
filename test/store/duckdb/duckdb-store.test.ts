import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { CLAIM_KINDS, type Claim, DIMENSIONS, DIRECTIONS } from '../../../src/model/claim.ts'
import { type ClaimFilter, matchesFilter } from '../../../src/model/claim-filter.ts'
import type { Verdict } from '../../../src/model/judgement.ts'
import { openDuckdbStore } from '../../../src/store/duckdb/open-duckdb-store.ts'
import type { Store } from '../../../src/store/store.ts'
import { sampleClaim, sampleDocument, TAKEN } from '../sample-claim.ts'
import { temporaryFolder } from '../temporary-folder.ts'

const READER = { name: 'test', version: '1' }
const document = sampleDocument('Iran praised Syria. Syria thanked Iran. Tehran “waited” 🕊 in 2012.')
const praised = sampleClaim(document, 'Iran praised Syria')
const thanked = sampleClaim(document, 'Syria thanked Iran', { source: ['SYR'], target: ['IRN'], type: 'NONE' })

async function newStore(): Promise<Store> {
  return openDuckdbStore(join(temporaryFolder(), 'case.duckdb'), TAKEN)
}

async function read(store: Store, claims: readonly Claim[], version = '1'): Promise<void> {
  await store.addDocument(document, null, TAKEN)
  await store.addReading(document.id, { ...READER, version }, claims, TAKEN)
}

let judged = 0
async function judge(store: Store, claim: Claim, verdict: Verdict, at = TAKEN): Promise<string> {
  const id = `j${++judged}`
  await store.addJudgement({ id, claim: claim.id, verdict, by: 'A', at })
  return id
}

describe('documents of a store', () => {
  it('takes the same text once', async () => {
    const store = await newStore()
    expect(await store.addDocument(document, 'originals/a.txt', TAKEN)).toBe(true)
    expect(await store.addDocument({ ...document, title: 'Other' }, null, TAKEN)).toBe(false)
    const [entry] = await store.documents()
    expect(entry).toMatchObject({
      title: 'A title',
      original: 'originals/a.txt',
      length: document.text.length,
      reading: null,
    })
    expect(await store.document(document.id)).toEqual(document)
    await expect(store.document('nope')).rejects.toMatchObject({ code: 'not_found' })
    store.close()
  })

  it('knows a document on the last day its date may mean, or when it was taken in', async () => {
    const store = await newStore()
    const year = sampleDocument('A year.', { published: '2023' })
    const none = sampleDocument('No date.', { published: null })
    for (const one of [document, year, none]) await store.addDocument(one, null, TAKEN)
    const titles = async (asOf: string) => (await store.documents({ asOf })).map(({ id }) => id)
    expect(await titles('2023-06')).toEqual([])
    expect(await titles('2023')).toEqual([year.id])
    expect(await titles('2024-05-30')).toEqual([year.id, document.id])
    expect(await titles('2026-01-05')).toEqual([year.id, document.id, none.id])
    store.close()
  })

  it('gives all texts, however many, while others are read', async () => {
    const store = await newStore()
    const documents = Array.from({ length: 70 }, (_, i) => sampleDocument(`Text ${i}.`))
    for (const one of documents) await store.addDocument(one, null, TAKEN)
    const seen: string[] = []
    for await (const { id } of store.texts({ unreadBy: READER })) {
      seen.push(id)
      await store.addReading(id, READER, [], TAKEN)
    }
    expect(new Set(seen).size).toBe(70)
    for await (const left of store.texts({ unreadBy: READER })) expect(left).toBeUndefined()
    expect(await store.documents({ unreadBy: { name: 'test', version: '2' } })).toHaveLength(70)
    store.close()
  })
})

describe('claims of a store', () => {
  it('come back as they were read', async () => {
    const store = await newStore()
    const figure = sampleClaim(document, '“waited” 🕊', {
      kind: 'figure',
      type: 'TRADE',
      attribution: ['SYR', 'anonymous: a man said "so"'],
      when: '2011/2012',
      dyad: null,
      value: { amount: [1, 2.5], unit: 'USD', per: 'year' },
    })
    await read(store, [praised, thanked, figure])
    expect((await store.claims()).map(({ claim }) => claim)).toEqual([praised, thanked, figure])
    expect(await store.actors()).toEqual(['IRN', 'SYR'])
    store.close()
  })

  it('are found by the beginning of their id', async () => {
    const store = await newStore()
    await read(store, [praised, thanked])
    expect((await store.claim(praised.id.slice(0, 12))).claim).toEqual(praised)
    await expect(store.claim('zz')).rejects.toMatchObject({ code: 'not_found' })
    await expect(store.claim('')).rejects.toMatchObject({ code: 'invalid_input' })
    store.close()
  })

  it('a newer reading takes the place of the older; judged claims it no longer finds are orphaned', async () => {
    const store = await newStore()
    await read(store, [praised, thanked])
    await judge(store, praised, { kind: 'accept' })
    await read(store, [{ ...praised, direction: 'neutral' }], '2')
    expect((await store.claims()).map(({ claim, status }) => [claim.direction, status])).toEqual([
      ['neutral', 'accepted'],
    ])
    await read(store, [thanked], '3')
    expect((await store.claims()).map(({ claim }) => claim.id)).toEqual([thanked.id])
    const [orphan] = await store.claims({ status: ['orphaned'] })
    expect(orphan).toMatchObject({
      claim: { id: praised.id },
      status: 'orphaned',
      judgements: [{ verdict: { kind: 'accept' } }],
    })
    await read(store, [praised], '4')
    expect((await store.claims()).map(({ status }) => status)).toEqual(['accepted'])
    store.close()
  })

  it('are narrowed as their corrections have them', async () => {
    const store = await newStore()
    await read(store, [praised, thanked])
    const correction = { kind: 'correct', fields: { direction: 'apart', dimension: 'media' }, why: null } as const
    const id = await judge(store, praised, correction)
    expect(await store.claims({ direction: 'apart' })).toMatchObject([{ claim: { dimension: 'media' }, read: praised }])
    expect(await store.claims({ direction: 'closer' })).toHaveLength(1)
    await judge(store, praised, { kind: 'undo', judgement: id })
    expect(await store.claims({ direction: 'apart' })).toEqual([])
    store.close()
  })

  it('leave out what was rejected, unless asked', async () => {
    const store = await newStore()
    await read(store, [praised, thanked])
    await judge(store, thanked, { kind: 'reject', why: 'no act' })
    expect(await store.claims()).toHaveLength(1)
    expect(await store.claims({ status: ['rejected'] })).toMatchObject([{ claim: { id: thanked.id } }])
    expect(await store.events()).toMatchObject([
      { claim: praised.id, feed: 'claims', day: '2024-05-30', source: 'IRN', target: 'SYR', type: 'SUPPORT' },
    ])
    expect(await store.status()).toMatchObject({
      claims: 2,
      events: 1,
      judgements: 1,
      byStatus: { unjudged: 1, rejected: 1 },
      published: ['2024-05-30', '2024-05-30'],
    })
    store.close()
  })

  it('as of a date are those known by then, under the judgements made by then', async () => {
    const store = await newStore()
    await read(store, [praised])
    await judge(store, praised, { kind: 'reject', why: 'wrong' }, '2025-02-01T10:00:00.000Z')
    expect(await store.claims({ asOf: '2024-05-29' })).toEqual([])
    expect(await store.claims({ asOf: '2024-05' })).toHaveLength(1)
    expect(await store.claims({ asOf: '2025-02-01' })).toEqual([])
    store.close()
  })

  it('are narrowed by the engine exactly as by matchesFilter', async () => {
    const store = await newStore()
    const actors = ['IRN', 'SYR', 'RUS']
    const other = sampleDocument('Russia waited.', { published: null })
    const claims = Array.from({ length: 60 }, (_, i) =>
      sampleClaim(i % 3 === 0 ? other : document, i % 3 === 0 ? 'Russia' : 'Syria', {
        kind: CLAIM_KINDS[i % 4],
        dimension: DIMENSIONS[i % 6],
        direction: DIRECTIONS[i % 3],
        source: [actors[i % 3] ?? 'IRN'],
        target: [actors[(i >> 2) % 3] ?? 'IRN', `extra-${i}`],
        dyad: i % 5 === 0 ? null : ['IRN', i % 2 === 0 ? 'SYR' : 'RUS'],
        when: [null, '2011/..', '2012-05', '2024'][(i >> 1) % 4],
      }),
    )
    for (const one of [document, other]) {
      await store.addDocument(one, null, TAKEN)
      await store.addReading(
        one.id,
        READER,
        claims.filter(({ passage }) => passage.document === one.id),
        TAKEN,
      )
    }
    const maybe = <T>(values: readonly T[]) => fc.option(fc.constantFrom(...values), { nil: undefined })
    const filter: fc.Arbitrary<ClaimFilter> = fc.record({
      tie: maybe([['IRN', 'SYR'] as const, ['SYR', 'RUS'] as const]),
      actor: maybe([...actors, 'nobody']),
      kind: maybe(CLAIM_KINDS),
      dimension: maybe(DIMENSIONS),
      direction: maybe(DIRECTIONS),
      from: maybe(['2010', '2012-05', '2024-06-01']),
      to: maybe(['2011', '2012-05-15', '2025']),
      document: maybe([document.id]),
    })
    await fc.assert(
      fc.asyncProperty(filter, async (one) => {
        const expected = claims.filter((claim) =>
          matchesFilter(claim, claim.passage.document === document.id ? document.published : null, one),
        )
        const found = (await store.claims(one)).map(({ claim }) => claim.id)
        expect([...found].sort()).toEqual(expected.map(({ id }) => id).sort())
      }),
      { numRuns: 60, seed: 7 },
    )
    store.close()
  })
})

describe('actor packs of a store', () => {
  it('keep the newest of each name, in the order they came', async () => {
    const store = await newStore()
    const pack = (name: string, source: string) => ({ name, source, actors: [] })
    for (const one of [pack('b', '1'), pack('a', '1'), pack('b', '2')]) await store.addActorPack(one, TAKEN)
    expect(await store.actorPacks()).toEqual([pack('b', '2'), pack('a', '1')])
    store.close()
  })
})
