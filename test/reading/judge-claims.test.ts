import { describe, expect, it } from 'vitest'
import { ASSESSMENT_TYPES, FIGURE_TYPES } from '../../src/model/claim.ts'
import { likeliestOutcome, outcomeScores, possibleOutcomes } from '../../src/reading/judge-claims.ts'
import { packJudge, signId } from '../../src/reading/judge-model.ts'
import { OUTCOME_COLUMNS, OUTCOMES } from '../../src/reading/judge-outcomes.ts'
import { JUDGE_SIGNS } from '../../src/reading/judge-signs.ts'
import { readThrough } from '../../src/reading/read-document.ts'
import { loadVocabulary } from '../../src/tasks/load-reader.ts'

const vocabulary = loadVocabulary()
const readingOf = (text: string, judge = vocabulary.judge) =>
  readThrough({ id: 'd', title: '', publisher: null, published: '2024-06-15', text }, { ...vocabulary, judge })

describe('judgeClaims', () => {
  it.each([
    ['Bhutan and Togo drifted apart.', 'apart'],
    ['Bhutan warned Togo that it would close the border.', 'apart'],
    ['Bhutan and Togo signed a treaty of friendship.', 'closer'],
  ])('%s %s', (text, direction) => {
    expect(readingOf(text).judgements[0]?.direction).toBe(direction)
  })

  it('leaves what the rules say where no weights are loaded', () => {
    const text = 'Bhutan accused Togo of piracy.'
    const { judgements } = readingOf(text, null)
    expect(judgements[0]).toMatchObject({ kind: 'statement', type: 'ACCUSE', direction: 'apart' })
  })

  it('leaves dependence told by a form of words to the rules', () => {
    const { judgements } = readingOf('The government of Togo would fall without Bhutan.')
    expect(judgements[0]).toMatchObject({ kind: 'assessment', type: 'DEPENDENCE', direction: 'closer' })
  })

  it('judges every predication', () => {
    const { predications, judgements } = readingOf('Peru sold Chile 40 tanks. Chile thanked Peru and paid $3 million.')
    expect(judgements).toHaveLength(predications.length)
    expect(predications.length).toBeGreaterThan(2)
  })
})

describe('possibleOutcomes', () => {
  const kinds = (amount: null | object, source: readonly string[]) =>
    new Set(possibleOutcomes({ amount: amount as never, source }).map((at) => OUTCOMES[at]?.kind))

  it('asks for an amount in figures and for a speaker in statements', () => {
    expect(kinds({}, ['PER'])).toEqual(new Set(['event', 'statement', 'assessment', 'figure']))
    expect(kinds(null, ['PER'])).toEqual(new Set(['event', 'statement', 'assessment']))
    expect(kinds(null, [])).toEqual(new Set(['event', 'assessment']))
  })

  it('gives every kind its own types only', () => {
    for (const { kind, type } of OUTCOMES) {
      expect((FIGURE_TYPES as readonly string[]).includes(type)).toBe(kind === 'figure')
      expect((ASSESSMENT_TYPES as readonly string[]).includes(type)).toBe(kind === 'assessment')
    }
  })
})

describe('outcomeScores', () => {
  it('adds up what the signs say for kind, type and direction, and what speaks for the outcome itself', () => {
    const id = signId(JUDGE_SIGNS.core, 7)
    const column = (name: string) => OUTCOME_COLUMNS.indexOf(name)
    const weights = new Float64Array(OUTCOME_COLUMNS.length)
    weights[column('event')] = 0.5
    weights[column('AID')] = 0.25
    weights[column('closer')] = 1
    const model = packJudge(new Map([[id, weights]]), new Float64Array(OUTCOMES.length).fill(0.125), {
      most: 127 / 64,
      least: 0.1,
    })
    const scores = outcomeScores(model, { ids: [id, 99], values: [2, 5] })
    const of = (kind: string, type: string, direction: string) =>
      scores[OUTCOMES.findIndex((one) => one.kind === kind && one.type === type && one.direction === direction)]
    expect(of('event', 'AID', 'closer')).toBe(2 * 1.75 + 0.125)
    expect(of('statement', 'AID', 'closer')).toBe(2 * 1.25 + 0.125)
    expect(of('event', 'ASSAULT', 'apart')).toBe(2 * 0.5 + 0.125)
    expect(likeliestOutcome(scores, [...OUTCOMES.keys()])).toMatchObject({
      kind: 'event',
      type: 'AID',
      direction: 'closer',
    })
  })
})
