import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { TIE_SETTINGS } from '../../../src/analysis/tie/tie-settings.ts'
import { PERIODS, type Per, periodStart } from '../../../src/model/periods.ts'
import { seededRandom } from '../../../src/model/seeded-random.ts'
import type { EventWeights, TieCell, TieQuestion, TieSpan } from '../../../src/model/tie.ts'
import { sampleClaim, sampleDocument, TAKEN } from '../sample-claim.ts'
import { row, type StoredRow, storeOf } from '../stored-events.ts'
import { temporaryFolder } from '../temporary-folder.ts'

const { weights } = TIE_SETTINGS
const question = (changes: Partial<TieQuestion> = {}): TieQuestion => ({ per: 'month', weights, ...changes })
const TIE = ['SYR', 'IRN'] as const

async function cellsOf(rows: readonly StoredRow[], changes: Partial<TieQuestion> = {}): Promise<readonly TieCell[]> {
  const store = await storeOf(rows)
  const cells = await store.tieCells(TIE, question(changes))
  store.close()
  return cells
}

const all = (cells: readonly TieCell[]) => cells.filter(({ dimension }) => dimension === 'all')

describe('volumeBesides', () => {
  it('sums the size of what was told of other ties, whatever its sign', async () => {
    const store = await storeOf([
      row(),
      row({ source: 'RUS', intensity: -4 }),
      row({ source: 'RUS', target: 'USA', intensity: 2, day: '2024-05-02' }),
      row({ target: 'RUS', intensity: 5, day: '2024-06-02' }),
      row({ target: 'SYR', intensity: 9 }),
      row({ target: 'RUS', intensity: null }),
    ])
    expect(await store.volumeBesides(TIE, question())).toEqual([
      { start: '2024-05-01', sum: 6 },
      { start: '2024-06-01', sum: 5 },
    ])
    expect(await store.volumeBesides(TIE, question({ asOf: '2024-05-10' }))).toEqual([{ start: '2024-05-01', sum: 2 }])
    store.close()
  })

  it('is what going through all events gives, whatever the period, feed and day known', async () => {
    const random = seededRandom(5)
    const some = <T>(list: readonly T[]) => list[Math.floor(random() * list.length)] as T
    const rows = Array.from({ length: 300 }, () => {
      const day = `2024-${some(['01', '02', '03', '12'])}-${some(['01', '15', '28'])}`
      return row({
        day,
        source: some(['SYR', 'IRN', 'RUS']),
        target: some(['SYR', 'IRN', 'USA']),
        intensity: some([null, -4.5, 0, 2, 7]),
        feed: some(['gdelt', 'acled']),
        knownOn: some([day, '2024-12-31']),
        until: some([null, null, `${day.slice(0, 8)}28`, '2024-12-31']),
      })
    })
    const store = await storeOf(rows)
    for (const per of PERIODS) {
      for (const changes of [{}, { asOf: '2024-03-15' }, { feed: 'acled' }]) {
        const sums = new Map<string, number>()
        for (const { day, until, source, target, intensity, feed, knownOn } of rows) {
          const start = periodStart(day, per)
          if (source === target || intensity === null || [source, target].every((one) => TIE.includes(one as 'SYR')))
            continue
          if (until !== null && periodStart(until, per) !== start) continue
          if ('feed' in changes && feed !== changes.feed) continue
          if ('asOf' in changes && knownOn > (changes.asOf ?? '')) continue
          sums.set(start, (sums.get(start) ?? 0) + Math.abs(intensity))
        }
        const found = await store.volumeBesides(TIE, question({ per, ...changes }))
        expect(found.map(({ start }) => start)).toEqual([...sums.keys()].sort())
        for (const { start, sum } of found) expect(sum, `${per} ${start}`).toBeCloseTo(sums.get(start) ?? 0, 9)
      }
    }
    store.close()
  })

  it('goes with new events and what claims tell', async () => {
    const file = join(temporaryFolder(), 'case.duckdb')
    const store = await storeOf([row({ source: 'RUS' })], file)
    expect(await store.volumeBesides(TIE, question())).toEqual([{ start: '2024-05-01', sum: 3 }])
    const document = sampleDocument('Russia attacked Iran.')
    await store.addDocument(document, null, TAKEN)
    const claim = sampleClaim(document, 'Russia attacked Iran', { source: ['RUS'], target: ['IRN'], type: 'ASSAULT' })
    await store.addReading(document.id, { name: 'test', version: '1' }, [claim], TAKEN)
    const weight = 9 * weights.modality.actual
    expect(await store.volumeBesides(TIE, question())).toEqual([{ start: '2024-05-01', sum: 3 + weight }])
    store.close()
    const more = await storeOf([row({ source: 'RUS', intensity: -1 })], file)
    expect(await more.volumeBesides(TIE, question())).toEqual([{ start: '2024-05-01', sum: 4 + weight }])
    more.close()
  })
})

describe('tiesAround', () => {
  it('gives for each tie what tieCells gives for it, whatever the period', async () => {
    const days = ['2024-05-02', '2024-05-02', '2024-05-30', '2024-06-03', '2024-12-31']
    const rows = days.flatMap((day, i) => [
      row({ day, source: 'RUS', intensity: i - 2 }),
      row({ day, source: 'SYR', target: 'RUS', intensity: i % 2 === 0 ? 4 : null }),
      row({ day, source: 'USA', target: 'IRN', intensity: -3, dimension: i === 0 ? 'military' : 'diplomatic' }),
      row({ day, source: 'USA', target: 'RUS' }),
      row({ day }),
    ])
    const store = await storeOf(rows)
    for (const per of PERIODS) {
      const around = await store.tiesAround(TIE, ['RUS', 'USA'], question({ per }))
      const each = await Promise.all(
        ['RUS', 'USA'].flatMap((other) => TIE.map((side) => store.tieCells([side, other], question({ per })))),
      )
      const sorted = (cells: readonly TieCell[]) => cells.map(({ sources, ...one }) => JSON.stringify(one)).sort()
      expect(sorted(around), per).toEqual(sorted(all(each.flat())))
    }
    const narrow = { since: '2024-06-01', until: '2024-06-30', dimension: 'diplomatic' as const }
    const some = await store.tiesAround(TIE, ['USA'], { ...question(), ...narrow })
    expect(some).toMatchObject([{ source: 'USA', target: 'IRN', start: '2024-06-01', events: 1 }])
    store.close()
  })
})

describe('movesToward', () => {
  it('gives of each actor, period and sign the event of most weight', async () => {
    const store = await storeOf([
      row({ source: 'RUS', intensity: 2 }),
      row({ source: 'RUS', intensity: 6, day: '2024-05-03' }),
      row({ source: 'RUS', intensity: -8, day: '2024-05-04' }),
      row({ source: 'RUS', intensity: 9, day: '2024-06-04' }),
      row({ source: 'USA', intensity: 9 }),
      row({ target: 'RUS', intensity: 9 }),
    ])
    const found = await store.movesToward(TIE, [{ source: 'RUS', start: '2024-05-01' }], { per: 'month', most: 1 })
    expect(found.map(({ source, start, intensity }) => [source, start, intensity])).toEqual([
      ['RUS', '2024-05-01', 6],
      ['RUS', '2024-05-01', -8],
    ])
    store.close()
  })
})

describe('networkTotals', () => {
  it('sums every tie over the time asked for, with the days on which something happened', async () => {
    const store = await storeOf([
      row(),
      row({ intensity: -4, dimension: 'military' }),
      row({ day: '2024-06-02', intensity: 5 }),
      row({ source: 'RUS', target: 'USA', intensity: 2 }),
      row({ source: 'USA', target: 'USA', intensity: 2 }),
      row({ source: 'USA', target: 'RUS', intensity: null }),
    ])
    const told = async (span: TieSpan = {}) =>
      (await store.networkTotals({ ...question({ per: 'day' }), ...span })).map(
        ({ source, target, events, weighed, sum, activeDays }) => [source, target, events, weighed, sum, activeDays],
      )
    expect(await told()).toEqual([
      ['RUS', 'USA', 1, 1, 2, 1],
      ['SYR', 'IRN', 3, 3, 4, 2],
      ['USA', 'RUS', 1, 0, 0, 0],
    ])
    expect(await told({ since: '2024-06-01' })).toEqual([['SYR', 'IRN', 1, 1, 5, 1]])
    expect(await told({ until: '2024-05-30', dimension: 'military' })).toEqual([['SYR', 'IRN', 1, 1, -4, 1]])
    store.close()
  })
})

describe('tieCells', () => {
  it('sums each direction and dimension, and all of them', async () => {
    const cells = await cellsOf([
      row(),
      row({ intensity: -4, dimension: 'military', material: true }),
      row({ source: 'IRN', target: 'SYR', day: '2024-04-01' }),
      row({ intensity: null, dimension: null, material: null }),
      row({ target: 'RUS' }),
    ])
    expect(cells.map(({ source, dimension, start, events }) => [source, dimension, start, events])).toEqual([
      ['IRN', 'all', '2024-04-01', 1],
      ['IRN', 'diplomatic', '2024-04-01', 1],
      ['SYR', 'all', '2024-05-01', 3],
      ['SYR', 'diplomatic', '2024-05-01', 1],
      ['SYR', 'military', '2024-05-01', 1],
    ])
    expect(cells[2]).toMatchObject({
      weighed: 2,
      weight: 2,
      sum: -1,
      squares: 25,
      cooperation: { events: 1, sum: 3 },
      conflict: { events: 1, sum: 4 },
      material: 1,
      verbal: 1,
      activeDays: 1,
      reports: 3,
      sources: 1,
    })
  })

  it('takes only what was known by the day asked, and only the feed asked', async () => {
    const rows = [row(), row({ knownOn: '2024-07-01' }), row({ feed: 'icews' })]
    expect(all(await cellsOf(rows, { asOf: '2024-06' }))[0]?.events).toBe(2)
    expect(all(await cellsOf(rows, { feed: 'icews' }))[0]?.events).toBe(1)
  })

  it('leaves out what may have happened in either of two periods', async () => {
    const rows = [row({ until: '2024-06-02' }), row({ until: '2024-05-31' })]
    expect(all(await cellsOf(rows))[0]?.events).toBe(1)
    expect(all(await cellsOf(rows, { per: 'quarter' }))[0]?.events).toBe(2)
    expect(await cellsOf(rows, { per: 'day' })).toEqual([])
  })

  it('weighs as it is told to', async () => {
    const rows = [row({ reports: 4 }), row({ intensity: -2, material: true, reports: 9 })]
    const sums = async (changes: Partial<EventWeights>) => {
      const [cell] = all(await cellsOf(rows, { weights: { ...weights, ...changes } }))
      return [cell?.weight, cell?.sum]
    }
    expect(await sums({})).toEqual([2, 1])
    expect(await sums({ material: 3 })).toEqual([4, -3])
    expect(await sums({ reports: 0.5 })).toEqual([5, 0])
    expect(await sums({ scale: 'sign' })).toEqual([2, 0])
    expect(await sums({ scale: 'plover' })).toEqual([2, -18])
  })

  it('counts what a claim tells by how firmly, until it is rejected', async () => {
    const file = join(temporaryFolder(), 'case.duckdb')
    const store = await storeOf([], file)
    const document = sampleDocument('Syria attacked Iran. Syria hit Iran, they say.')
    const claims = [
      sampleClaim(document, 'Syria attacked Iran', {
        source: ['SYR'],
        target: ['IRN'],
        type: 'ASSAULT',
        when: '2024-05',
      }),
      sampleClaim(document, 'Syria hit Iran', {
        source: ['SYR'],
        target: ['IRN'],
        type: 'ASSAULT',
        modality: 'reported',
      }),
    ]
    await store.addDocument(document, null, TAKEN)
    await store.addReading(document.id, { name: 'test', version: '1' }, claims, TAKEN)
    const [cell] = all(await store.tieCells(TIE, question()))
    expect(cell).toMatchObject({ start: '2024-05-01', events: 2, weight: 1.7, sum: -15.3 })
    const verdict = { kind: 'reject', why: null } as never
    await store.addJudgement({ id: 'j', claim: claims[0]?.id ?? '', verdict, by: 'A', at: '2026-02-01T10:00:00.000Z' })
    expect(all(await store.tieCells(TIE, question()))[0]?.events).toBe(1)
    expect(all(await store.tieCells(TIE, question({ asOf: '2026-01-31' })))[0]?.events).toBe(2)
    store.close()
  })

  it('counts every day of a year and of a quarter on which something happened', async () => {
    const days = Array.from({ length: 300 }, (_, i) => new Date(Date.UTC(2024, 0, 1 + i)).toISOString().slice(0, 10))
    const rows = days.map((day, i) =>
      row({ day, intensity: i % 2 === 0 ? 3 : -3, feed: i % 2 === 0 ? 'gdelt' : 'icews' }),
    )
    for (const [per, counts] of [
      ['year', [300]],
      ['quarter', [91, 91, 92, 26]],
    ] as const) {
      const found = all(await cellsOf(rows, { per }))
      expect(found.map(({ activeDays, sources }) => [activeDays, sources])).toEqual(counts.map((count) => [count, 2]))
    }
  })

  it('is what adding up event by event gives, whatever the order', async () => {
    const days = fc
      .integer({ min: 0, max: 900 })
      .map((n) => new Date(Date.UTC(2023, 11, 20 + n)).toISOString().slice(0, 10))
    const rows = fc.array(
      fc.record({ day: days, intensity: fc.integer({ min: -10, max: 10 }), reports: fc.integer({ min: 1, max: 5 }) }),
      { minLength: 1, maxLength: 25 },
    )
    await fc.assert(
      fc.asyncProperty(rows, fc.constantFrom(...PERIODS), async (some, per) => {
        const heavy = { ...weights, reports: 1 }
        const found = all(await cellsOf(some.map(row), { per, weights: heavy }))
        const backward = all(await cellsOf([...some].reverse().map(row), { per, weights: heavy }))
        expect(backward).toEqual(found)
        expect(
          found.map(({ start, weight, sum, squares, activeDays }) => [start, weight, sum, squares, activeDays]),
        ).toEqual(byHand(some, per))
      }),
      { seed: 7, numRuns: 12 },
    )
  })
})

function byHand(rows: readonly { day: string; intensity: number; reports: number }[], per: Per) {
  const starts = [...new Set(rows.map(({ day }) => periodStart(day, per)))].sort()
  return starts.map((start) => {
    const inside = rows.filter(({ day }) => periodStart(day, per) === start)
    const sum = (value: (one: (typeof inside)[number]) => number) => inside.reduce((all, one) => all + value(one), 0)
    return [
      start,
      sum((one) => one.reports),
      sum((one) => one.reports * one.intensity),
      sum((one) => one.reports * one.intensity ** 2),
      new Set(inside.map(({ day }) => day)).size,
    ]
  })
}

describe('tieEvents', () => {
  it('gives of each period those of most weight first, a page at a time', async () => {
    const store = await storeOf([row(), row({ intensity: -8 }), row({ intensity: 1 }), row({ day: '2024-06-01' })])
    const page = async (most: number, after: number) => {
      const { events, total } = await store.tieEvents({ ...question(), tie: TIE, most, after })
      return { told: events.map(({ start, intensity, line }) => [start.slice(5, 7), intensity, line]), total }
    }
    expect(await page(2, 0)).toEqual({
      told: [
        ['05', -8, 2],
        ['05', 3, 1],
        ['06', 3, 4],
      ],
      total: 4,
    })
    expect((await page(2, 2)).told).toEqual([['05', 1, 3]])
    store.close()
  })

  it('are those that the cells count', async () => {
    const store = await storeOf([row({ until: '2024-06-02' }), row(), row({ dimension: 'military' })])
    const narrow = {
      ...question(),
      tie: TIE,
      most: 9,
      dimension: 'military',
      since: '2024-05-01',
      until: '2024-05-31',
    } as const
    expect((await store.tieEvents(narrow)).events).toHaveLength(1)
    expect((await store.tieEvents({ ...narrow, source: 'IRN' })).events).toHaveLength(0)
    store.close()
  })
})

describe('liveDays', () => {
  it('counts days on which a feed told of anybody, as known then, and follows new events', async () => {
    const file = join(temporaryFolder(), 'case.duckdb')
    let store = await storeOf(
      [row(), row({ target: 'RUS', day: '2024-05-02' }), row({ day: '2024-07-09', knownOn: '2024-08-01' })],
      file,
    )
    expect(await store.liveDays({ per: 'month' })).toEqual([
      { feed: 'gdelt', start: '2024-05-01', days: 2 },
      { feed: 'gdelt', start: '2024-07-01', days: 1 },
    ])
    expect(await store.liveDays({ per: 'month', asOf: '2024-07' })).toHaveLength(1)
    store.close()
    store = await storeOf([row({ feed: 'acled', day: '2024-09-01' })], file)
    expect(await store.liveDays({ per: 'year' })).toEqual([
      { feed: 'acled', start: '2024-01-01', days: 1 },
      { feed: 'gdelt', start: '2024-01-01', days: 3 },
    ])
    store.close()
  })

  it('takes a published document for a day on which claims were alive, where its date is exact enough', async () => {
    const store = await storeOf([])
    await store.addDocument(sampleDocument('One.', { published: '2024-03' }), null, TAKEN)
    await store.addDocument(sampleDocument('Two.', { published: '2023' }), null, TAKEN)
    expect(await store.liveDays({ per: 'month' })).toEqual([{ feed: 'claims', start: '2024-03-01', days: 1 }])
    expect(await store.liveDays({ per: 'year' })).toHaveLength(2)
    expect(await store.liveDays({ per: 'day' })).toEqual([])
    store.close()
  })
})

describe('tieTotals', () => {
  it('sums all ties of both actors over the time asked for', async () => {
    const store = await storeOf([
      row(),
      row({ source: 'RUS' }),
      row({ source: 'RUS', target: 'USA' }),
      row({ day: '2020-01-01' }),
    ])
    const totals = await store.tieTotals(TIE, { ...question(), since: '2024-01-01' })
    expect(totals.map(({ source, target, events }) => [source, target, events])).toEqual([
      ['RUS', 'IRN', 1],
      ['SYR', 'IRN', 1],
    ])
    store.close()
  })
})
