import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Claim } from '../../src/model/claim.ts'
import { CLAIM_STATUSES } from '../../src/model/judged-claim.ts'
import { openDuckdbStore } from '../../src/store/duckdb/open-duckdb-store.ts'
import type { Store } from '../../src/store/store.ts'
import { addClaim } from '../../src/tasks/add-claim.ts'
import { explainClaim } from '../../src/tasks/explain-claim.ts'
import { judgeClaim } from '../../src/tasks/judge-claim.ts'
import { loadRegistry } from '../../src/tasks/load-registry.ts'
import { loadScales } from '../../src/tasks/load-scales.ts'
import { suggestClaim } from '../../src/tasks/suggest-claim.ts'
import { sampleClaim, sampleDocument, TAKEN } from '../store/sample-claim.ts'
import { temporaryFolder } from '../store/temporary-folder.ts'

const registry = loadRegistry()
const document = sampleDocument(
  'Iran praised Syria. The bases went quiet for a week.\n\nNothing moved in Tartus, and nothing moved in Homs.',
)
const read = sampleClaim(document, 'Iran praised Syria', { source: ['IRN'], target: ['SYR'] })
const QUIET = 'The bases went quiet'
const SET = ['type=RETREAT', 'source=Iran', 'target=SYR', 'dimension=military']

async function caseWith(claims: readonly Claim[] = [read], isRead = true): Promise<Store> {
  const store = await openDuckdbStore(join(temporaryFolder(), 'case.duckdb'), TAKEN, loadScales().typeWeights)
  await store.addDocument(document, null, TAKEN)
  if (isRead) await store.addReading(document.id, { name: 'test', version: '1' }, claims, TAKEN)
  return store
}

const add = (
  store: Store,
  more: { readonly quote?: string; readonly set?: readonly string[]; readonly start?: number } = {},
) =>
  addClaim(store, registry, {
    document: document.id,
    quote: QUIET,
    set: SET,
    by: 'Rima',
    at: '2026-02-01T10:00:00.000Z',
    ...more,
  })

const undo = (store: Store, claim: string, at: string) =>
  judgeClaim(store, { claim, verdict: 'undo', set: [], by: 'Rima', at })

describe('a claim added by hand', () => {
  it('hangs on its words, and has who added it as its reader', async () => {
    const store = await caseWith()
    const { claim, status } = await add(store)
    expect(status).toBe('added')
    expect(claim).toMatchObject({
      kind: 'event',
      source: ['IRN'],
      target: ['SYR'],
      dyad: ['IRN', 'SYR'],
      direction: 'closer',
      modality: 'actual',
      reader: { name: 'Rima', version: 'by hand', score: 1 },
      passage: { document: document.id, quote: QUIET },
    })
    expect(document.text.slice(claim.passage.start, claim.passage.end)).toBe(QUIET)
    expect(document.text.slice(...claim.sentence)).toBe('The bases went quiet for a week.')
    await expect(explainClaim(store, claim.id)).rejects.toThrow(/added by Rima/)
    store.close()
  })

  it('counts where claims count, and its event among events, until it is undone', async () => {
    const store = await caseWith()
    const { claim } = await add(store)
    expect((await store.claims({ tie: ['IRN', 'SYR'] })).map(({ read: { id } }) => id)).toEqual([read.id, claim.id])
    expect(await store.claims({ dimension: 'military' })).toHaveLength(1)
    expect(await store.events({ tie: ['IRN', 'SYR'] })).toMatchObject([
      { claim: read.id },
      { claim: claim.id, type: 'RETREAT' },
    ])
    expect(await store.status()).toMatchObject({ claims: 2, events: 2, byStatus: { unjudged: 1, added: 1 } })
    expect(await store.claims({ asOf: '2026-01' })).toHaveLength(1)
    await undo(store, claim.id, '2026-02-02T10:00:00.000Z')
    expect(await store.claims({ status: CLAIM_STATUSES })).toHaveLength(1)
    expect(await store.events()).toHaveLength(1)
    expect(await store.status()).toMatchObject({ claims: 1, byStatus: { added: 0, orphaned: 0 } })
    expect(await store.events({ asOf: '2026-02-01' })).toHaveLength(2)
    store.close()
  })

  it('can be added again with other fields after it was undone, and judged like any other', async () => {
    const store = await caseWith()
    const { claim } = await add(store)
    await undo(store, claim.id, '2026-02-02T10:00:00.000Z')
    const again = await add(store, { set: [...SET, 'modality=possible'] })
    expect(again.claim).toMatchObject({ id: claim.id, modality: 'possible' })
    const corrected = await judgeClaim(store, {
      claim: claim.id,
      verdict: 'correct',
      set: ['when=2024-05'],
      by: 'Omar',
      at: '2026-02-03T10:00:00.000Z',
    })
    expect(corrected).toMatchObject({ status: 'corrected', claim: { when: '2024-05', modality: 'possible' } })
    store.close()
  })

  it('stays when its document is read anew, and stands in one that no reader reads', async () => {
    const store = await caseWith()
    const { claim } = await add(store)
    await store.addReading(document.id, { name: 'test', version: '2' }, [], TAKEN)
    expect((await store.claims()).map(({ read: { id } }) => id)).toEqual([claim.id])
    expect(await store.events()).toMatchObject([{ claim: claim.id }])
    await store.addReading(document.id, { name: 'test', version: '3' }, [claim], TAKEN)
    expect(await store.claims()).toHaveLength(1)
    expect(await store.events()).toHaveLength(1)
    store.close()
    const unread = await caseWith([], false)
    await add(unread)
    expect(await unread.claims()).toMatchObject([{ status: 'added' }])
    expect(await unread.events()).toHaveLength(1)
    unread.close()
  })

  it('is refused where the words, an actor or a field cannot be', async () => {
    const store = await caseWith()
    await expect(add(store, { quote: 'The bases went silent' })).rejects.toThrow(/does not stand in/)
    await expect(add(store, { quote: 'nothing moved in' })).resolves.toBeDefined()
    await expect(add(store, { quote: 'moved' })).rejects.toThrow(/stands 2 times/)
    await expect(add(store, { quote: QUIET, start: 3 })).rejects.toThrow(/does not stand at 3/)
    await expect(add(store, { set: ['type=AID'] })).rejects.toThrow(/needs who or to whom/)
    await expect(add(store, { set: ['source=SYR'] })).rejects.toThrow(/needs its type/)
    await expect(add(store, { set: ['type=TRADE', 'source=SYR'] })).rejects.toThrow(/needs its value/)
    await expect(add(store, { set: ['type=AID', 'kind=figure', 'source=SYR'] })).rejects.toThrow(/type of a figure/)
    await expect(add(store, { set: ['type=AID', 'source=Nobody Land'] })).rejects.toThrow(/No actor is called/)
    await add(store)
    await expect(add(store)).rejects.toMatchObject({ code: 'conflict' })
    store.close()
  })

  it('takes words over a line break, figures with their unit, and voices by name', async () => {
    const store = await caseWith()
    const set = [
      'type=FORCE',
      'source=IRN',
      'value=20-1,300 fighters / week',
      'attribution=Rui Tavira,anonymous: a driver',
    ]
    const { claim } = await add(store, { quote: ' week. Nothing\nmoved ', set })
    expect(claim.passage.quote).toBe('week.\n\nNothing moved')
    expect(claim).toMatchObject({
      kind: 'figure',
      value: { amount: [20, 1300], unit: 'fighters', per: 'week' },
      attribution: ['rui-tavira', 'anonymous: a driver'],
      modality: 'reported',
    })
    store.close()
  })
})

describe('what some words may claim', () => {
  it('is what was read of them, of their sentence, or whom the sentence names', async () => {
    const judged = [{ claim: read, read, status: 'unjudged', judgements: [] }] as const
    const suggest = (quote: string, claims: typeof judged | readonly [] = judged, text = document) => {
      const start = text.text.indexOf(quote)
      return suggestClaim(text, claims, [start, start + quote.length], registry)
    }
    expect(suggest('praised Syria')).toMatchObject({ source: 'Iran', target: 'Syria', type: 'SUPPORT', kind: 'event' })
    expect(suggest(QUIET)).toMatchObject({ source: '', target: '', type: '' })
    const other = sampleDocument('For years the Kremlin had waved Turkish lorries through.')
    expect(suggest('waved', [], other)).toMatchObject({ source: 'Russia', target: 'Turkey', type: '' })
  })
})
