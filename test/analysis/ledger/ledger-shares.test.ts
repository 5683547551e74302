import { describe, expect, it } from 'vitest'
import { deflatorOf, realValue } from '../../../src/analysis/ledger/deflate.ts'
import { barbieri } from '../../../src/analysis/ledger/ledger-shares.ts'
import { indicator, ledgerOf, vocabulary } from './made-ledger.ts'

describe('shares', () => {
  const rows = [
    indicator({ value: 60 }),
    indicator({ source: 'PER', target: 'CHL', value: 20, line: 3 }),
    indicator({ target: 'BOL', value: 100, line: 4 }),
    indicator({ target: 'ARG', value: 140, line: 5 }),
    indicator({ source: 'PER', target: 'ECU', value: 10, line: 6 }),
    indicator({ source: 'PER', target: 'BRA', value: 10, line: 7 }),
  ]

  it('are those of the other in all that an actor exchanges, and of one way between the two', () => {
    const { shares, interdependence } = ledgerOf([], { indicators: rows })
    expect(shares.map(({ of, actor, partner, share, partners }) => [of, actor, partner, share[0], partners])).toEqual([
      ['all', 'CHL', 'PER', 80 / 320, 3],
      ['all', 'PER', 'CHL', 80 / 100, 3],
      ['pair', 'PER', 'CHL', 60 / 80, null],
    ])
    expect(shares[1]?.sentence).toBe(
      'In 2020, Chile stood for 80 % of Peru’s trade with the 3 partners that the ledger knows.',
    )
    expect(interdependence).toMatchObject([
      {
        salience: expect.closeTo(Math.sqrt(0.25 * 0.8), 12),
        symmetry: expect.closeTo(0.45, 12),
        interdependence: expect.closeTo(Math.sqrt(0.2) * 0.45, 12),
      },
    ])
  })

  it('are not told of all partners where too few are known', () => {
    expect(ledgerOf([], { indicators: rows.slice(0, 3) }).shares.map(({ of }) => of)).toEqual(['pair'])
  })
})

describe('barbieri', () => {
  it('is highest where both lean on each other alike, and nothing where one does not lean at all', () => {
    expect(barbieri([1, 1]).interdependence).toBe(1)
    expect(barbieri([0, 0.9]).interdependence).toBe(0)
    expect(barbieri([0.2, 0.2]).interdependence).toBeCloseTo(0.2, 12)
  })
})

describe('deflating', () => {
  const cpi = ['2010 80', '2015 100', '2020 125'].map((row, i) => {
    const [period = '', value] = row.split(' ')
    return indicator({ name: 'cpi', unit: 'index', source: 'USA', target: null, period, value: Number(value), line: i })
  })
  const figureOf = (period: string | null, currency = 'USD') => {
    const [entry] = ledgerOf([], {
      indicators: [indicator({ period: period ?? '2020', unit: `million ${currency}` })],
    }).entries
    const figure = entry?.figures[0]
    if (figure === undefined) throw new Error('no figure')
    return { ...figure, period }
  }

  it('puts an amount into money of the base year by the index of the currency’s issuer', () => {
    const deflator = deflatorOf('cpi', '2015', cpi, vocabulary)
    expect(realValue(figureOf('2010'), deflator)?.low).toBeCloseTo(125e6, 3)
    expect(realValue(figureOf('2020-07'), deflator)?.low).toBeCloseTo(80e6, 3)
    expect(realValue(figureOf('2012'), deflator)).toBeNull()
    expect(realValue(figureOf(null), deflator)).toBeNull()
    expect(realValue(figureOf('2010', 'EUR'), deflator)).toBeNull()
    expect(deflatorOf('cpi', undefined, cpi, vocabulary).base).toBe('2020')
  })

  it('says which years the series has where the base year is none of them', () => {
    expect(() => deflatorOf('cpi', '1999', cpi, vocabulary)).toThrow(
      'The series "cpi" has nothing for the base year 1999: it has 2010 to 2020.',
    )
  })
})
