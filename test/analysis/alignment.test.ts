import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { alignments } from '../../src/analysis/alignment.ts'

const coordinate = fc.double({ min: -5, max: 5, noNaN: true })
const positions = fc
  .uniqueArray(fc.tuple(coordinate, coordinate), {
    minLength: 3,
    maxLength: 8,
    selector: ([x]) => Math.round(x * 1000),
  })
  .map((list) => list.map((at, i) => ({ actor: `A${i}`, at })))

describe('alignments', () => {
  it('is 1 for the nearest pair, 0 for the furthest, and scaled between', () => {
    const line = [0, 1, 4].map((x, i) => ({ actor: 'ABC'.charAt(i), at: [x, 0] }))
    expect(alignments(line)).toEqual([
      { pair: ['A', 'B'], alignment: 1 },
      { pair: ['A', 'C'], alignment: 0 },
      { pair: ['B', 'C'], alignment: 1 - 2 / 3 },
    ])
  })

  it('does not depend on where the space begins, how it is turned or measured', () => {
    fc.assert(
      fc.property(positions, (list) => {
        const moved = list.map(({ actor, at: [x = 0, y = 0] }) => ({ actor, at: [3 - 2 * y, 7 + 2 * x] }))
        const [one, other] = [alignments(list), alignments(moved)]
        for (const [i, { alignment }] of one.entries()) expect(other[i]?.alignment).toBeCloseTo(alignment, 6)
      }),
      { seed: 5, numRuns: 100 },
    )
  })

  it('says what it needs', () => {
    expect(() => alignments([{ actor: 'A', at: [0] }])).toThrow(/two distances/)
    expect(() =>
      alignments([
        { actor: 'A', at: [0] },
        { actor: 'B', at: [0, 1] },
      ]),
    ).toThrow(/1 finite coordinates of B/)
  })
})
