import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { lineIndex } from '../../../src/analysis/balance/line-index.ts'
import { tiesAtOdds } from '../../../src/analysis/balance/search-camps.ts'
import type { ProgramSolver } from '../../../src/model/integer-program.ts'
import { seededRandom } from '../../../src/model/seeded-random.ts'
import type { SignedNetwork } from '../../../src/model/signed-network.ts'
import { loadProgramSolver } from '../../../src/tasks/load-program-solver.ts'
import { anyNetwork, networkOf, triedOut } from './signed-networks.ts'

let solver: ProgramSolver
beforeAll(async () => {
  solver = await loadProgramSolver()
})

/** All pairs of `size` actors, signs drawn by lot. */
function drawn(size: number, share: number): SignedNetwork {
  const random = seededRandom(size)
  const edges: { a: number; b: number; sign: 1 | -1 }[] = []
  for (let a = 0; a < size; a++)
    for (let b = a + 1; b < size; b++) if (random() < share) edges.push({ a, b, sign: random() < 0.5 ? 1 : -1 })
  return { actors: Array.from({ length: size }, (_, v) => `${v}`), edges }
}

describe('lineIndex', () => {
  it('is what trying out all divisions finds', () => {
    fc.assert(
      fc.property(anyNetwork, (network) => {
        const found = lineIndex(network, solver)
        expect(found.exact).toBe(true)
        expect(found.index).toBe(triedOut(network))
        expect(found.frustrated).toEqual(tiesAtOdds(network, found.camps))
        expect(found.frustrated).toHaveLength(found.index)
      }),
      { numRuns: 150, seed: 6 },
    )
  })

  it('is bounded without a solver, and the bounds hold it', () => {
    fc.assert(
      fc.property(anyNetwork, (network) => {
        const { index, atLeast } = lineIndex(network, null)
        const least = triedOut(network)
        expect(index).toBeGreaterThanOrEqual(least)
        expect(atLeast).toBeLessThanOrEqual(least)
      }),
      { numRuns: 150, seed: 7 },
    )
  })

  it('does not change when an actor changes sides and all its ties turn with it', () => {
    fc.assert(
      fc.property(anyNetwork, fc.nat(), (network, pick) => {
        const actor = pick % network.actors.length
        const switched = {
          ...network,
          edges: network.edges.map(({ a, b, sign }) => ({
            a,
            b,
            sign: (a === actor) === (b === actor) ? sign : sign > 0 ? (-1 as const) : (1 as const),
          })),
        }
        expect(lineIndex(switched, solver).index).toBe(lineIndex(network, solver).index)
      }),
      { numRuns: 60, seed: 8 },
    )
  })

  it.each([
    ['all negative, of 5 actors, by Harary: the best two camps keep 4 ties within', 5, 4],
    ['all negative, of 6', 6, 6],
    ['all negative, of 7', 7, 9],
  ])('a complete network %s', (_, size, wanted) => {
    const { actors, edges } = drawn(size, 1)
    const network = { actors, edges: edges.map((edge) => ({ ...edge, sign: -1 as const })) }
    expect(lineIndex(network, solver)).toMatchObject({ index: wanted, exact: true })
  })

  it('branches where cycles alone leave the bounds apart', () => {
    const network = drawn(14, 1)
    const found = lineIndex(network, solver)
    expect(found).toMatchObject({ exact: true, index: triedOut(network) })
  })

  it('tells bounds where time runs out', () => {
    const network = drawn(30, 1)
    let now = 0
    const clock = () => {
      now += 1000
      return now
    }
    const found = lineIndex(network, solver, { clock, seconds: 2 })
    expect(found.exact).toBe(false)
    expect(found.atLeast).toBeLessThan(found.index)
    expect(found.frustrated).toHaveLength(found.index)
  })

  it('knows a friend’s enemy', () => {
    expect(lineIndex(networkOf('a b +', 'b c -', 'a c -'), null)).toMatchObject({ index: 0, exact: true })
    expect(lineIndex(networkOf('a b +', 'b c +', 'a c -'), null)).toMatchObject({ index: 1, exact: true })
  })
})
