import { describe, expect, it } from 'vitest'
import { scoreSurety } from '../../eval/score-surety.ts'

describe('scoreSurety', () => {
  it('counts how often right comes before wrong, ties half', () => {
    const claims = [
      { score: 0.9, right: true },
      { score: 0.5, right: true },
      { score: 0.5, right: false },
      { score: 0.1, right: false },
    ]
    expect(scoreSurety(claims).auc).toBe(3.5 / 4)
  })

  it('knows no more than a guess where all are right', () => {
    expect(scoreSurety([{ score: 0.3, right: true }]).auc).toBe(0.5)
  })

  it('finds no fault with scores that come true, and the whole distance with those that never do', () => {
    const half = Array.from({ length: 40 }, (_, at) => ({ score: 0.5, right: at % 2 === 0 }))
    expect(scoreSurety(half).calibrationError).toBe(0)
    const never = Array.from({ length: 40 }, () => ({ score: 0.8, right: false }))
    expect(scoreSurety(never).calibrationError).toBeCloseTo(0.8, 12)
  })
})
