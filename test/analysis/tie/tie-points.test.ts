import { describe, expect, it } from 'vitest'
import { rankCorrelation } from '../../../src/analysis/tie/rank-correlation.ts'
import { reciprocity } from '../../../src/analysis/tie/reciprocity.ts'
import { shownPeriods, tiePoints } from '../../../src/analysis/tie/tie-points.ts'
import { TIE_SETTINGS } from '../../../src/analysis/tie/tie-settings.ts'
import { tieStanding } from '../../../src/analysis/tie/tie-standing.ts'
import type { LiveDays, TiePoint, TieSeries } from '../../../src/model/tie.ts'
import { cellOf, cellsOf } from './cell.ts'

const { prior } = TIE_SETTINGS
const cells = cellsOf(
  [
    { day: '2024-01-10', intensity: 4 },
    { day: '2024-04-10', intensity: -2 },
  ],
  'month',
)
const live: readonly LiveDays[] = [
  { feed: 'gdelt', start: '2024-01-01', days: 31 },
  { feed: 'gdelt', start: '2024-02-01', days: 3 },
  { feed: 'gdelt', start: '2024-04-01', days: 30 },
]

describe('tiePoints', () => {
  const points = tiePoints(cells, live, shownPeriods(cells, live, 'month', {}), 'month', prior)

  it('tells quiet periods from gaps, and puts no number where nothing is known', () => {
    expect(points.map(({ period, state, volume }) => [period, state, volume])).toEqual([
      ['2024-01', 'covered', 1],
      ['2024-02', 'quiet', 0],
      ['2024-03', 'gap', null],
      ['2024-04', 'covered', 1],
    ])
    for (const { warmth, materialShare } of points.slice(1, 3)) expect([warmth, materialShare]).toEqual([null, null])
    expect(points[1]?.live).toEqual([{ feed: 'gdelt', days: 3 }])
    expect(points[2]).toMatchObject({ cooperation: null, conflict: null, reports: null, activeDays: null, live: [] })
  })

  it('gives a period the same warmth however much is shown of what came before', () => {
    const late = tiePoints(cells, live, shownPeriods(cells, live, 'month', { since: '2024-04-01' }), 'month', prior)
    expect(late).toEqual(points.slice(3))
  })

  it('shows nothing where nothing is known', () => {
    expect(shownPeriods([], live, 'month', {})).toEqual([])
    expect(shownPeriods(cells, live, 'month', { since: '2025-01-01' })).toEqual([])
  })

  it('adds up: a year is the sum of its months', () => {
    const [year] = tiePoints(
      cellsOf(
        [
          { day: '2024-01-10', intensity: 4 },
          { day: '2024-04-10', intensity: -2 },
        ],
        'year',
      ),
      [],
      [{ period: '2024', from: '2024-01-01', to: '2024-12-31' }],
      'year',
      prior,
    )
    const sum = (value: (one: TiePoint) => number | undefined) =>
      points.reduce((all, one) => all + (value(one) ?? 0), 0)
    expect(year?.volume).toBe(sum((one) => one.volume ?? 0))
    expect(year?.cooperation?.sum).toBe(sum((one) => one.cooperation?.sum))
    expect(year?.conflict?.events).toBe(sum((one) => one.conflict?.events))
    expect(year?.activeDays).toBe(sum((one) => one.activeDays ?? 0))
  })
})

describe('reciprocity', () => {
  const series = (means: readonly (number | null)[]): TieSeries => ({
    source: 'A',
    target: 'B',
    dimension: 'all',
    points: means.map(
      (mean) => ({ warmth: mean === null ? null : { mean }, volume: mean === null ? null : 2 }) as unknown as TiePoint,
    ),
  })

  it('compares the periods in which both have a warmth', () => {
    const found = reciprocity(series([1, 2, 3, 4, 5, 6, 7, 8, null]), series([0, 1, 2, 3, 4, 5, 6, 7, 9]))
    expect(found).toEqual({ periods: 8, correlation: 1, difference: 1, share: 16 / 34 })
  })

  it('says no correlation of few periods, and none at all of nothing', () => {
    expect(reciprocity(series([1, 2]), series([2, 1])).correlation).toBeNull()
    expect(reciprocity(series([null]), series([null]))).toEqual({
      periods: 0,
      correlation: null,
      difference: null,
      share: null,
    })
  })
})

describe('rankCorrelation', () => {
  it('is Spearman’s, with shared ranks', () => {
    // without shared ranks it is 1 − 6 Σ d² / (n³ − n)
    const order = [3, 10, 9, 1, 7, 6, 4, 8, 2, 5]
    const ten = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10].map((rank, i) => [rank, order[i] ?? 0] as const)
    const squares = ten.reduce((sum, [a, b]) => sum + (a - b) ** 2, 0)
    expect(rankCorrelation(ten)).toBeCloseTo(1 - (6 * squares) / 990, 12)
    expect(
      rankCorrelation([
        [1, 2],
        [1, 2],
        [2, 4],
        [3, 3],
      ]),
    ).toBeCloseTo(3.5 / 4.5, 12)
    expect(
      rankCorrelation([
        [1, 5],
        [2, 5],
      ]),
    ).toBeNull()
  })
})

describe('tieStanding', () => {
  const total = (source: string, target: string, intensity: number, events: number) =>
    cellOf(
      Array.from({ length: events }, (_, n) => ({ day: `2024-01-${10 + n}`, intensity })),
      '1970-01-01',
      { source, target },
    )
  const totals = [
    total('SYR', 'IRN', 3, 8),
    total('SYR', 'RUS', 5, 6),
    total('SYR', 'USA', -5, 12),
    total('SYR', 'PER', 9, 2),
    total('RUS', 'IRN', 1, 5),
  ]

  it('counts places from the source and toward the target, warmth apart from volume', () => {
    expect(tieStanding(['SYR', 'IRN'], totals, prior)).toEqual([
      { actor: 'SYR', way: 'from', ties: 4, warmthRank: 2, warmthTies: 3, volumeRank: 2 },
      { actor: 'IRN', way: 'toward', ties: 2, warmthRank: 1, warmthTies: 2, volumeRank: 1 },
    ])
    expect(tieStanding(['SYR', 'PER'], totals, prior)[0]).toMatchObject({ warmthRank: null, volumeRank: 4 })
  })
})
