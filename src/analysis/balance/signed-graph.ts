import type { SignedNetwork } from '../../model/signed-network.ts'

/** The ties of each actor in one row of numbers: actor `v` has those from `from[v]` up to `from[v + 1]`. */
export interface SignedGraph {
  readonly size: number
  readonly from: Int32Array
  readonly to: Int32Array
  readonly sign: Int8Array
  /** which edge of the network it is */
  readonly edge: Int32Array
}

/** The same network, quick to walk through. O(actors + ties). */
export function signedGraph({ actors, edges }: SignedNetwork): SignedGraph {
  const size = actors.length
  const from = new Int32Array(size + 1)
  for (const { a, b } of edges) {
    from[a + 1] = (from[a + 1] ?? 0) + 1
    from[b + 1] = (from[b + 1] ?? 0) + 1
  }
  for (let v = 0; v < size; v++) from[v + 1] = (from[v + 1] ?? 0) + (from[v] ?? 0)
  const next = from.slice()
  const to = new Int32Array(2 * edges.length)
  const sign = new Int8Array(2 * edges.length)
  const edge = new Int32Array(2 * edges.length)
  edges.forEach((one, e) => {
    for (const [here, there] of [
      [one.a, one.b],
      [one.b, one.a],
    ] as const) {
      const at = next[here] ?? 0
      to[at] = there
      sign[at] = one.sign
      edge[at] = e
      next[here] = at + 1
    }
  })
  return { size, from, to, sign, edge }
}
