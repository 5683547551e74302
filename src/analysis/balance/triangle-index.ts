import type { SignedNetwork } from '../../model/signed-network.ts'
import { signedGraph } from './signed-graph.ts'

/** Three actors with a tie between each two. */
export interface Triangle {
  /** by their places in the network's list, ascending */
  readonly actors: readonly [number, number, number]
  readonly edges: readonly [number, number, number]
  /** an even number of its ties is negative: a friend's enemy is an enemy */
  readonly balanced: boolean
}

/** How many triangles there are, and what share of them is balanced: null where there is none. */
export interface TriangleIndex {
  readonly triangles: number
  readonly balanced: number
  readonly index: number | null
}

/** All triangles, ascending by actors. O(Σ degree²). */
export function trianglesOf(network: SignedNetwork): readonly Triangle[] {
  const { size, from, to, edge } = signedGraph(network)
  const between = new Int32Array(size).fill(-1)
  const found: Triangle[] = []
  for (let a = 0; a < size; a++) {
    for (let i = from[a] as number; i < (from[a + 1] as number); i++) between[to[i] as number] = edge[i] as number
    for (let i = from[a] as number; i < (from[a + 1] as number); i++) {
      const b = to[i] as number
      if (b < a) continue
      for (let j = from[b] as number; j < (from[b + 1] as number); j++) {
        const c = to[j] as number
        const back = between[c] as number
        if (c < b || back < 0) continue
        const edges = [edge[i] as number, edge[j] as number, back] as const
        const sign = edges.reduce((product, e) => product * (network.edges[e]?.sign ?? 1), 1)
        found.push({ actors: [a, b, c], edges, balanced: sign > 0 })
      }
    }
    for (let i = from[a] as number; i < (from[a + 1] as number); i++) between[to[i] as number] = -1
  }
  return found.sort((x, y) => x.actors[0] - y.actors[0] || x.actors[1] - y.actors[1] || x.actors[2] - y.actors[2])
}

/**
 * What share of the triangles is balanced?
 *
 * @source Cartwright & Harary 1956, Structural balance: degree of balance, of cycles of three; docs/methods.md#structural-balance
 */
export function triangleIndex(triangles: readonly Triangle[]): TriangleIndex {
  const balanced = triangles.filter((one) => one.balanced).length
  return { triangles: triangles.length, balanced, index: triangles.length === 0 ? null : balanced / triangles.length }
}
