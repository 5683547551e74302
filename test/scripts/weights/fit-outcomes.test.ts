import { describe, expect, it } from 'vitest'
import { fitOutcomes, type OutcomeExample } from '../../../scripts/weights/fit-outcomes.ts'
import { likeliestOutcome, outcomeScores } from '../../../src/reading/judge-claims.ts'
import { packJudge } from '../../../src/reading/judge-model.ts'
import { OUTCOMES } from '../../../src/reading/judge-outcomes.ts'

const possible = [...OUTCOMES.keys()]
const place = (kind: string, type: string, direction: string) =>
  OUTCOMES.findIndex((one) => one.kind === kind && one.type === type && one.direction === direction)
const aid = place('event', 'AID', 'closer')
const threat = place('statement', 'THREATEN', 'apart')
const example = (ids: readonly number[], ...right: number[]): OutcomeExample => ({
  ids: Int32Array.from(ids),
  values: Float64Array.from(ids, () => 1),
  possible,
  right: new Set(right),
})
const FIT = { rounds: 20, rate: 0.2, start: 1, ridge: 0.1, least: 2, hidden: 0 }
const examples = Array.from({ length: 40 }, (_, i) =>
  i % 2 === 0 ? example([1, 3], aid) : example([2, 3], threat, aid + 1),
)

describe('fitOutcomes', () => {
  it('learns what tells answers apart, and gives the same weights for the same examples', () => {
    const { rows, biases } = fitOutcomes(examples, FIT)
    const model = packJudge(rows, biases, { most: 4, least: 0.001 })
    const judged = (ids: readonly number[]) =>
      likeliestOutcome(outcomeScores(model, { ids, values: ids.map(() => 1) }), possible)
    expect(judged([1, 3])).toBe(OUTCOMES[aid])
    expect([threat, aid + 1].map((at) => OUTCOMES[at])).toContain(judged([2, 3]))
    expect(fitOutcomes(examples, FIT)).toEqual({ rows, biases })
  })

  it('leaves out signs that are seen too seldom', () => {
    const { rows } = fitOutcomes([...examples, example([9], aid)], FIT)
    expect([...rows.keys()].sort()).toEqual([1, 2, 3])
  })
})
