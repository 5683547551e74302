import { describe, expect, it } from 'vitest'
import { claimsBehind } from '../../../src/analysis/shifts/claims-behind.ts'
import { sayShift } from '../../../src/analysis/shifts/say-shift.ts'
import { shiftMarks } from '../../../src/analysis/shifts/shift-marks.ts'
import { periodFrom } from '../../../src/model/periods.ts'
import type { ShiftPart, ToldShift } from '../../../src/model/shift-report.ts'
import type { TieCell } from '../../../src/model/tie.ts'

const month = (start: string) => periodFrom(`${start}-01`, 'month')
const part = (changes: Partial<ShiftPart>): ShiftPart => ({
  source: 'SYR',
  target: 'IRN',
  dimension: 'military',
  sign: 'conflict',
  share: 1,
  before: 4,
  after: 40,
  ...changes,
})
const shift = (changes: Partial<ToldShift>): ToldShift => ({
  period: month('2015-03'),
  between: [month('2015-03'), month('2015-03')],
  probability: 0.99,
  direction: 'apart',
  evidence: 20,
  net: null,
  periods: { before: 12, after: 6 },
  parts: [part({})],
  claims: null,
  carriers: [],
  sentence: '',
  ...changes,
})
const NAMES: Readonly<Record<string, string>> = { SYR: 'Syria', IRN: 'Iran' }
const say = (changes: Partial<ToldShift>) => sayShift(shift(changes), (id) => NAMES[id] ?? id, ['SYR', 'IRN'], 'month')

describe('sayShift', () => {
  it('names the side and the dimension that moved', () => {
    expect(say({})).toBe(
      'In March 2015, Syria and Iran moved further apart: military conflict from Syria toward Iran rose from 4.0 to 40 points a month.',
    )
  })

  it('names neither where none leads, and tells of both signs where both moved', () => {
    const parts = [
      part({ share: 0.3 }),
      part({ share: 0.3, source: 'IRN', target: 'SYR', dimension: 'economic', before: 0, after: 9 }),
      part({ share: 0.4, sign: 'cooperation', dimension: null, before: 30, after: 2 }),
    ]
    expect(say({ parts })).toBe(
      'In March 2015, Syria and Iran moved further apart: conflict between them rose from 4.0 to 49 points a month, and cooperation from Syria toward Iran fell from 30 to 2.0 points a month.',
    )
  })

  it('says how unsure the date is', () => {
    expect(say({ between: [month('2015-02'), month('2015-03')] })).toMatch(
      /; it may have begun in February or March 2015\.$/,
    )
    const wide: Partial<ToldShift> = { between: [month('2014-11'), month('2015-03')], probability: 0.712 }
    expect(say(wide)).toMatch(/; it may have begun between November 2014 and March 2015 \(71 % likely\)\.$/)
  })
})

describe('claimsBehind', () => {
  const cell = (start: string, events: number, dimension: TieCell['dimension'] = 'all') =>
    ({
      dimension,
      start: `${start}-01`,
      cooperation: { events: 1, sum: 1 },
      conflict: { events, sum: events },
    }) as TieCell
  const periods = ['2015-01', '2015-02', '2015-03'].map(month)
  const live = (feed: string, start: string) => ({ feed, start: `${start}-01`, days: 3 })
  const cells = [cell('2015-01', 4), cell('2015-02', 7), cell('2015-02', 9, 'military'), cell('2015-03', 1)]

  it('counts what was held against each other, of one dimension, and nothing where a feed tells of it', () => {
    expect(claimsBehind(cells, [live('claims', '2015-01')], periods, 'all', [0, 2])).toBe(13)
    expect(claimsBehind(cells, [live('claims', '2015-01')], periods, 'military', [0, 3])).toBe(10)
    expect(claimsBehind(cells, [live('gdelt', '2015-02')], periods, 'all', [0, 2])).toBeNull()
    expect(claimsBehind(cells, [live('gdelt', '2015-03')], periods, 'all', [0, 2])).toBe(13)
  })

  it('is said in the sentence, plainly where there are few', () => {
    expect(say({ claims: 7 })).toMatch(/points a month; this rests on 7 claims only\.$/)
    expect(say({ claims: 40 })).toMatch(/; this rests on 40 claims\.$/)
  })
})

describe('shiftMarks', () => {
  it('numbers shifts by date, and gives near ones one label', () => {
    const shifts = [
      shift({}),
      shift({ period: month('2015-05'), direction: 'closer' }),
      shift({ period: month('2019-01') }),
    ]
    expect(shiftMarks({ shifts, span: ['2010-01-01', '2020-12-31'] }).map(({ label, way }) => [label, way])).toEqual([
      ['▼1 ▲2', 'apart'],
      ['', 'closer'],
      ['▼3', 'apart'],
    ])
  })
})
