import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { countCost } from '../../../src/analysis/shifts/costs/count-cost.ts'
import { meanCost } from '../../../src/analysis/shifts/costs/mean-cost.ts'
import { regressionCost } from '../../../src/analysis/shifts/costs/regression-cost.ts'
import { meanVarianceCost, varianceCost } from '../../../src/analysis/shifts/costs/variance-cost.ts'
import { pelt } from '../../../src/analysis/shifts/pelt.ts'
import type { SegmentCost } from '../../../src/analysis/shifts/segment-cost.ts'
import { costOf, leastByTrying } from './every-cutting.ts'
import { NILE } from './nile.ts'

const value = fc.oneof({ weight: 8, arbitrary: fc.integer({ min: -9, max: 9 }) }, fc.constant(Number.NaN))
const series = fc.array(value, { minLength: 2, maxLength: 11 })
const counts = fc.array(fc.integer({ min: 0, max: 12 }), { minLength: 2, maxLength: 11 })
const penalty = fc.double({ min: 0, max: 20, noNaN: true })

function agreesWithTrying(cost: SegmentCost, penalty: number): void {
  const found = pelt(cost, penalty)
  const own = costOf(cost, found.changes)
  expect(found.cost).toBeCloseTo(own, 6)
  expect(own + penalty * found.changes.length).toBeCloseTo(leastByTrying(cost, penalty), 6)
}

describe('pelt', () => {
  const shapes: readonly (readonly [string, (values: number[], minLength: number) => SegmentCost])[] = [
    ['mean', (values, minLength) => meanCost([values], minLength)],
    ['two means at once', (values, minLength) => meanCost([values, [...values].reverse()], minLength)],
    ['mean and variance', (values, minLength) => meanVarianceCost([values], minLength)],
    ['variance', (values, minLength) => varianceCost([values], minLength)],
  ]
  it.each(shapes)('finds what trying every cutting finds: %s', (_, make) => {
    fc.assert(
      fc.property(series, penalty, fc.integer({ min: 1, max: 3 }), (values, penalty, minLength) => {
        agreesWithTrying(make(values, minLength), penalty)
      }),
      { seed: 41, numRuns: 150 },
    )
  })

  it.each([
    { trend: true, lags: 0 },
    { trend: false, lags: 1 },
    { trend: true, lags: 1 },
  ])('finds what trying every cutting finds: a line, trend $trend, lags $lags', (shape) => {
    const long = fc.array(value, { minLength: 12, maxLength: 26 })
    fc.assert(
      fc.property(long, penalty, (values, penalty) => agreesWithTrying(regressionCost(values, shape), penalty)),
      { seed: 45, numRuns: 100 },
    )
  })

  it.each([0, 0.4])('finds what trying every cutting finds: counts of dispersion %d', (dispersion) => {
    fc.assert(
      fc.property(counts, penalty, (values, penalty) => agreesWithTrying(countCost([values], dispersion), penalty)),
      { seed: 42, numRuns: 150 },
    )
  })

  it('leaves the cuts where they are when the series is moved, turned upside down or stretched with its penalty', () => {
    const numbers = fc.array(fc.integer({ min: -50, max: 50 }), { minLength: 2, maxLength: 40 })
    const change = fc.record({ by: fc.integer({ min: -1000, max: 1000 }), times: fc.constantFrom(-4, -1, 2, 8) })
    fc.assert(
      fc.property(numbers, change, (values, { by, times }) => {
        // an odd penalty, so that no two cuttings are equally good
        const plain = pelt(meanCost([values]), 30.0123)
        const moved = pelt(meanCost([values.map((v) => v * times + by)]), 30.0123 * times * times)
        expect(moved.cost / (times * times)).toBeCloseTo(plain.cost, 5)
        expect(moved.changes.length).toBe(plain.changes.length)
      }),
      { seed: 43, numRuns: 200 },
    )
  })

  it('finds the same cost backwards, and is not swayed by a series that never changes', () => {
    const numbers = fc.array(fc.integer({ min: -50, max: 50 }), { minLength: 2, maxLength: 40 })
    fc.assert(
      fc.property(numbers, (values) => {
        const { changes, cost } = pelt(meanCost([values]), 30.0123)
        const back = pelt(meanCost([[...values].reverse()]), 30.0123)
        expect(back.cost + 30.0123 * back.changes.length).toBeCloseTo(cost + 30.0123 * changes.length, 5)
        expect(pelt(meanCost([values, values.map(() => 7)]), 30.0123)).toEqual({ changes, cost })
      }),
      { seed: 44, numRuns: 200 },
    )
  })

  it('dates the fall of the Nile to 1899, as everybody since Cobb 1978', () => {
    const variance = varianceOf(NILE)
    const scaled = NILE.map((flow) => flow / Math.sqrt(variance))
    const { changes } = pelt(meanCost([scaled]), 2 * Math.log(NILE.length))
    expect(changes.map((at) => 1871 + at)).toEqual([1899])
  })

  it('takes no penalty that is none', () => {
    expect(() => pelt(meanCost([[1, 2]]), Number.NaN)).toThrow('pelt needs a finite penalty of at least 0, got NaN')
  })
})

function varianceOf(values: readonly number[]): number {
  const mean = values.reduce((a, b) => a + b, 0) / values.length
  return values.reduce((sum, v) => sum + (v - mean) ** 2, 0) / (values.length - 1)
}
