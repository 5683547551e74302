import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { TIE_SETTINGS } from '../../../src/analysis/tie/tie-settings.ts'
import { tieWarmth } from '../../../src/analysis/tie/tie-warmth.ts'
import type { TiesQuestion } from '../../../src/model/tie.ts'
import type { TieNetworkQuestion } from '../../../src/model/tie-network.ts'
import { sampleClaim, sampleDocument, TAKEN } from '../sample-claim.ts'
import { row, storeOf } from '../stored-events.ts'
import { temporaryFolder } from '../temporary-folder.ts'

const question = (changes: Partial<TiesQuestion> = {}): TiesQuestion => ({
  settings: TIE_SETTINGS,
  least: 1,
  order: 'name',
  most: 1000,
  ...changes,
})

describe('ties', () => {
  it('are by month what each tie is alone: one formula, two ways to reckon it', async () => {
    const day = fc
      .integer({ min: 0, max: 1500 })
      .map((n) => new Date(Date.UTC(1968, 0, 1 + n * 3)).toISOString().slice(0, 10))
    const event = fc.record({
      day,
      source: fc.constantFrom('SYR', 'IRN'),
      target: fc.constantFrom('SYR', 'IRN'),
      intensity: fc.option(fc.integer({ min: -10, max: 10 })),
      material: fc.option(fc.boolean()),
      reports: fc.option(fc.integer({ min: 1, max: 9 })),
    })
    await fc.assert(
      fc.asyncProperty(fc.array(event, { minLength: 1, maxLength: 40 }), async (events) => {
        const store = await storeOf(events.map(row))
        const { ties } = await store.ties(question())
        const cells = await store.tieCells(['SYR', 'IRN'], { per: 'month', weights: TIE_SETTINGS.weights })
        const alone = ['IRN', 'SYR'].flatMap((source) => {
          const own = cells.filter((cell) => cell.source === source && cell.dimension === 'all')
          const warmths = tieWarmth(own, 'month', TIE_SETTINGS.prior)
          return own.map((cell, i) => ({ cell, warmth: warmths[i] ?? null }))
        })
        expect(ties.map(({ source, start, events: count }) => [source, start, count])).toEqual(
          alone.map(({ cell }) => [cell.source, cell.start, cell.events]),
        )
        for (const [i, { cell, warmth }] of alone.entries()) {
          expect(ties[i]).toMatchObject({
            cooperation: cell.cooperation,
            conflict: cell.conflict,
            activeDays: cell.activeDays,
            reports: cell.reports,
          })
          for (const key of ['mean', 'low', 'high', 'own', 'evidence', 'past'] as const) {
            if (warmth === null) expect(ties[i]?.warmth).toBeNull()
            else expect(ties[i]?.warmth?.[key]).toBeCloseTo(warmth[key], 9)
          }
        }
        store.close()
      }),
      { seed: 9, numRuns: 8 },
    )
  })

  it('follow new events, claims and judgements', async () => {
    const file = join(temporaryFolder(), 'case.duckdb')
    let store = await storeOf([row()], file)
    const total = async () => (await store.ties(question())).ties.reduce((sum, { events }) => sum + events, 0)
    expect(await total()).toBe(1)
    store.close()
    store = await storeOf([row({ day: '2024-06-01' })], file)
    expect(await total()).toBe(2)
    const document = sampleDocument('Syria attacked Iran.')
    const claim = sampleClaim(document, 'Syria attacked Iran', { source: ['SYR'], target: ['IRN'], type: 'ASSAULT' })
    await store.addDocument(document, null, TAKEN)
    await store.addReading(document.id, { name: 'test', version: '1' }, [claim], TAKEN)
    expect(await total()).toBe(3)
    await store.addJudgement({
      id: 'j',
      claim: claim.id,
      verdict: { kind: 'reject', why: null } as never,
      by: 'A',
      at: TAKEN,
    })
    expect(await total()).toBe(2)
    store.close()
  })

  it('come narrowed, ordered and in pages', async () => {
    const store = await storeOf([
      row(),
      row({ day: '2024-05-02' }),
      row({ target: 'RUS', intensity: 9 }),
      row({ target: 'USA', intensity: -9 }),
      row({ source: 'RUS', target: 'USA', day: '2023-01-01' }),
    ])
    const told = async (changes: Partial<TiesQuestion>) => {
      const { ties, total } = await store.ties(question({ since: '2024-05-01', until: '2024-05-31', ...changes }))
      return [ties.map(({ target }) => target).join(' '), total]
    }
    expect(await told({ order: 'warmest' })).toEqual(['RUS IRN USA', 3])
    expect(await told({ order: 'coldest', most: 2 })).toEqual(['USA IRN', 3])
    expect(await told({ order: 'volume', most: 1, after: 1 })).toEqual(['RUS', 3])
    expect(await told({ least: 2 })).toEqual(['IRN', 1])
    expect(await told({ actor: 'USA' })).toEqual(['USA', 1])
    expect(await store.lastTieMonth(TIE_SETTINGS)).toBe('2024-05-01')
    store.close()
  })
})

describe('tieBoard', () => {
  const board = (changes: Partial<TieNetworkQuestion> = {}): TieNetworkQuestion => ({
    settings: TIE_SETTINGS,
    among: null,
    least: 1,
    order: 'volume',
    most: 100,
    ...changes,
  })
  const events = [
    row({ source: 'SYR', target: 'IRN', day: '1970-01-05', intensity: 8 }),
    row({ source: 'IRN', target: 'SYR', day: '1970-02-05', intensity: 6 }),
    row({ source: 'SYR', target: 'IRN', day: '1970-02-06', intensity: 7 }),
    row({ source: 'ISR', target: 'SYR', day: '1971-03-05', intensity: -9 }),
    row({ source: 'ISR', target: 'SYR', day: '1971-03-06', intensity: -9 }),
    row({ source: 'RUS', target: 'SYR', day: '1969-03-06', intensity: 1 }),
  ]

  it('takes both ways together, with the months that `ties` tells', async () => {
    const store = await storeOf(events)
    const { ties, total } = await store.tieBoard(board())
    expect(total).toBe(3)
    expect(ties.map(({ tie, events: count }) => [tie.join(), count])).toEqual([
      ['IRN,SYR', 3],
      ['ISR,SYR', 2],
      ['RUS,SYR', 1],
    ])
    const all = (await store.ties(question())).ties
    for (const { tie, months } of ties) {
      const own = all.filter(({ source, target }) => tie.includes(source) && tie.includes(target))
      expect(months).toHaveLength(own.length)
      expect(months).toEqual(expect.arrayContaining(own))
      expect(months.map(({ start }) => start)).toEqual(months.map(({ start }) => start).sort())
    }
    store.close()
  })

  it('comes in the order asked for, a page at a time', async () => {
    const store = await storeOf(events)
    const order = async (changes: Partial<TieNetworkQuestion>) =>
      (await store.tieBoard(board(changes))).ties.map(({ tie }) => tie[0])
    expect(await order({ order: 'warmest' })).toEqual(['IRN', 'RUS', 'ISR'])
    expect(await order({ order: 'coldest' })).toEqual(['ISR', 'RUS', 'IRN'])
    expect(await order({ order: 'newest' })).toEqual(['ISR', 'IRN', 'RUS'])
    expect(await order({ order: 'name' })).toEqual(['IRN', 'ISR', 'RUS'])
    expect(await order({ most: 1, after: 1 })).toEqual(['ISR'])
    expect(await order({ actor: 'IRN' })).toEqual(['IRN'])
    expect(await order({ among: ['RUS', 'ISR'] })).toEqual(['ISR', 'RUS'])
    expect(await order({ least: 2 })).toEqual(['IRN', 'ISR'])
    expect(await order({ since: '1970-02-01', until: '1970-12-31' })).toEqual(['IRN'])
    store.close()
  })

  it('tells a network of the same ties, how each stood in a month and what was told up to then', async () => {
    const store = await storeOf(events)
    const told = await store.tieNetwork(board())
    const { ties, total } = await store.tieBoard(board())
    expect(told.total).toBe(total)
    for (const [i, { tie, events: count, levels, newest }] of told.ties.entries()) {
      const months = ties[i]?.months ?? []
      const level = (source: string) =>
        months.findLast((month) => month.source === source && month.warmth !== null)?.warmth?.mean ?? null
      expect({ tie, count, levels, newest }).toEqual({
        tie: ties[i]?.tie,
        count: ties[i]?.events,
        levels: [level(tie[0]), level(tie[1])],
        newest: months.at(-1)?.start,
      })
    }
    const then = (await store.tieNetwork(board({ at: '1970-01-31' }))).ties
    expect(then.map(({ tie }) => tie)).toEqual(ties.map(({ tie }) => tie))
    expect(then.map(({ events: count, told: until, newest }) => [count, until, newest])).toEqual([
      [3, 1, '1970-01-01'],
      [2, 0, null],
      [1, 1, '1969-03-01'],
    ])
    expect(then[0]?.levels[0]).toBeNull()
    expect(then[0]?.levels[1]).toBeGreaterThan(0)
    store.close()
  })

  it('knows as of a day only what was told by then', async () => {
    const store = await storeOf([
      ...events,
      row({ source: 'RUS', target: 'SYR', day: '1969-03-07', intensity: 5, knownOn: '1990-01-01' }),
    ])
    const now = await store.tieBoard(board())
    expect((await store.tieBoard(board({ asOf: '2020' }))).ties).toEqual(now.ties)
    const before = await store.tieBoard(board({ asOf: '1980' }))
    expect(before.ties.find(({ tie }) => tie[0] === 'RUS')?.events).toBe(1)
    expect(now.ties.find(({ tie }) => tie[0] === 'RUS')?.events).toBe(2)
    const network = await store.tieNetwork(board({ asOf: '1970-01-31', at: '1970-01-31' }))
    expect(network.ties.map(({ tie, told }) => [tie.join(), told])).toEqual([
      ['IRN,SYR', 1],
      ['RUS,SYR', 1],
    ])
    store.close()
  })
})
