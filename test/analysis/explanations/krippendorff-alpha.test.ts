import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { krippendorffAlpha } from '../../../src/analysis/explanations/krippendorff-alpha.ts'

/** Four observers, twelve units: the example of Krippendorff 2011, section D; a point is missing. */
const OBSERVERS = [
  '1 2 3 3 2 1 4 1 2 . . .',
  '1 2 3 3 2 2 4 1 2 5 . 3',
  '. 3 3 3 2 3 4 2 2 5 1 .',
  '1 2 3 3 2 4 4 1 2 5 1 .',
]
const cells = OBSERVERS.map((row) => row.split(' '))
const units = Array.from({ length: 12 }, (_, u) => cells.flatMap((row) => (row[u] === '.' ? [] : [Number(row[u]) - 1])))

describe('krippendorffAlpha', () => {
  it('is 0.815 for the published example, ordinal', () => {
    expect(krippendorffAlpha(units, 5)).toBeCloseTo(0.815, 3)
  })

  it('is 1 where all agree, null where nobody can, and below 0 where raters are opposed', () => {
    expect(
      krippendorffAlpha(
        [
          [0, 0],
          [4, 4],
        ],
        5,
      ),
    ).toBe(1)
    expect(
      krippendorffAlpha(
        [
          [2, 2],
          [2, 2],
        ],
        5,
      ),
    ).toBe(1)
    expect(krippendorffAlpha([[1], []], 5)).toBeNull()
    expect(
      krippendorffAlpha(
        [
          [0, 4],
          [4, 0],
          [0, 4],
        ],
        5,
      ),
    ).toBeLessThan(0)
  })

  it('does not hang on the order of raters, nor on which end of the scale is the first', () => {
    const ratings = fc.array(fc.array(fc.nat(4), { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 8 })
    fc.assert(
      fc.property(ratings, (all) => {
        const alpha = krippendorffAlpha(all, 5) as number
        expect(
          krippendorffAlpha(
            all.map((unit) => [...unit].reverse()),
            5,
          ),
        ).toBeCloseTo(alpha, 10)
        expect(
          krippendorffAlpha(
            all.map((unit) => unit.map((rank) => 4 - rank)),
            5,
          ),
        ).toBeCloseTo(alpha, 10)
        expect(alpha).toBeLessThanOrEqual(1)
      }),
    )
  })
})
