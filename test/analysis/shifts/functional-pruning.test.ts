import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { meanCost } from '../../../src/analysis/shifts/costs/mean-cost.ts'
import { functionalPruning } from '../../../src/analysis/shifts/functional-pruning.ts'
import { pelt } from '../../../src/analysis/shifts/pelt.ts'
import type { SegmentCost } from '../../../src/analysis/shifts/segment-cost.ts'
import { costOf, leastByTrying } from './every-cutting.ts'

const value = fc.oneof({ weight: 8, arbitrary: fc.integer({ min: -9, max: 9 }) }, fc.constant(Number.NaN))
const penalty = fc.double({ min: 0.1, max: 20, noNaN: true })

/** The capped loss of a stretch, by trying every mean at which its slope can vanish: means of any set of neighbours in value. */
function cappedCost(values: readonly number[], cap: number): SegmentCost {
  return {
    length: values.length,
    minLength: 1,
    of: (from, to) => {
      const points = values.slice(from, to).filter((one) => !Number.isNaN(one))
      const sorted = [...points].sort((a, b) => a - b)
      const loss = (mean: number) => points.reduce((sum, point) => sum + Math.min((point - mean) ** 2, cap), 0)
      let least = points.length === 0 ? 0 : Number.POSITIVE_INFINITY
      for (let i = 0; i < sorted.length; i++) {
        for (let j = i + 1; j <= sorted.length; j++) {
          const set = sorted.slice(i, j)
          least = Math.min(least, loss(set.reduce((a, b) => a + b, 0) / set.length))
        }
      }
      return least
    },
  }
}

describe('functionalPruning', () => {
  it('finds what pelt finds', () => {
    const long = fc.array(value, { minLength: 1, maxLength: 120 })
    fc.assert(
      fc.property(long, penalty, (values, penalty) => {
        const cost = meanCost([values])
        const [one, other] = [functionalPruning(values, penalty), pelt(cost, penalty)]
        expect(one.cost + penalty * one.changes.length).toBeCloseTo(other.cost + penalty * other.changes.length, 5)
        expect(costOf(cost, one.changes)).toBeCloseTo(one.cost, 5)
      }),
      { seed: 51, numRuns: 300 },
    )
  })

  it('finds what trying every cutting finds when far points cost no more than a cap', () => {
    const short = fc.array(value, { minLength: 1, maxLength: 9 })
    fc.assert(
      fc.property(short, penalty, fc.double({ min: 0.5, max: 30, noNaN: true }), (values, penalty, cap) => {
        const cost = cappedCost(values, cap)
        const found = functionalPruning(values, penalty, cap)
        expect(found.cost + penalty * found.changes.length).toBeCloseTo(leastByTrying(cost, penalty), 5)
        expect(costOf(cost, found.changes)).toBeCloseTo(found.cost, 5)
      }),
      { seed: 52, numRuns: 300 },
    )
  })

  it('cuts no outlier out where it is capped, and still finds the step', () => {
    const values = Array.from({ length: 60 }, (_, i) => (i === 17 || i === 41 ? 40 : i < 30 ? 0 : 5) + (i % 2) * 0.5)
    expect(functionalPruning(values, 12).changes).toEqual([17, 18, 30, 41, 42])
    expect(functionalPruning(values, 12, 9).changes).toEqual([30])
  })
})
