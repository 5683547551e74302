import { describe, expect, it } from 'vitest'
import { explanationChanges } from '../../../src/analysis/explanations/explanation-changes.ts'
import type { Matrix } from '../../../src/model/matrix.ts'
import { explain, matrixOfCodes } from './matrix-of-codes.ts'

const told = (before: Matrix, now: Matrix) => explanationChanges(explain(before), explain(now), '2024-08-20').says

describe('what became of a matrix', () => {
  it('says that nothing did, or that there was none', () => {
    const matrix = matrixOfCodes({ A: ['CC I', 'C N'] })
    const [only, ...more] = told(matrix, matrix)
    expect(only).toMatch(/^Nothing has changed since 20 August 2024\. “H1” was the likeliest/)
    expect(more).toEqual([])
    expect(explanationChanges(null, explain(matrix), '2024-08-20')).toEqual({
      since: '2024-08-20',
      moved: [],
      says: ['On 20 August 2024 this question was not weighed yet.'],
    })
  })

  it('tells another lead, by how much each moved, and who rated', () => {
    const before = matrixOfCodes({ A: ['CC I', 'C N'], B: ['C .', '. .'] })
    const now = matrixOfCodes({ A: ['I CC', 'C N'], B: ['. .', 'N CC'] })
    const then = explain(before)
    const after = explain(now)
    const [lead, moves, ...rest] = told(before, now)
    expect(lead).toMatch(/^On 20 August 2024 “H1” was the likeliest \(\d+ %\); now it is “H2” \(\d+ %\)\.$/)
    const points = Math.round(
      100 * ((then.hypotheses[0]?.posterior.mean ?? 0) - (after.hypotheses[0]?.posterior.mean ?? 0)),
    )
    expect(moves).toBe(`“H1” down by ${points} points and “H2” up by ${points} points.`)
    expect(rest).toEqual(['A changed 2 ratings.', 'B rated 2 cells and took 1 rating back.'])
  })

  it('tells evidence that came, went and was found, and explanations', () => {
    const three = matrixOfCodes({ A: ['C I I', 'C N N', 'CC N N'] }, { kinds: ['note', 'note', 'awaited'] })
    const now = {
      ...three,
      hypotheses: three.hypotheses.filter(({ id }) => id !== 'h3'),
      evidence: [
        ...three.evidence.filter(({ id }) => id !== 'e1').map((one) => ({ ...one, ground: { kind: 'note' as const } })),
        { id: 'e4', says: 'A fourth.', ground: { kind: 'note' as const }, relevance: 'medium' as const, group: null },
      ],
      ratings: three.ratings
        .filter(({ evidence }) => evidence !== 'e1')
        .map((row) => ({ ...row, ratings: { h1: row.ratings.h1 ?? 'N', h2: row.ratings.h2 ?? 'N' } as const })),
    }
    const says = told(three, now)
    expect(says).toContain('No longer weighed: “H3”.')
    expect(says).toContain('1 piece of evidence that was awaited was found: “Evidence 3”.')
    expect(says).toContain('1 piece of evidence was added: “A fourth”.')
    expect(says).toContain('1 piece of evidence was left out: “Evidence 1”.')
  })

  it('tells what counts otherwise, though nobody rated it anew', () => {
    const one = matrixOfCodes({ A: ['C I', 'C N'] }, { relevance: ['high', 'low'] })
    const other = matrixOfCodes({ A: ['C I', 'C N'] }, { relevance: ['low', 'low'] })
    expect(told(one, other).at(-1)).toBe(
      '1 piece of evidence counts otherwise, by grade, relevance or copies: “Evidence 1”.',
    )
  })
})

describe('raters side by side', () => {
  it('are as far from the others as one reckons by hand', () => {
    // 5 4 / 2 3 / 4 ·: of A from the mean of B and C, and so on
    const { agreement, evidence } = explain(matrixOfCodes({ A: ['CC N', 'C N'], B: ['I .', 'N .'], C: ['C .', '. .'] }))
    const steps = Object.fromEntries(agreement.raters.map(({ analyst, steps: far }) => [analyst, far]))
    expect(steps.A).toBeCloseTo((Math.abs(5 - 3) + Math.abs(4 - 3)) / 2)
    expect(steps.B).toBeCloseTo((Math.abs(2 - 4.5) + Math.abs(3 - 4)) / 2)
    expect(steps.C).toBeCloseTo(Math.abs(4 - 3.5))
    expect(agreement.raters[0]?.analyst).toBe('B')
    expect(agreement.raters.map(({ rated, shared }) => [rated, shared])).toEqual([
      [2, 2],
      [4, 2],
      [1, 1],
    ])
    expect(evidence[1]?.cells[0]?.spread).toBeCloseTo(0.75)
  })
})
