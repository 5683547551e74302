import { describe, expect, it } from 'vitest'
import { claimDay, tiePeriods } from '../../../src/analysis/brief/tie-periods.ts'
import { aClaim, aDocument } from './small-case.ts'

const text = 'Vestria met Ostland. Vestria met Ostland again.'
const document = (id: string, published: string | null) => aDocument({ id, text, published })
const none = () => []

describe('tiePeriods', () => {
  it('tells a gap from a silent period and from a covered one', () => {
    const documents = [document('a', '2010'), document('b', '2013-06-01'), document('c', '2015-01-01')]
    const claims = [
      aClaim(documents[0] ?? document('a', null), 'Vestria met Ostland', { when: '2010' }),
      aClaim(documents[2] ?? document('c', null), 'Vestria met Ostland', { when: '2015' }),
    ]
    const periods = tiePeriods(claims, documents, none)
    expect(periods.map(({ period, coverage }) => `${period} ${coverage}`)).toEqual([
      '2010 covered',
      '2011 gap',
      '2012 gap',
      '2013 silent',
      '2014 gap',
      '2015 covered',
    ])
    expect(periods[1]?.balance.value).toBeNull()
  })

  it('counts by quarters where the claims span up to four years', () => {
    const one = document('a', '2023-08-31')
    const claims = ['2023-02', '2023-08-31'].map((when) => aClaim(one, 'Vestria met Ostland', { when }))
    expect(tiePeriods(claims, [one], none).map(({ period }) => period)).toEqual(['2023-Q1', '2023-Q2', '2023-Q3'])
    expect(tiePeriods(claims, [one], none)[1]).toMatchObject({ from: '2023-04-01', to: '2023-06-30', coverage: 'gap' })
  })

  it('leaves a lone look back out of the picture', () => {
    const one = document('a', '2023')
    const whens = ['1979', ...Array.from({ length: 20 }, (_, i) => `2023-${String(1 + (i % 12)).padStart(2, '0')}`)]
    const claims = whens.map((when) => aClaim(one, 'Vestria met Ostland', { when }))
    const periods = tiePeriods(claims, [one], none)
    expect(periods[0]?.period).toBe('2023-Q1')
    expect(tiePeriods(claims.slice(0, 10), [one], none)[0]?.period).toBe('1979')
  })

  it('has no period where nothing can be dated', () => {
    const undated = document('a', null)
    expect(tiePeriods([aClaim(undated, 'Vestria met Ostland')], [undated], none)).toEqual([])
  })
})

describe('claimDay', () => {
  it('is the middle of the claim’s dates, else the day of the text', () => {
    expect(claimDay({ when: '2023-05', modality: 'actual' }, null)).toBe('2023-05-16')
    expect(claimDay({ when: '2023-05-01/2023-05-03', modality: 'actual' }, null)).toBe('2023-05-02')
    expect(claimDay({ when: null, modality: 'actual' }, '2022-02-02')).toBe('2022-02-02')
    expect(claimDay({ when: '2011/2024', modality: 'actual' }, '2024-01-01')).toBeNull()
    expect(claimDay({ when: '2030', modality: 'actual' }, '2022-02-02')).toBe('2022-02-02')
    expect(claimDay({ when: '2030', modality: 'planned' }, '2022-02-02')).toBe('2030-07-02')
    expect(claimDay({ when: '../2019-06-30', modality: 'actual' }, null)).toBe('2019-06-30')
  })
})
