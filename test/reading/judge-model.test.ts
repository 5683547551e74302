import { describe, expect, it } from 'vitest'
import { packJudge, parseJudge, rowOf, signId, writeJudge } from '../../src/reading/judge-model.ts'
import { OUTCOME_COLUMNS, OUTCOMES } from '../../src/reading/judge-outcomes.ts'
import { JUDGE_SIGNS } from '../../src/reading/judge-signs.ts'

const row = (weight: number) => new Float64Array(OUTCOME_COLUMNS.length).fill(weight)
const ids = Array.from({ length: 300 }, (_, i) => signId(JUDGE_SIGNS.word, i))
const biases = Float64Array.from(OUTCOMES, (_, at) => at / 8)
const model = packJudge(new Map(ids.map((id, i) => [id, row(i % 2 === 0 ? 0.5 : 0.001)])), biases, {
  most: 1,
  least: 0.01,
})

describe('packJudge', () => {
  it('keeps the rows that weigh something, each where it is found again', () => {
    expect(model.ids).toHaveLength(150)
    for (const [i, id] of ids.entries()) {
      const at = rowOf(model, id)
      expect(model.ids[at]).toBe(i % 2 === 0 ? id : undefined)
    }
    expect((model.weights[0] ?? 0) * model.scale).toBeCloseTo(0.5, 2)
  })
})

describe('the file of weights', () => {
  it('gives back what was written', () => {
    expect(parseJudge(writeJudge(model))).toEqual(model)
  })

  it('is told from other files and from half of one', () => {
    expect(() => parseJudge(new TextEncoder().encode('some words\n'))).toThrow(/does not begin with/)
    expect(() => parseJudge(writeJudge(model).subarray(0, 60))).toThrow(/cut short or damaged/)
  })
})

describe('signId', () => {
  it('tells signs and the order of their words apart', () => {
    const all = [signId(1, 2, 3), signId(1, 3, 2), signId(2, 2, 3), signId(1, 2), signId(1, 2, 3, 4)]
    expect(new Set(all).size).toBe(all.length)
  })
})

describe('JUDGE_SIGNS', () => {
  it('gives every sign a number of its own', () => {
    const numbers = Object.values(JUDGE_SIGNS)
    expect(new Set(numbers).size).toBe(numbers.length)
  })
})
