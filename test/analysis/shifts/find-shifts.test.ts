import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findShifts } from '../../../src/analysis/shifts/find-shifts.ts'
import { contrast, evidenceOf, shiftCandidates } from '../../../src/analysis/shifts/shift-candidates.ts'
import { shiftDirection } from '../../../src/analysis/shifts/shift-direction.ts'
import { withinBudget } from '../../../src/analysis/shifts/within-budget.ts'
import { noise } from './seeded-noise.ts'

const MONTHS = 180
const steady = new Float64Array(MONTHS).fill(1)

/** Sums as feeds have them: most months little, some much. */
function sums(seed: number, mean: (month: number) => number): Float64Array {
  const draw = noise(seed)
  return Float64Array.from({ length: MONTHS }, (_, i) => Math.max(0, mean(i) * Math.exp(draw() * 0.6 - 0.18)))
}

const quarrel = () => [sums(1, () => 12), sums(2, (i) => (i < 100 ? 4 : i < 112 ? 90 : 25))]

describe('findShifts', () => {
  it('dates a rupture, sizes its certainty and tells its direction', () => {
    const [cooperation, conflict] = quarrel() as [Float64Array, Float64Array]
    const [first] = findShifts([cooperation, conflict], steady, 12)
    expect(first).toMatchObject({ at: 100, first: 99, last: 100 })
    expect(first?.probability).toBeGreaterThan(0.99)
    expect(first?.parts[1]).toBeGreaterThan(10 * (first?.parts[0] ?? Number.NaN))
    expect(shiftDirection(cooperation, conflict, { at: 100, before: 12, after: 6 })).toBe('apart')
    expect(shiftDirection(conflict, cooperation, { at: 100, before: 12, after: 6 })).toBe('closer')
  })

  it('says the same when the scale of intensity is another, and in whatever order series come', () => {
    const plain = findShifts(quarrel(), steady, 12)
    const scaled = findShifts(
      quarrel().map((one) => one.map((value) => value * 7)),
      steady,
      12,
    )
    expect(scaled.map(({ at }) => at)).toEqual(plain.map(({ at }) => at))
    for (const [i, one] of scaled.entries()) expect(one.evidence).toBeCloseTo(plain[i]?.evidence ?? Number.NaN, 6)
    const turned = findShifts(quarrel().reverse(), steady, 12)
    expect(turned.map(({ at, evidence }) => [at, evidence.toFixed(6)])).toEqual(
      plain.map(({ at, evidence }) => [at, evidence.toFixed(6)]),
    )
  })

  it('is not drowned by series that never move', () => {
    const quiet = [3, 4, 5, 6, 7, 8, 9, 10].map((seed) => sums(seed, () => 12))
    const [first] = findShifts([...quarrel(), ...quiet], steady, 12)
    expect(first?.at).toBe(100)
  })

  it('takes what the whole feed does for no shift of one tie', () => {
    const louder = Float64Array.from({ length: MONTHS }, (_, i) => (i < 90 ? 0.2 : 1.8))
    const series = [sums(21, (i) => 30 * (louder[i] as number)), sums(22, (i) => 30 * (louder[i] as number))]
    expect(findShifts(series, steady, 12)[0]?.at).toBe(90)
    const near = findShifts(series, louder, 12).filter(({ at }) => Math.abs(at - 90) <= 3)
    expect(near).toEqual([])
  })

  it('holds a gap against nobody: what follows it is compared with what was before', () => {
    const gap = quarrel().map((one) => one.map((value, i) => (i >= 40 && i < 52 ? Number.NaN : value)))
    const found = findShifts(gap, steady, 12)
    expect(found[0]?.at).toBe(100)
    expect(found.filter(({ at }) => at >= 40 && at <= 52)).toEqual([])
  })

  it('finds nothing where nothing is, and refuses sums below zero', () => {
    expect(findShifts([new Float64Array(40).fill(3)], steady, 12)).toEqual([])
    expect(findShifts([], steady, 12)).toEqual([])
    expect(() => findShifts([[1, -2, 3]], steady, 12)).toThrow('got -2 in period 1')
  })

  it('keeps shifts apart', () => {
    const wild = fc.array(fc.integer({ min: 0, max: 200 }), { minLength: 30, maxLength: 120 })
    fc.assert(
      fc.property(wild, (values) => {
        const at = shiftCandidates([values], new Float64Array(values.length).fill(1), 12).map((one) => one.at)
        const sorted = [...at].sort((a, b) => a - b)
        for (let i = 1; i < sorted.length; i++) {
          expect((sorted[i] as number) - (sorted[i - 1] as number)).toBeGreaterThanOrEqual(4)
        }
      }),
      { seed: 91, numRuns: 100 },
    )
  })
})

describe('contrast', () => {
  it('is what a cut between the two stretches earns', () => {
    const values = [1, 2, 4, 9, 7, Number.NaN, 8]
    const squares = (some: readonly number[]) => {
      const seen = some.filter((value) => !Number.isNaN(value))
      const mean = seen.reduce((a, b) => a + b, 0) / seen.length
      return seen.reduce((sum, value) => sum + (value - mean) ** 2, 0)
    }
    const wanted = squares(values) - squares(values.slice(0, 3)) - squares(values.slice(3))
    expect(contrast(values, 3, 3, 4)).toBeCloseTo(wanted, 10)
  })
})

describe('evidenceOf', () => {
  it('takes the whole where all move and the few where few do', () => {
    expect(evidenceOf([4, 4, 4, 4])).toBe(12)
    expect(evidenceOf([30, 0, 0, 0])).toBeCloseTo(30 - 2 * Math.log(4), 10)
  })
})

describe('withinBudget', () => {
  it('keeps the strongest that the rate allows', () => {
    const candidates = [3, 9, 5, 1].map((evidence) => ({ evidence }))
    expect(withinBudget(candidates, 11, 0.25, 0)).toEqual([{ evidence: 9 }, { evidence: 5 }])
    expect(withinBudget(candidates, 40, 0.25, 4)).toEqual([{ evidence: 9 }, { evidence: 5 }])
    expect(withinBudget(candidates, 3, 0.25, 0)).toEqual([])
  })
})
