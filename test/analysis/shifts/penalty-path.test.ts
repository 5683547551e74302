import { describe, expect, it } from 'vitest'
import { meanCost } from '../../../src/analysis/shifts/costs/mean-cost.ts'
import { pelt } from '../../../src/analysis/shifts/pelt.ts'
import { elbow, penaltyPath } from '../../../src/analysis/shifts/penalty-path.ts'

const steps = Array.from({ length: 90 }, (_, i) => Math.floor(i / 30) * 6 + Math.sin(i * 12.9898) * 1.3)
const cost = meanCost([steps])

describe('penaltyPath', () => {
  const path = penaltyPath(cost, 0.5, 2000)

  it('covers the range, and agrees with pelt in the middle of each stretch', () => {
    expect(path[0]?.from).toBe(0.5)
    expect(path.at(-1)?.to).toBe(2000)
    for (const [i, step] of path.entries()) {
      if (i > 0) expect(step.from).toBeCloseTo(path[i - 1]?.to ?? Number.NaN, 8)
      expect(pelt(cost, (step.from + step.to) / 2).changes).toEqual(step.changes)
    }
  })

  it('bends where the steps are told', () => {
    expect(elbow(path)?.changes).toEqual([30, 60])
  })

  it('has no elbow where there is no path', () => {
    expect(elbow([])).toBeUndefined()
  })
})
