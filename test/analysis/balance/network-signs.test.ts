import { describe, expect, it } from 'vitest'
import { pairWarmths, signedNetwork } from '../../../src/analysis/balance/network-signs.ts'
import { TIE_SETTINGS } from '../../../src/analysis/tie/tie-settings.ts'
import { normalCdf } from '../../../src/model/normal-cdf.ts'
import { cellOf, type SmallEvent } from '../tie/cell.ts'

const { prior } = TIE_SETTINGS
const times = (count: number, intensity: number): readonly SmallEvent[] =>
  Array.from({ length: count }, (_, i) => ({ day: `2024-05-${String(i + 1).padStart(2, '0')}`, intensity }))
const START = '1970-01-01'

describe('pairWarmths', () => {
  it('takes a sign from the interval and not from the mean', () => {
    const cells = [
      cellOf(times(20, 4), START, { source: 'SYR', target: 'IRN' }),
      cellOf(times(2, 4), START, { source: 'SYR', target: 'RUS' }),
      cellOf(times(20, -6), START, { source: 'ISR', target: 'SYR' }),
    ]
    const pairs = pairWarmths(['IRN', 'ISR', 'RUS', 'SYR'], cells, prior, 0.95)
    expect(pairs.map(({ a, b, sign }) => [a, b, sign])).toEqual([
      [0, 3, 1],
      [1, 3, -1],
      [2, 3, 0],
    ])
    for (const { warmth, sure, sign } of pairs) {
      expect(sign !== 0).toBe((warmth?.low ?? 0) > 0 || (warmth?.high ?? 0) < 0)
      expect(sign !== 0).toBe(sure >= 0.95)
    }
    expect(pairWarmths(['RUS', 'SYR'], cells, prior, 0.6)).toMatchObject([{ sign: 1 }])
  })

  it('takes both directions together, and no others', () => {
    const cells = [
      cellOf(times(3, 4), START, { source: 'SYR', target: 'IRN' }),
      cellOf(times(4, -4), START, { source: 'IRN', target: 'SYR' }),
      cellOf(times(9, 1), START, { source: 'IRN', target: 'USA' }),
    ]
    const pairs = pairWarmths(['SYR', 'IRN'], cells, prior, 0.95)
    expect(pairs).toMatchObject([{ a: 0, b: 1, events: 7, sign: 0 }])
    expect(signedNetwork(['SYR', 'IRN'], pairs)).toEqual({ actors: ['SYR', 'IRN'], edges: [] })
  })
})

describe('normalCdf', () => {
  it.each([
    [0, 0.5],
    [1, 0.8413447],
    [1.6448536, 0.95],
    [-1.959964, 0.025],
    [3, 0.9986501],
  ])('of %d is %d', (z, wanted) => {
    expect(normalCdf(z)).toBeCloseTo(wanted, 6)
  })
})
