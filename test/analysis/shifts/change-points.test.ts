import { describe, expect, it } from 'vitest'
import { changePoints } from '../../../src/analysis/shifts/change-points.ts'
import { longRunInflation } from '../../../src/analysis/shifts/noise.ts'
import { NILE } from './nile.ts'
import { noise } from './seeded-noise.ts'

const made = (seed: number, of: (i: number, draw: () => number) => number, length = 200) => {
  const draw = noise(seed)
  return Array.from({ length }, (_, i) => of(i, draw))
}

describe('changePoints', () => {
  it('does what its example says', () => {
    expect(changePoints([[1, 2, 1, 2, 9, 8, 9, 8]], { model: 'mean' })).toEqual([4])
  })

  it('finds the fall of the Nile by BIC, also if single years were misread', () => {
    expect(changePoints([NILE])).toEqual([28])
    const misread = NILE.map((flow, i) => (i === 60 ? 9000 : flow))
    expect(changePoints([misread], { robust: true })).toEqual([28])
  })

  it('finds a change in spread, and one in counts', () => {
    const spread = made(1, (i, draw) => draw() * (i < 120 ? 1 : 4))
    for (const model of ['variance', 'mean-variance'] as const) {
      const [at, ...more] = changePoints([spread], { model })
      expect(Math.abs((at ?? 0) - 120)).toBeLessThanOrEqual(5)
      expect(more).toEqual([])
    }
    const counts = made(2, (i, draw) =>
      Math.max(0, Math.round((i < 80 ? 3 : 12) + draw() * Math.sqrt(i < 80 ? 3 : 12))),
    )
    const [at, ...more] = changePoints([counts], { model: 'count', dispersion: 0.1 })
    expect(Math.abs((at ?? 0) - 80)).toBeLessThanOrEqual(2)
    expect(more).toEqual([])
  })

  it('asks more of a cut where noise has a memory', () => {
    let last = 0
    const wandering = made(3, (_, draw) => {
      last = 0.8 * last + draw()
      return last
    })
    expect(longRunInflation(wandering)).toBeGreaterThan(2)
    const plain = changePoints([wandering], { penalty: 'bic' }).length
    expect(changePoints([wandering], { penalty: 'memory' }).length).toBeLessThan(plain)
    expect(changePoints([made(4, (i, draw) => draw() + (i < 90 ? 0 : 6))], { penalty: 'memory' })).toEqual([90])
  })

  it('stops at the elbow, and takes a number as it is', () => {
    const steps = made(5, (i, draw) => draw() + 5 * Math.floor(i / 50))
    expect(changePoints([steps], { penalty: 'elbow' })).toEqual([50, 100, 150])
    expect(changePoints([steps], { penalty: 1e9 })).toEqual([])
  })

  it('is robust only where there is such a loss', () => {
    expect(() => changePoints([NILE], { robust: true, model: 'variance' })).toThrow('robust for the mean of one series')
  })
})
