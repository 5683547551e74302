import { describe, expect, it } from 'vitest'
import type { DirectedTie, TieReport } from '../../src/model/tie-report.ts'
import { dimensionBars } from '../../src/web/charts/dimensions-picture.ts'
import { matchedDirections, namesOfDirection } from '../../src/web/charts/matched-directions.ts'
import { comparedTie } from '../../src/web/pages/tie/compare-with.tsx'

const direction = (source: string, target: string) => ({ source, target }) as DirectedTie
const report = (a: string, b: string) =>
  ({
    tie: [a, b],
    names: [`name of ${a}`, `name of ${b}`],
    directions: [direction(a, b), direction(b, a)],
  }) as unknown as TieReport

describe('matchedDirections', () => {
  const pairs = (one: TieReport, other: TieReport) =>
    matchedDirections(one, other).map(({ one: first, other: second }) => [
      `${first.source}→${first.target}`,
      `${second?.source}→${second?.target}`,
    ])

  it('puts directions of the shared actor side by side, whichever way the other tie is named', () => {
    const expected = [
      ['SYR→IRN', 'SYR→RUS'],
      ['IRN→SYR', 'RUS→SYR'],
    ]
    expect(pairs(report('SYR', 'IRN'), report('SYR', 'RUS'))).toEqual(expected)
    expect(pairs(report('SYR', 'IRN'), report('RUS', 'SYR'))).toEqual(expected)
  })

  it('takes them in their order where none is shared', () => {
    expect(pairs(report('SYR', 'IRN'), report('USA', 'GBR')).map(([, other]) => other)).toEqual(['USA→GBR', 'GBR→USA'])
    expect(matchedDirections(report('SYR', 'IRN'), null).map(({ other }) => other)).toEqual([null, null])
  })

  it('names both in the order of the direction', () => {
    const one = report('SYR', 'IRN')
    expect(namesOfDirection(one, direction('IRN', 'SYR'))).toEqual(['name of IRN', 'name of SYR'])
  })
})

describe('dimensionBars', () => {
  it('adds both ways up, the side with most told first', () => {
    const side = (dimension: string, up: number, down: number) => ({
      series: {
        dimension,
        points: [
          { period: '2023', from: '2023-01-01', to: '2023-12-31', cooperation: null, conflict: null },
          { period: '2024', from: '2024-01-01', to: '2024-12-31', cooperation: { sum: up }, conflict: { sum: down } },
        ],
      },
    })
    const directions = [
      { dimensions: [side('military', 1, 2), side('economic', 5, 0)] },
      { dimensions: [side('economic', 3, 1)] },
    ] as unknown as readonly DirectedTie[]
    const rows = dimensionBars(directions)
    expect(rows.map((row) => row.map(({ dimension, period, up, down }) => [dimension, period, up, down]))).toEqual([
      [
        ['economic', '2023', 0, 0],
        ['economic', '2024', 8, 1],
      ],
      [
        ['military', '2023', 0, 0],
        ['military', '2024', 1, 2],
      ],
    ])
  })
})

describe('comparedTie', () => {
  it('takes two actors of the address, and nothing less', () => {
    expect([comparedTie('RUS, SYR'), comparedTie('RUS'), comparedTie('RUS,'), comparedTie(null)]).toEqual([
      ['RUS', 'SYR'],
      null,
      null,
      null,
    ])
  })
})
