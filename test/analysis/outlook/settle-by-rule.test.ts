import { describe, expect, it } from 'vitest'
import { keptOutlook } from '../../../src/analysis/outlook/keep-view.ts'
import { lowestFifth } from '../../../src/analysis/outlook/lowest-fifth.ts'
import { scenariosOf } from '../../../src/analysis/outlook/scenarios.ts'
import { settleByRule } from '../../../src/analysis/outlook/settle-by-rule.ts'
import { tickSignposts } from '../../../src/analysis/outlook/tick-signposts.ts'
import type { OutlookRecord } from '../../../src/model/outlook-record.ts'
import { madeMonths } from './made-months.ts'

const FIRST = 2020 * 12
const series = (cooperation: readonly number[], conflict: readonly number[]) => ({
  pair: ['a', 'b'] as const,
  cooperation: Float64Array.from(cooperation),
  conflict: Float64Array.from(conflict),
})
const rule = { kind: 'change', horizon: 3, from: '2020-04-01', now: 5, usual: 2, conflict: 4, feed: null } as const

describe('settleByRule', () => {
  // warmth ahead: (10 (ΣC − ΣK) + 10 · 5) / (ΣC + ΣK + 10)
  it.each([
    [[20, 20, 20], [0, 0, 0], 'warming'],
    [[8, 8, 8], [4, 4, 4], 'steady'],
    [[8, 8, 8], [7, 7, 7], 'cooling'],
    [[2, 2, 2], [20, 20, 20], 'rupture'],
    [[2, 2, 2], [7.9, 7.9, 7.9], 'cooling'],
  ])('of cooperation %j and conflict %j: %s', (up, down, outcome) => {
    const found = settleByRule(rule, '2020-06-30', series([9, 9, 9, ...up], [1, 1, 1, ...down]), FIRST)
    expect(found?.outcome).toBe(outcome)
  })

  it('waits for months that are not over, and is void where too little is told', () => {
    expect(settleByRule(rule, '2020-06-30', series([9, 9, 9, 9, 9], [0, 0, 0, 0, 0]), FIRST)).toBeNull()
    const thin = settleByRule(rule, '2020-06-30', series([9, 9, 9, 3, 0, 0], [0, 0, 0, 0, 0, 0]), FIRST)
    expect(thin).toEqual({ outcome: null, why: expect.stringMatching(/void/) })
  })

  it('tells whether the lowest fifth was reached', () => {
    const fifth = { kind: 'lowest-fifth', from: '2020-04-01', below: -2, feed: null } as const
    expect(settleByRule(fifth, '2020-06-30', series([9, 9, 9, 1, 1, 1], [0, 0, 0, 9, 9, 9]), FIRST)?.outcome).toBe(
      'yes',
    )
    expect(settleByRule(fifth, '2020-06-30', series([9, 9, 9, 9, 9, 9], [0, 0, 0, 9, 9, 9]), FIRST)?.outcome).toBe('no')
  })
})

describe('signposts', () => {
  const scenarios = scenariosOf({ now: 5, usual: 2, cooperation: 20, conflict: 6 })
  const watched = {
    first: FIRST,
    series: series([20, 20, 20, 20, 5, 5, 5], [6, 6, 40, 6, 6, 12, 6]),
    events: [
      { day: '2020-04-10', type: 'ASSAULT' },
      { day: '2020-06-02', type: 'SANCTION' },
    ],
  }

  it('are ticked by what came after the outlook, and by nothing before it', () => {
    const ticked = tickSignposts(scenarios, watched, ['2020-04-01', '2020-04-21'], '2020-07-31')
    const rupture = ticked.find(({ outcome }) => outcome === 'rupture')?.signposts.map(({ met }) => met)
    // 40 points of conflict were told in March, before; twice six are told in June; the assault of 10 April was known
    expect(rupture).toEqual(['2020-06', '2020-06-02', '2020-07'])
    expect(ticked.find(({ outcome }) => outcome === 'warming')?.signposts.map(({ met }) => met)).toEqual([
      null,
      null,
      null,
    ])
  })

  it('stand open in what was kept, and it is due when its day is over', () => {
    const record: OutlookRecord = {
      id: 'x',
      tie: ['a', 'b'],
      question: 'What?',
      outcomes: ['rupture', 'cooling', 'steady', 'warming'],
      ordered: true,
      probabilities: [0.1, 0.2, 0.5, 0.2],
      forecasts: [],
      climatology: null,
      persistence: null,
      rule,
      confidence: { level: 'low', why: 'few' },
      scenarios,
      made: '2020-04-20T00:00:00.000Z',
      knownAsOf: '2020-04-20',
      deadline: '2020-06-30',
      by: 'x',
    }
    const words = [{ words: 'possible', low: 0, high: 1 }]
    const stateOn = (day: string) => keptOutlook(record, [], watched, words, day).state
    expect([stateOn('2020-06-30'), stateOn('2020-07-01')]).toEqual(['open', 'due'])
    const settled = { outlook: 'x', why: 'y', knownOn: '2020-07-02', by: 'z', at: '' }
    const twice = [
      { ...settled, outcome: 'rupture' },
      { ...settled, outcome: 'cooling' },
    ]
    expect(keptOutlook(record, twice, null, words, '2020-08-01')).toMatchObject({
      state: 'settled',
      outcome: 'cooling',
    })
    expect(keptOutlook(record, [{ ...settled, outcome: null }], null, words, '2020-08-01').score).toBeNull()
  })
})

describe('lowestFifth', () => {
  it('counts how often ties in their fifth, or out of it, were in it three months later', () => {
    const months = madeMonths(120, ['a', 'b', 'c', 'd'])
    const found = lowestFifth(months, 0, 3)
    expect(found?.count).toBeGreaterThan(20)
    expect(found?.came).toBeLessThanOrEqual(found?.count as number)
    expect(found?.probability).toBeCloseTo(((found?.came as number) + 12 * 0.2) / ((found?.count as number) + 12), 12)
    // warmth lasts in these ties: who is in the fifth is there more often than who is out of it
    const all = months.pairs.map((_, i) => lowestFifth(months, i, 3)).filter((one) => one !== null)
    const [cold, other] = [all.find(({ isNow }) => isNow), all.find(({ isNow }) => !isNow)]
    if (cold !== undefined && other !== undefined) expect(cold.probability).toBeGreaterThan(other.probability)
    expect(lowestFifth(madeMonths(20, ['a', 'b']), 0, 3)).toBeNull()
  })
})
