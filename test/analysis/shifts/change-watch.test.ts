import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { changeWatch } from '../../../src/analysis/shifts/change-watch.ts'
import { noise } from './seeded-noise.ts'

/** The best single change up to now, by trying each. */
function bestByTrying(values: readonly number[]): number {
  const squares = (some: readonly number[]) => {
    const mean = some.reduce((a, b) => a + b, 0) / Math.max(1, some.length)
    return some.reduce((sum, value) => sum + (value - mean) ** 2, 0)
  }
  const gains = values.map((_, i) =>
    i === 0 ? 0 : squares(values) - squares(values.slice(0, i)) - squares(values.slice(i)),
  )
  return Math.max(0, ...gains)
}

describe('changeWatch', () => {
  it('knows after each point what trying every date finds', () => {
    const value = fc.oneof({ weight: 9, arbitrary: fc.integer({ min: -9, max: 9 }) }, fc.constant(Number.NaN))
    fc.assert(
      fc.property(fc.array(value, { minLength: 1, maxLength: 40 }), (values) => {
        const watch = changeWatch()
        values.forEach((one, i) => {
          const { evidence } = watch.next(one)
          const seen = values.slice(0, i + 1).filter((v) => !Number.isNaN(v))
          expect(evidence).toBeCloseTo(bestByTrying(seen), 7)
        })
      }),
      { seed: 81, numRuns: 200 },
    )
  })

  it('tells since when and which way, also past a gap', () => {
    const draw = noise(3)
    const watch = changeWatch()
    let state = watch.next(draw())
    for (let i = 1; i < 90; i++) state = watch.next(i >= 30 && i < 35 ? Number.NaN : draw() + (i < 70 ? 0 : -4))
    expect(state.since).toBe(70)
    expect(state.step).toBeCloseTo(-4, 0)
  })
})
