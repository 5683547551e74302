import { describe, expect, it } from 'vitest'
import { keptOutlook } from '../../../src/analysis/outlook/keep-view.ts'
import { outlookSeries } from '../../../src/analysis/outlook/outlook-series.ts'
import type { OutlookRecord } from '../../../src/model/outlook-record.ts'
import { loadLikelihoodWords } from '../../../src/tasks/load-likelihood-words.ts'

const words = loadLikelihoodWords()

function record(id: string, knownAsOf: string, deadline: string, rest: Partial<OutlookRecord> = {}): OutlookRecord {
  return {
    id,
    tie: ['IRN', 'SYR'],
    question: `What becomes of Iran and Syria by ${deadline}?`,
    outcomes: ['cooling', 'steady'],
    ordered: true,
    probabilities: [0.3, 0.7],
    forecasts: [{ kind: 'base-rate', by: 'base rate', probabilities: [0.2, 0.8], weight: 1, says: '' }],
    climatology: null,
    persistence: null,
    rule: { kind: 'change', horizon: 6, from: '2024-01-01', now: 0, usual: 1, conflict: 0, feed: null },
    confidence: { level: 'low', why: '' },
    scenarios: [],
    made: `${knownAsOf}T12:00:00.000Z`,
    knownAsOf,
    deadline,
    by: 'tester',
    ...rest,
  }
}

const settle = (outlook: string, outcome: string) => ({
  outlook,
  outcome,
  why: 'seen',
  knownOn: '2024-12-01',
  by: 'tester',
  at: '2024-12-01T00:00:00.000Z',
})
const kept = (records: readonly OutlookRecord[], settlements: readonly ReturnType<typeof settle>[] = []) =>
  records.map((one) => keptOutlook(one, settlements, null, words, '2025-06-01'))

describe('outlooks over time', () => {
  const haddad = { kind: 'analyst' as const, by: 'Haddad', probabilities: [0.5, 0.5], weight: 1, says: '' }
  const first = record('a', '2024-01-15', '2024-06-30')
  const second = record('b', '2024-03-15', '2024-08-31', { probabilities: [0.42, 0.58], forecasts: [haddad] })

  it('are one question where they are on one horizon, a line for each forecaster', () => {
    const [series, ...more] = outlookSeries(kept([second, first]))
    expect(more).toEqual([])
    expect(series?.question).toBe('What becomes of Iran and Syria within 6 months?')
    expect(series?.lines.map(({ kind, by, points }) => [kind, by, points.map(({ outlook }) => outlook)])).toEqual([
      ['pool', 'pool', ['a', 'b']],
      ['base-rate', 'base rate', ['a']],
      ['analyst', 'Haddad', ['b']],
    ])
    // a step holds until the next one of the same forecaster takes its place, or to its deadline
    expect(series?.lines[0]?.points.map(({ until }) => until)).toEqual(['2024-03-15', '2024-08-31'])
    expect(series?.lines[1]?.points.map(({ until }) => until)).toEqual(['2024-06-30'])
    expect(series?.moved).toBe(
      'Since the outlook of 15 January 2024: cooling up by 12 points and steady down by 12 points.',
    )
  })

  it('are told apart by horizon, feed, tie and words', () => {
    const others = [
      record('c', '2024-01-15', '2024-12-31', { rule: { ...first.rule, horizon: 12 } as OutlookRecord['rule'] }),
      record('d', '2024-01-15', '2024-06-30', { rule: { ...first.rule, feed: 'gdelt' } as OutlookRecord['rule'] }),
      record('e', '2024-01-15', '2024-06-30', { tie: ['IRN', 'SAU'] }),
      record('f', '2024-02-15', '2024-06-30', { rule: { kind: 'typed', says: 'a text' }, question: 'Will they sign?' }),
      record('g', '2024-02-20', '2024-06-30', {
        rule: { kind: 'typed', says: 'a text' },
        question: 'Will they sign? ',
      }),
    ]
    const series = outlookSeries(kept([first, ...others]))
    expect(series.map(({ lines }) => lines[0]?.points.length)).toEqual([2, 1, 1, 1, 1])
    expect(series[0]?.question).toBe('Will they sign? ')
    expect(series.slice(1).every(({ moved }) => moved === null)).toBe(true)
  })

  it('tell what came of those that are settled', () => {
    const [series] = outlookSeries(kept([first, second], [settle('b', 'cooling')]))
    expect(series?.came).toEqual([{ outlook: 'b', deadline: '2024-08-31', outcome: 'cooling' }])
    expect(series?.states).toEqual({ open: 0, due: 1, settled: 1, void: 0 })
  })
})
