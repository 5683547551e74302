import { describe, expect, it } from 'vitest'
import { tieBalance } from '../../../src/analysis/brief/tie-balance.ts'
import { sideSign, tieSign, triadOf, wholeWarmth, yearlyWarmth } from '../../../src/analysis/pull/triad.ts'
import type { TieSign } from '../../../src/model/pull-report.ts'
import type { TieCell } from '../../../src/model/tie.ts'
import { cellOf } from '../tie/cell.ts'

const none = tieBalance([])
const cell = (changes: Partial<TieCell>) => cellOf([{ day: '2020-01-01', intensity: 3 }], '2020-01-01', changes)

describe('triadOf', () => {
  it('is balanced where the product of the signs is positive, as Cartwright and Harary have it', () => {
    const states = new Map<string, string>()
    for (const a of ['positive', 'negative', 'none'] as TieSign[])
      for (const b of ['positive', 'negative', 'none'] as TieSign[])
        for (const c of ['positive', 'negative', 'none'] as TieSign[])
          states.set(`${a} ${b} ${c}`, triadOf([a, b, c]).state)
    const product = (key: string) =>
      key.split(' ').reduce((all, sign) => all * (sign === 'none' ? 0 : sign === 'positive' ? 1 : -1), 1)
    for (const [key, state] of states) {
      expect(state, key).toBe(product(key) === 0 ? 'open' : product(key) > 0 ? 'balanced' : 'unbalanced')
    }
  })
})

describe('the sign of a tie', () => {
  const warmth = (low: number, high: number) => ({ mean: (low + high) / 2, low, high, own: 0, evidence: 5, past: 2 })

  it('needs its whole interval on one side of zero', () => {
    expect([warmth(0.1, 3), warmth(-0.1, 3), warmth(-4, -0.1), null].map(tieSign)).toEqual([
      'positive',
      'none',
      'negative',
      'none',
    ])
  })

  it('is told by claims where events leave it open or are too few', () => {
    const apart = tieBalance(Array.from({ length: 7 }, () => ({ direction: 'apart', modality: 'actual' }) as const))
    expect(sideSign(warmth(-1, 3), 9, apart)).toBe('negative')
    expect(sideSign(warmth(1, 3), 9, apart)).toBe('positive')
    expect(sideSign(warmth(1, 3), 2, none)).toBe('none')
    expect(
      sideSign(
        null,
        0,
        tieBalance(Array.from({ length: 4 }, () => ({ direction: 'apart', modality: 'actual' }) as const)),
      ),
    ).toBe('none')
  })
})

describe('yearlyWarmth', () => {
  it('takes both ways and all months of a year as one', () => {
    const cells = [
      cell({ start: '2020-03-01' }),
      cell({ start: '2020-07-01', source: 'IRN', target: 'SYR' }),
      cell({ start: '2021-01-01' }),
    ]
    const years = yearlyWarmth(cells)
    expect([...years.keys()]).toEqual(['2020', '2021'])
    expect(years.get('2020')?.evidence).toBeCloseTo(2 * (years.get('2021')?.evidence ?? 0), 6)
    expect(wholeWarmth([])).toBeNull()
  })
})
