import { describe, expect, it } from 'vitest'
import { likelihoodWords } from '../../src/model/likelihood-words.ts'
import { loadLikelihoodWords } from '../../src/tasks/load-likelihood-words.ts'

const rows = loadLikelihoodWords()

describe('likelihoodWords', () => {
  it.each([
    [0, 'almost no chance'],
    [0.03, 'almost no chance'],
    [0.05, 'very unlikely'],
    [0.12, 'very unlikely'],
    [0.2, 'unlikely'],
    [0.44, 'unlikely'],
    [0.45, 'roughly even chance'],
    [0.5, 'roughly even chance'],
    [0.55, 'roughly even chance'],
    [0.56, 'likely'],
    [0.8, 'likely'],
    [0.81, 'very likely'],
    [0.95, 'very likely'],
    [0.96, 'almost certain'],
    [1, 'almost certain'],
  ])('calls %f %s', (chance, words) => {
    expect(likelihoodWords(chance, rows)).toBe(words)
  })

  it('has rows that follow each other without a gap', () => {
    for (const [i, row] of rows.entries()) if (i > 0) expect(row.low).toBe(rows[i - 1]?.high)
  })
})
