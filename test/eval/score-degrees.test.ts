import { describe, expect, it } from 'vitest'
import { scoreDegrees } from '../../eval/score-degrees.ts'

describe('scoreDegrees', () => {
  it('gives correlation, error and the error of the best single degree', () => {
    const figures = scoreDegrees([
      { gold: 3, said: 2 },
      { gold: 1, said: 0 },
      { gold: -1, said: -2 },
    ])
    expect(figures.r).toBeCloseTo(1, 12)
    expect(figures.mae).toBeCloseTo(1, 12)
    expect(figures.constantMae).toBeCloseTo(4 / 3, 12)
  })

  it('has no correlation where all are alike', () => {
    expect(scoreDegrees([{ gold: 3, said: 3 }]).r).toBe(0)
  })
})
