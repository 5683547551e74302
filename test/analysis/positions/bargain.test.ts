import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type BargainSettings, bargain, bargainEnd } from '../../../src/analysis/positions/bargain.ts'
import { BARGAINING_RULE_NAMES } from '../../../src/analysis/positions/bargaining-rule.ts'
import { bargainingTable } from '../../../src/analysis/positions/bargaining-table.ts'
import { medianPosition } from '../../../src/analysis/positions/forecast-position.ts'

/** Ten members of the European Community on when cars should emit less, in years: Scholz, Calbert & Smith 2011, table 1. */
const EMISSIONS = {
  names: ['Netherlands', 'Belgium', 'Luxembourg', 'Germany', 'France', 'Italy', 'UK', 'Ireland', 'Denmark', 'Greece'],
  capability: [0.08, 0.08, 0.03, 0.16, 0.16, 0.16, 0.16, 0.05, 0.05, 0.08],
  position: [4, 7, 4, 4, 10, 10, 10, 7, 4, 7],
  salience: [0.8, 0.4, 0.2, 0.8, 0.6, 0.6, 0.9, 0.1, 1, 0.7],
}
const settings = (changes: Partial<BargainSettings> = {}): BargainSettings => ({
  rule: 'published',
  rounds: 8,
  quo: 1,
  still: -1,
  ...changes,
})

const anyActors = fc.integer({ min: 2, max: 7 }).chain((size) => {
  const many = (min: number, max: number) =>
    fc.array(
      fc.integer({ min: 100 * min, max: 100 * max }).map((value) => value / 100),
      { minLength: size, maxLength: size },
    )
  return fc.record({ capability: many(0.1, 5), salience: many(0.05, 1), position: many(0, 100) })
})

describe('bargain, as the published code reckons', () => {
  const { median, mean, rounds } = bargain(EMISSIONS, settings())

  it('begins at the median and mean of the example', () => {
    expect([median, mean]).toEqual([7, expect.closeTo(7.389955686853767, 12)])
  })

  it('makes the moves of its first round', () => {
    expect(rounds[0]?.moves).toEqual([
      {
        actor: 1,
        kind: 'compromise',
        asker: 4,
        to: expect.closeTo(8.415932315426764, 10),
        own: expect.closeTo(-0.11483050347300794, 10),
        others: expect.closeTo(0.2432965945234421, 10),
      },
      expect.objectContaining({ actor: 2, kind: 'confrontation', asker: 1, to: 7 }),
      expect.objectContaining({ actor: 7, kind: 'confrontation', asker: 2, to: 4 }),
    ])
  })

  it('has its fault in the fourth round: of two compromises the lower position', () => {
    const move = rounds[3]?.moves.find(({ actor }) => actor === 1)
    expect(move).toMatchObject({ kind: 'compromise', asker: 0, to: expect.closeTo(4.800881140632622, 9) })
    const nearer = bargain(
      { ...EMISSIONS, position: [...(rounds[2]?.positions ?? [])] },
      settings({ rule: 'corrected' }),
    )
    expect(nearer.rounds[0]?.moves.find(({ actor }) => actor === 1)?.asker).not.toBe(0)
  })

  it.each([
    [1, 8.415932315426764, 7.461314378277189],
    [4, 9.961979590401311, 7.358130531334201],
    [8, 9.671129769802048, 7.5724470975503],
  ])('ends round %d at its median and mean', (round, wantedMedian, wantedMean) => {
    expect(rounds[round - 1]?.median).toBeCloseTo(wantedMedian, 9)
    expect(rounds[round - 1]?.mean).toBeCloseTo(wantedMean, 9)
  })

  it('never lets anybody capitulate', () => {
    fc.assert(
      fc.property(anyActors, (actors) => {
        const kinds = bargain(actors, settings()).rounds.flatMap(({ moves }) => moves.map(({ kind }) => kind))
        expect(kinds).not.toContain('capitulation')
      }),
      { numRuns: 100, seed: 1 },
    )
  })
})

describe('bargain, corrected', () => {
  it('lets actors capitulate who would lose more than the other gains', () => {
    const kinds = fc
      .sample(anyActors, { numRuns: 200, seed: 2 })
      .flatMap((actors) => bargain(actors, settings({ rule: 'corrected' })).rounds)
      .flatMap(({ moves }) => moves)
      .filter(({ kind }) => kind === 'capitulation')
    expect(kinds.length).toBeGreaterThan(0)
    for (const { own, others } of kinds) expect(others).toBeLessThan(-own)
  })

  it('settles where nobody moves', () => {
    const found = bargain(EMISSIONS, settings({ rule: 'corrected', still: 0.001, rounds: 50 }))
    expect(found.settled).toBe(true)
    expect(found.rounds.at(-1)?.moves).toEqual([])
  })
})

describe.each(BARGAINING_RULE_NAMES)('bargain by the rule %s', (rule) => {
  it('does not hang on the units of the issue or of capability', () => {
    fc.assert(
      fc.property(anyActors, fc.double({ min: 0.5, max: 20, noNaN: true }), (actors, by) => {
        fc.pre(Math.max(...actors.position) - Math.min(...actors.position) > 1)
        const scaled = {
          capability: actors.capability.map((c) => c * by),
          salience: actors.salience,
          position: actors.position.map((x) => 8 * x - 64),
        }
        const [one, other] = [actors, scaled].map((each) => bargain(each, settings({ rule, rounds: 1 })))
        one?.rounds[0]?.risk.forEach((risk, i) => {
          expect(other?.rounds[0]?.risk[i]).toBeCloseTo(risk, 6)
        })
      }),
      { numRuns: 60, seed: 3 },
    )
  })

  it('keeps everybody between the ends, and risk exponents between a half and two', () => {
    fc.assert(
      fc.property(anyActors, (actors) => {
        const [low, high] = [Math.min(...actors.position), Math.max(...actors.position)]
        for (const { positions, risk } of bargain(actors, settings({ rule })).rounds) {
          for (const x of positions) expect(x >= low - 1e-9 && x <= high + 1e-9).toBe(true)
          for (const r of risk) expect(r >= 0.5 - 1e-9 && r <= 2 + 1e-9).toBe(true)
        }
      }),
      { numRuns: 100, seed: 4 },
    )
  })

  it('ends the same without its story', () => {
    fc.assert(
      fc.property(anyActors, (actors) => {
        const { rounds, ...start } = bargain(actors, settings({ rule, still: 0.001 }))
        const end = bargainEnd(bargainingTable(actors.position.length), actors, settings({ rule, still: 0.001 }))
        const { median, mean } = rounds.at(-1) ?? start
        expect(end).toEqual({ median, mean })
      }),
      { numRuns: 60, seed: 5 },
    )
  })
})

describe('medianPosition', () => {
  it('is the position that no other defeats by weighted votes', () => {
    fc.assert(
      fc.property(anyActors, ({ position, capability }) => {
        const [positions, weights] = [Float64Array.from(position), Float64Array.from(capability)]
        const median = medianPosition(positions, weights)
        const below = weights.filter((_, i) => (positions[i] as number) < median).reduce((sum, w) => sum + w, 0)
        const above = weights.filter((_, i) => (positions[i] as number) > median).reduce((sum, w) => sum + w, 0)
        const half = weights.reduce((sum, w) => sum + w, 0) / 2
        expect(below).toBeLessThanOrEqual(half + 1e-9)
        expect(above).toBeLessThanOrEqual(half + 1e-9)
      }),
      { numRuns: 200, seed: 6 },
    )
  })
})
