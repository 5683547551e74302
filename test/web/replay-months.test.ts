import { describe, expect, it } from 'vitest'
import type { BoardTie } from '../../src/model/tie-board.ts'
import { boardUntil } from '../../src/web/charts/board-until.ts'
import { placeAmong, replayMonths } from '../../src/web/charts/replay-months.ts'

const live = ['2023-11-01', '2024-02-01', '2024-05-01']

describe('replayMonths', () => {
  it('stops at every month, at the ends of quarters and years, and always at the last', () => {
    expect(replayMonths(live, 'month')).toEqual([
      '2023-11',
      '2023-12',
      '2024-01',
      '2024-02',
      '2024-03',
      '2024-04',
      '2024-05',
    ])
    expect(replayMonths(live, 'quarter')).toEqual(['2023-12', '2024-03', '2024-05'])
    expect(replayMonths(live, 'year')).toEqual(['2023-12', '2024-05'])
    expect(replayMonths([], 'month')).toEqual([])
  })

  it('finds the stop of a month, the end where none is told', () => {
    const stops = replayMonths(live, 'quarter')
    expect([null, '2024-02', '2024-03', '2001-01', '2030-01'].map((at) => placeAmong(stops, at))).toEqual([
      2, 0, 1, 0, 2,
    ])
  })
})

describe('boardUntil', () => {
  it('knows of a tie what was told up to a month', () => {
    const month = (start: string, events: number) => ({ source: 'SYR', start, events })
    const tie = {
      tie: ['IRN', 'SYR'],
      events: 7,
      months: [month('2023-11-01', 1), month('2024-02-01', 4), month('2024-05-01', 2)],
    } as unknown as BoardTie
    expect(boardUntil(tie, null)).toBe(tie)
    const then = boardUntil(tie, '2024-04')
    expect([then.events, then.months.length]).toEqual([5, 2])
    expect(boardUntil(tie, '2020-01').events).toBe(0)
  })
})
