import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { lineIndex } from '../../../src/analysis/balance/line-index.ts'
import { relaxingMoves } from '../../../src/analysis/balance/relaxing-moves.ts'
import { loadProgramSolver } from '../../../src/tasks/load-program-solver.ts'
import { anyNetwork, networkOf, triedOut } from './signed-networks.ts'

const solver = await loadProgramSolver()

describe('relaxingMoves', () => {
  it('relaxes by as much as it says once its ties are turned', () => {
    fc.assert(
      fc.property(anyNetwork, (network) => {
        const before = triedOut(network)
        for (const { turns, relaxes, actor } of relaxingMoves(network, lineIndex(network, solver), solver)) {
          const edges = network.edges.map((edge, e) =>
            turns.includes(e) ? { ...edge, sign: edge.sign > 0 ? (-1 as const) : (1 as const) } : edge,
          )
          expect(turns.every((e) => network.edges[e]?.a === actor || network.edges[e]?.b === actor)).toBe(true)
          expect(triedOut({ ...network, edges })).toBe(before - relaxes)
        }
      }),
      { numRuns: 60, seed: 10 },
    )
  })

  it('finds the one who stands between two camps', () => {
    const network = networkOf('a b +', 'c d +', 'a c -', 'b d -', 'm a +', 'm b +', 'm c +', 'm d +')
    const [first] = relaxingMoves(network, lineIndex(network, solver), solver)
    expect(network.actors[first?.actor ?? -1]).toBe('m')
    expect(first).toMatchObject({ relaxes: 2, exact: true })
    expect(first?.turns).toHaveLength(2)
  })

  it('has none to tell where all is balanced', () => {
    const network = networkOf('a b +', 'b c -', 'a c -')
    expect(relaxingMoves(network, lineIndex(network, solver), solver)).toEqual([])
  })
})
