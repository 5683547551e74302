import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { spatialOdds, utilitiesInEyesOf } from '../../../src/analysis/positions/spatial-odds.ts'

/** KTAB's smpExample: five made-up actors on three axes. */
const EXAMPLE = {
  capability: [117.7, 93.2, 61.4, 135.4, 63.8],
  position: [
    [0.528, 0.398, 0.396],
    [0.159, 0.614, 0.72],
    [0.611, 0.865, 0.445],
    [0.263, 0.165, 0.159],
    [0.733, 0.611, 0.263],
  ],
  salience: [
    [32.3, 22.4, 13.4],
    [25.2, 34.5, 26.5],
    [28.8, 28.6, 18.2],
    [15.6, 42, 14.3],
    [39.7, 19.9, 15.8],
  ],
}

describe('spatialOdds', () => {
  const found = spatialOdds(EXAMPLE)

  it('gives the attitudes to risk of KTAB’s example', () => {
    const wanted = [1, -0.387, -0.5, -0.001, -0.298]
    wanted.forEach((risk, i) => {
      expect(Math.abs((found.risks[i] as number) - risk)).toBeLessThanOrEqual(0.0005)
    })
  })

  it('gives its utilities, and those in the eyes of others', () => {
    expect([...(found.values[0] ?? [])].map((u) => u.toFixed(3))).toEqual(['1.000', '0.673', '0.739', '0.747', '0.799'])
    expect([...(found.utilities[4] ?? [])].map((u) => u.toFixed(4))).toEqual([
      '0.7526',
      '0.4183',
      '0.7992',
      '0.4867',
      '1.0000',
    ])
    const eyes = utilitiesInEyesOf(0, found)
    expect([...(eyes[1] ?? [])].map((u) => u.toFixed(4))).toEqual(['0.8190', '1.0000', '0.7975', '0.7015', '0.7508'])
  })

  it('makes odds that sum up to one, and whoever is alone with all might prevails', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.double({ min: 0, max: 1, noNaN: true })), {
          minLength: 3,
          maxLength: 6,
        }),
        (position) => {
          const salience = position.map(() => [1, 1])
          const { odds } = spatialOdds({ capability: position.map(() => 1), position, salience })
          expect(odds.reduce((sum, p) => sum + p, 0)).toBeCloseTo(1, 9)
        },
      ),
      { numRuns: 60, seed: 1 },
    )
    const mighty = spatialOdds({
      capability: [1000, 1, 1],
      position: [
        [0, 0],
        [1, 1],
        [0.9, 0.7],
      ],
      salience: [
        [1, 1],
        [1, 1],
        [1, 1],
      ],
    })
    expect(mighty.odds[0]).toBeGreaterThan(0.95)
  })
})
