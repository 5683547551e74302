import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { benjaminiHochberg } from '../../../src/analysis/pull/benjamini-hochberg.ts'

/** The fifteen tests of the 1995 paper's section 3.3, in its order. */
const PUBLISHED = [
  0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.324, 0.4262, 0.5719, 0.6528, 0.759, 1,
]

describe('benjaminiHochberg', () => {
  it('lets the four stand that Benjamini and Hochberg let stand at .05', () => {
    const adjusted = benjaminiHochberg(PUBLISHED)
    expect(adjusted.map((q) => q <= 0.05)).toEqual(PUBLISHED.map((_, i) => i < 4))
    expect(adjusted[3]).toBeCloseTo((0.0095 * 15) / 4, 12)
  })

  it('lets stand what the step-up rule does, whatever the values', () => {
    const values = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 1, maxLength: 12 })
    fc.assert(
      fc.property(values, fc.double({ min: 0.01, max: 0.5, noNaN: true }), (ps, level) => {
        const sorted = [...ps].sort((a, b) => a - b)
        const last = sorted.findLastIndex((p, i) => (p * ps.length) / (i + 1) <= level)
        const stands = (p: number) => last >= 0 && p <= (sorted[last] ?? -1)
        expect(benjaminiHochberg(ps).map((q) => q <= level)).toEqual(ps.map(stands))
      }),
    )
  })
})
