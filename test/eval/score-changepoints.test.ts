import { describe, expect, it } from 'vitest'
import { changePointF1, covering } from '../../eval/score-changepoints.ts'

// five annotators of the Nile, and what TCPDBench publishes for methods on it
const NILE = [[], [28], [], [28], [28]]

describe('changePointF1', () => {
  it('is what TCPDBench publishes for no change and for the one change', () => {
    expect(changePointF1(NILE, [])).toBeCloseTo(0.8235, 4)
    expect(changePointF1(NILE, [28])).toBe(1)
  })

  it('counts a found cut once, for one annotated cut', () => {
    expect(changePointF1([[20, 23]], [21])).toBeCloseTo((2 * 1 * (2 / 3)) / (1 + 2 / 3), 12)
    expect(changePointF1([[20]], [26])).toBeCloseTo(0.5, 12)
  })
})

describe('covering', () => {
  it('is what TCPDBench publishes for no change and for the one change', () => {
    expect(covering(NILE, [], 100)).toBeCloseTo(0.7581, 4)
    expect(covering(NILE, [28], 100)).toBeCloseTo(0.888, 4)
  })
})
