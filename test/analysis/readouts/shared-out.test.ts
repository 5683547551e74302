import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { placedApart } from '../../../src/analysis/readouts/placed-apart.ts'
import { sharedOut } from '../../../src/analysis/readouts/shared-out.ts'

describe('sharedOut', () => {
  it('of one pair keeps its odds: p · p / (1 − p)² is e^(score + 2), so p is e^((score + 2) / 2) : 1', () => {
    for (const score of [-4, -1, 0, 3]) {
      const odds = Math.exp((score + 2) / 2)
      expect(sharedOut(1, 1, Float64Array.of(score))[0]).toBeCloseTo(odds / (1 + odds), 4)
    }
  })

  it('gives an item to one partner: a rival that leads takes what the other would have', () => {
    const alone = sharedOut(1, 2, Float64Array.of(2, -5))
    const contested = sharedOut(2, 2, Float64Array.of(2, -5, 5, -5))
    expect(contested[0]).toBeLessThan((alone[0] ?? 0) / 2)
    expect(contested[2]).toBeGreaterThan(0.8)
  })

  it('never gives more than there is', () => {
    const scores = fc.array(fc.double({ min: -8, max: 8, noNaN: true }), { minLength: 12, maxLength: 12 })
    fc.assert(
      fc.property(scores, (given) => {
        const shares = sharedOut(3, 4, Float64Array.from(given))
        for (let b = 0; b < 4; b++) {
          const column = [0, 1, 2].reduce((sum, a) => sum + (shares[a * 4 + b] ?? 0), 0)
          expect(column).toBeLessThanOrEqual(1 + 1e-9)
        }
        for (const share of shares) expect(share).toBeGreaterThanOrEqual(0)
      }),
      { seed: 11, numRuns: 50 },
    )
  })
})

describe('placedApart', () => {
  it('is nothing on the line that the neighbours make, and grows off it', () => {
    const size = 9
    const shares = new Float64Array(size * size)
    for (let k = 0; k < size; k++) if (k !== 4) shares[k * size + k] = 1
    const apart = placedApart(size, size, shares)
    expect(apart[4 * size + 4]?.[0]).toBeCloseTo(0, 9)
    expect(apart[4 * size + 8]?.[0]).toBeCloseTo(4 / 9, 9)
    expect(apart[0 * size + 4]?.[1]).toBeCloseTo(4 / 9, 9)
  })

  it('leaves it open where no neighbour has a partner', () => {
    expect(placedApart(2, 2, new Float64Array(4))).toEqual(Array.from({ length: 4 }, () => [0.25, 0.25]))
  })
})
