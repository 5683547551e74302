import type { SignedNetwork } from '../../model/signed-network.ts'
import { signedGraph } from './signed-graph.ts'

/** The parts of a network that hang together, as actors; the largest first, then by their first actor. O(actors + ties). */
export function networkParts(network: SignedNetwork): readonly (readonly number[])[] {
  const { size, from, to } = signedGraph(network)
  const seen = new Uint8Array(size)
  const parts: number[][] = []
  for (let start = 0; start < size; start++) {
    if (seen[start] === 1) continue
    const part = [start]
    seen[start] = 1
    for (const v of part) {
      for (let i = from[v] as number; i < (from[v + 1] as number); i++) {
        const u = to[i] as number
        if (seen[u] === 1) continue
        seen[u] = 1
        part.push(u)
      }
    }
    parts.push(part.sort((a, b) => a - b))
  }
  return parts.sort((a, b) => b.length - a.length || (a[0] as number) - (b[0] as number))
}
