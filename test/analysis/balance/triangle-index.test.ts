import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { triangleIndex, trianglesOf } from '../../../src/analysis/balance/triangle-index.ts'
import { anyNetwork, networkOf } from './signed-networks.ts'

describe('triangleIndex', () => {
  it('counts as looking at every three actors does', () => {
    fc.assert(
      fc.property(anyNetwork, (network) => {
        const { actors, edges } = network
        const sign = (a: number, b: number) => edges.find((edge) => edge.a === a && edge.b === b)?.sign ?? 0
        let [count, balanced] = [0, 0]
        for (let a = 0; a < actors.length; a++)
          for (let b = a + 1; b < actors.length; b++)
            for (let c = b + 1; c < actors.length; c++) {
              const product = sign(a, b) * sign(b, c) * sign(a, c)
              if (product !== 0) count++
              if (product > 0) balanced++
            }
        const found = triangleIndex(trianglesOf(network))
        expect(found).toEqual({ triangles: count, balanced, index: count === 0 ? null : balanced / count })
      }),
      { numRuns: 200, seed: 9 },
    )
  })

  it('names the ties of each', () => {
    const network = networkOf('a b +', 'b c +', 'c d -', 'a c -')
    expect(trianglesOf(network)).toEqual([{ actors: [0, 1, 2], edges: [0, 1, 3], balanced: false }])
  })
})
