import { describe, expect, it } from 'vitest'
import { evidenceOf, type ShiftCandidate, shiftCandidates } from '../../../src/analysis/shifts/shift-candidates.ts'
import { shiftCarriers } from '../../../src/analysis/shifts/shift-carriers.ts'
import type { ShiftSeries } from '../../../src/analysis/shifts/tie-shift-series.ts'
import { TIE_SETTINGS } from '../../../src/analysis/tie/tie-settings.ts'
import { periodsBetween } from '../../../src/model/periods.ts'
import type { TieEvent } from '../../../src/model/tie.ts'

const PERIODS = periodsBetween('2000-01-01', '2004-12-31', 'month')
const STEADY = new Float64Array(PERIODS.length).fill(1)
const name = { source: 'SYR', target: 'IRN', dimension: 'military' as const, sign: 'conflict' as const }
const strikes = PERIODS.map((_, i) => (i < 36 ? (i % 4 === 0 ? 2 : 0) : i < 38 ? 24 : (i % 3) * 2))
const series: readonly ShiftSeries[] = [{ name, values: Float64Array.from(strikes) }]
const shift = shiftCandidates([series[0]?.values ?? []], STEADY, 12)[0] as ShiftCandidate

const event = (changes: Partial<TieEvent>): TieEvent => ({
  ...({
    feed: 'own',
    file: 'f',
    knownOn: '2003-01-10',
    until: null,
    claim: null,
    modality: null,
    reports: null,
  } as TieEvent),
  ...({ source: 'SYR', target: 'IRN', dimension: 'military', type: 'ASSAULT', cameo: '190', weis: null } as TieEvent),
  day: '2003-01-10',
  start: '2003-01-01',
  intensity: -10,
  material: true,
  line: 1,
  ...changes,
})
const carriers = (events: readonly TieEvent[], direction: 'closer' | 'apart' = 'apart') =>
  shiftCarriers({ ...shift, direction }, series, STEADY, PERIODS, events, TIE_SETTINGS.weights)

describe('shiftCarriers', () => {
  it('weighs each happening by what the evidence is without it, found anew', () => {
    const [one] = carriers([event({})])
    const without = Float64Array.from(strikes)
    without[36] = 24 - 10
    const weighed = shiftCandidates([without], STEADY, 12).find(({ at }) => at === shift.at) as ShiftCandidate
    const parts = weighed.parts.map((part) => (part * weighed.unit) / shift.unit)
    expect(shift.at).toBe(36)
    expect(weighed.after).toBe(shift.after)
    expect(one?.influence).toBeCloseTo(shift.evidence - evidenceOf(parts), 8)
  })

  it('takes reports of one happening as one, larger happenings first, at most ten', () => {
    const small = Array.from({ length: 12 }, (_, i) =>
      event({ day: `2003-02-${10 + i}`, start: '2003-02-01', intensity: -2 }),
    )
    const found = carriers([...small, event({ line: 3 }), event({ line: 2 })])
    expect(found).toHaveLength(10)
    expect(found[0]).toMatchObject({ reports: 2, event: { line: 2, intensity: -10 } })
  })

  it('leaves out what points the other way, lies elsewhere or has no weight', () => {
    expect(carriers([event({})], 'closer')).toEqual([])
    const others = [
      event({ intensity: 4 }),
      event({ source: 'IRN', target: 'SYR' }),
      event({ dimension: 'economic' }),
      event({ intensity: null }),
      event({ day: '2001-01-03', start: '2001-01-01' }),
    ]
    expect(carriers(others)).toEqual([])
  })
})
