import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { CLAIM_KINDS, type Claim, DIMENSIONS, DIRECTIONS } from '../../../src/model/claim.ts'
import { CLAIM_STATUSES } from '../../../src/model/judged-claim.ts'
import type { Verdict } from '../../../src/model/judgement.ts'
import { seededRandom } from '../../../src/model/seeded-random.ts'
import { openDuckdbStore } from '../../../src/store/duckdb/open-duckdb-store.ts'
import type { ClaimQuestion, Store } from '../../../src/store/store.ts'
import { sampleClaim, sampleDocument, TAKEN } from '../sample-claim.ts'
import { temporaryFolder } from '../temporary-folder.ts'

const READER = { name: 'test', version: '1' }
const LATER = '2026-02-01T08:00:00.000Z'
const random = seededRandom(3)
const some = <T>(list: readonly T[]) => list[Math.floor(random() * list.length)] as T
const words = Array.from({ length: 40 }, (_, i) => `Sentence ${i} ends here.`)
const documents = [
  sampleDocument(`${words.join(' ')} First.`, { published: '2024-05-30' }),
  sampleDocument(`${words.join(' ')} Second.`, { published: '2023' }),
  sampleDocument(`${words.join(' ')} Third.`, { published: null }),
]
const found = documents.map((document) =>
  words.map((quote) => {
    const [source, target] = [some(['IRN', 'SYR', 'RUS']), some(['IRN', 'SYR', 'RUS'])]
    const dyad = source === target ? null : ([source, target].sort() as [string, string])
    const when = some([null, '2024', '2012-05', '2011/2013'])
    const fields = { kind: some(CLAIM_KINDS), dimension: some(DIMENSIONS), direction: some(DIRECTIONS), when, dyad }
    return sampleClaim(document, quote, { source: [source], target: [target], ...fields })
  }),
)
const claims = found.flat()

/** Judged at random, some of it twice and taken back, before and after a reading that finds only half. */
async function fill(store: Store): Promise<void> {
  const read = async (keep: (claim: Claim) => boolean) => {
    for (const [i, document] of documents.entries()) {
      await store.addReading(document.id, READER, (found[i] ?? []).filter(keep), TAKEN)
    }
  }
  for (const document of documents) await store.addDocument(document, null, TAKEN)
  await read(() => true)
  for (let number = 0; number < 60; number++) {
    const claim = some(claims)
    const before = await store.judgements(claim.id)
    const verdicts: readonly Verdict[] = [
      { kind: 'accept' },
      { kind: 'reject', why: 'no' },
      { kind: 'correct', fields: { direction: some(DIRECTIONS), kind: some(CLAIM_KINDS) }, why: null },
      { kind: 'correct', fields: { source: ['LBN'], when: '2020' }, why: null },
      { kind: 'undo', judgement: before.at(-1)?.id ?? 'none' },
    ]
    const at = number < 40 ? TAKEN : LATER
    await store.addJudgement({ id: `j${number}`, claim: claim.id, verdict: some(verdicts), by: 'A', at })
    if (number === 30) await read(({ passage }) => passage.start % 2 === 0)
  }
  const [document] = documents
  if (document === undefined) throw new Error('there is no document')
  const added = sampleClaim(document, 'Sentence 7 ends here. Sentence 8', { source: ['LBN'] })
  await store.addJudgement({
    id: 'a1',
    claim: added.id,
    verdict: { kind: 'add', claim: added, why: null },
    by: 'A',
    at: TAKEN,
  })
}

describe('a page of claims', () => {
  let store: Store
  beforeAll(async () => {
    store = await openDuckdbStore(join(temporaryFolder(), 'case.duckdb'), TAKEN)
    await fill(store)
  })
  afterAll(() => store.close())

  it('is a piece of all that are asked for, whatever was judged', async () => {
    const maybe = <T>(values: readonly T[]) =>
      fc.oneof({ weight: 4, arbitrary: fc.constant(undefined) }, { weight: 1, arbitrary: fc.constantFrom(...values) })
    const question: fc.Arbitrary<ClaimQuestion> = fc.record({
      tie: maybe([['IRN', 'SYR'] as const, ['SYR', 'LBN'] as const]),
      actor: maybe(['IRN', 'LBN', 'nobody']),
      kind: maybe(CLAIM_KINDS),
      dimension: maybe(DIMENSIONS),
      direction: maybe(DIRECTIONS),
      from: maybe(['2010', '2012-05', '2024-06-01']),
      to: maybe(['2011', '2012-05-15', '2025']),
      document: maybe(documents.map(({ id }) => id)),
      asOf: maybe(['2024', '2026-01-10', '2026-03-01']),
      status: maybe([CLAIM_STATUSES, ['unjudged'], ['rejected', 'corrected'], ['orphaned']] as const),
      ids: maybe([claims.slice(10, 60).map(({ id }) => id)]),
    })
    let seen = 0
    await fc.assert(
      fc.asyncProperty(question, fc.nat(30), fc.nat(40), async (asked, most, after) => {
        const all = await store.claims(asked)
        seen += all.length
        expect(await store.claimPage({ ...asked, most, after })).toEqual({
          claims: all.slice(after, after + most),
          total: all.length,
        })
      }),
      { numRuns: 60, seed: 11 },
    )
    expect(seen).toBeGreaterThan(500)
  })

  it('holds what was judged since the page before', async () => {
    const [first] = (await store.claimPage({ most: 1, after: 0, status: ['unjudged'] })).claims
    if (first === undefined) throw new Error('nothing is unjudged')
    const accepted = () => store.claimPage({ most: 100, after: 0, status: ['accepted'] })
    const before = (await accepted()).total
    await store.addJudgement({ id: 'last', claim: first.read.id, verdict: { kind: 'accept' }, by: 'A', at: LATER })
    expect((await accepted()).total).toBe(before + 1)
  })
})
