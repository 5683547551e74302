import { describe, expect, it } from 'vitest'
import { TIE_SETTINGS } from '../../../src/analysis/tie/tie-settings.ts'
import { type ActorStep, aboutActor } from '../../../src/model/actor-step.ts'
import type { Judgement } from '../../../src/model/judgement.ts'
import type { Store } from '../../../src/store/store.ts'
import { sampleClaim, sampleDocument, TAKEN } from '../sample-claim.ts'
import { row, storeOf } from '../stored-events.ts'

const DOCUMENT = sampleDocument('Assad thanked Iran. Damascus met Assad. Assad spoke.', { published: '2024-06-01' })
const ROWS = [
  row({ day: '2024-05-01', source: 'assad', target: 'IRN', intensity: 4 }),
  row({ day: '2024-05-02', source: 'SYR', target: 'IRN', intensity: 2 }),
  row({ day: '2024-05-03', source: 'SYR', target: 'assad', intensity: 1 }),
  row({ day: '2024-05-04', source: 'RUS', target: 'IRN', intensity: 5 }),
]
const decided = (id: string, actor: string, verdict: ActorStep | { kind: 'undo'; judgement: string }): Judgement => ({
  id,
  claim: aboutActor(actor),
  verdict,
  by: 'tester',
  at: TAKEN,
})
const into = (other: string): ActorStep => ({ kind: 'merge', into: other, why: 'one and the same' })

async function filled(): Promise<Store> {
  const store = await storeOf(ROWS)
  await store.addDocument(DOCUMENT, null, TAKEN)
  const claims = [
    sampleClaim(DOCUMENT, 'Assad thanked Iran', {
      source: ['assad'],
      target: ['IRN'],
      dyad: ['IRN', 'assad'],
      attribution: ['assad'],
    }),
    sampleClaim(DOCUMENT, 'Damascus met Assad', { source: ['SYR'], target: ['assad'], dyad: ['SYR', 'assad'] }),
  ]
  await store.addReading(DOCUMENT.id, { name: 'test', version: '1' }, claims, TAKEN)
  return store
}

/** All that the store answers about who acts on whom. */
async function answers(store: Store) {
  const question = { settings: TIE_SETTINGS, least: 1, order: 'name', most: 100 } as const
  const totals = await store.networkTotals({ per: 'month', weights: TIE_SETTINGS.weights })
  const { ties } = await store.ties(question)
  return {
    claims: (await store.claims()).map(({ claim }) => [claim.source, claim.target, claim.dyad, claim.attribution]),
    onTie: (await store.claims({ tie: ['SYR', 'IRN'] })).length,
    page: (await store.claimPage({ actor: 'SYR', most: 10, after: 0 })).total,
    actors: await store.actors(),
    totals: totals.map(({ source, target, events }) => `${source} ${target} ${events}`),
    ties: ties.map(({ source, target, events }) => `${source} ${target} ${events}`),
    events: (await store.events({ tie: ['SYR', 'IRN'] })).length,
    has: await store.hasEventsOf('SYR'),
  }
}

describe('an actor that was merged into another', () => {
  it('counts as it in claims, events and ties, and everything is as before when that is undone', async () => {
    const store = await filled()
    const before = await answers(store)
    await store.addJudgement(decided('one', 'assad', into('SYR')))
    expect(await answers(store)).toEqual({
      claims: [
        [['SYR'], ['IRN'], ['IRN', 'SYR'], ['SYR']],
        [['SYR'], ['SYR'], null, []],
      ],
      onTie: 1,
      page: 2,
      actors: ['IRN', 'SYR'],
      totals: ['RUS IRN 1', 'SYR IRN 3'],
      ties: ['RUS IRN 1', 'SYR IRN 2', 'SYR IRN 1'],
      events: 3,
      has: true,
    })
    expect((await store.claims())[0]?.read.source).toEqual(['assad'])
    await store.addJudgement(decided('two', 'assad', { kind: 'undo', judgement: 'one' }))
    expect(await answers(store)).toEqual(before)
  })

  it('goes along where that one is merged in turn, and counts for judged claims and claims read later', async () => {
    const store = await filled()
    await store.addJudgement(decided('one', 'assad', into('SYR')))
    await store.addJudgement(decided('two', 'SYR', into('damascus')))
    expect(Object.fromEntries(await store.merges())).toEqual({ SYR: 'damascus', assad: 'damascus' })
    const [first] = await store.claims()
    const id = first?.claim.id ?? ''
    await store.addJudgement({ id: 'three', claim: id, verdict: { kind: 'accept' }, by: 'tester', at: TAKEN })
    expect((await store.claims({ actor: 'damascus' })).map(({ status }) => status)).toEqual(['accepted', 'unjudged'])
    const later = sampleDocument('Assad left.')
    await store.addDocument(later, null, TAKEN)
    const claim = sampleClaim(later, 'Assad left', { source: ['assad'], target: ['IRN'], dyad: ['IRN', 'assad'] })
    await store.addReading(later.id, { name: 'test', version: '1' }, [claim], TAKEN)
    expect((await store.events({ tie: ['damascus', 'IRN'] })).filter(({ feed }) => feed === 'claims').length).toBe(2)
  })

  it('keeps outlooks of its ties with those of the other', async () => {
    const store = await filled()
    await store.addOutlook({
      id: 'o',
      tie: ['IRN', 'assad'],
      made: TAKEN,
      knownAsOf: '2024-06-01',
      deadline: '2025',
    } as never)
    await store.addJudgement(decided('one', 'assad', into('SYR')))
    expect((await store.outlooks({ tie: ['SYR', 'IRN'] })).map(({ tie }) => tie)).toEqual([['IRN', 'SYR']])
  })

  it('has names that people gave as a pack of their own, which an undoing takes away', async () => {
    const store = await filled()
    const name: ActorStep = { kind: 'name', text: 'the Palace', language: 'en', actorKind: 'state', why: null }
    await store.addJudgement(decided('n', 'SYR', name))
    const [pack] = await store.actorPacks()
    expect(pack?.actors).toMatchObject([{ id: 'SYR', names: [{ text: 'the Palace', role: 'alias' }] }])
    await store.addJudgement(decided('u', 'SYR', { kind: 'undo', judgement: 'n' }))
    expect(await store.actorPacks()).toEqual([])
  })
})
