import type { SignedGraph } from './signed-graph.ts'

const TOLERANCE = 1e-6

/**
 * Negative cycles of which less than one tie is taken, at most one from each actor: the shortest walks that come back to an actor
 * with the other sign.
 *
 * @param taken how much of each edge is taken, ≥ 0
 * @returns each as its edges, ascending, without doubles
 * @source Barahona & Mahjoub 1986, On the cut polytope: shortest paths in a graph of two copies
 */
export function negativeCycles(graph: SignedGraph, taken: Float64Array): readonly (readonly number[])[] {
  const found = new Map<string, readonly number[]>()
  const walk = walker(graph, taken)
  for (let v = 0; v < graph.size; v++) {
    const edges = walk(v)
    if (edges === null) continue
    const cycle = [...simplest(graph, v, edges)].sort((a, b) => a - b)
    found.set(cycle.join(' '), cycle)
  }
  return [...found.values()]
}

/** Finds the cheapest walk from an actor to itself with a negative product of signs, as places in the graph; null from 1 up. */
function walker({ size, from, to, sign, edge }: SignedGraph, taken: Float64Array): (start: number) => number[] | null {
  const cost = new Float64Array(2 * size)
  const came = new Int32Array(2 * size)
  const done = new Uint8Array(2 * size)
  const heap: number[] = []
  const push = (node: number) => {
    let i = heap.length
    heap.push(node)
    while (i > 0) {
      const up = (i - 1) >> 1
      if ((cost[heap[up] as number] as number) <= (cost[node] as number)) break
      heap[i] = heap[up] as number
      i = up
    }
    heap[i] = node
  }
  const pop = (): number => {
    const first = heap[0] as number
    const last = heap.pop() as number
    if (heap.length === 0) return first
    let i = 0
    for (;;) {
      let down = 2 * i + 1
      if (down >= heap.length) break
      if (down + 1 < heap.length && (cost[heap[down + 1] as number] as number) < (cost[heap[down] as number] as number))
        down++
      if ((cost[heap[down] as number] as number) >= (cost[last] as number)) break
      heap[i] = heap[down] as number
      i = down
    }
    heap[i] = last
    return first
  }
  return (start) => {
    cost.fill(Number.POSITIVE_INFINITY)
    done.fill(0)
    heap.length = 0
    cost[2 * start] = 0
    push(2 * start)
    const goal = 2 * start + 1
    while (heap.length > 0) {
      const node = pop()
      if (done[node] === 1) continue
      done[node] = 1
      const here = cost[node] as number
      if (here >= 1 - TOLERANCE) return null
      if (node === goal) break
      const [v, side] = [node >> 1, node & 1]
      for (let i = from[v] as number; i < (from[v + 1] as number); i++) {
        const next = 2 * (to[i] as number) + ((sign[i] as number) < 0 ? 1 - side : side)
        // a crumb for each step, so that of equal walks the shortest is found
        const price = here + Math.max(0, taken[edge[i] as number] as number) + 1e-9
        if (price < (cost[next] as number)) {
          cost[next] = price
          came[next] = i
          push(next)
        }
      }
    }
    if (done[goal] !== 1) return null
    const walk: number[] = []
    for (let node = goal; node !== 2 * start; ) {
      const i = came[node] as number
      walk.push(i)
      const before = (sign[i] as number) < 0 ? 1 - (node & 1) : node & 1
      node = 2 * tailOf(i, from) + before
    }
    return walk.reverse()
  }
}

/** From whom a place in the graph leads. */
function tailOf(place: number, from: Int32Array): number {
  let [low, high] = [0, from.length - 1]
  while (high - low > 1) {
    const middle = (low + high) >> 1
    if ((from[middle] as number) <= place) low = middle
    else high = middle
  }
  return low
}

/** A cycle of negative sign within a closed walk of negative sign, as edges. */
function simplest({ to, sign, edge }: SignedGraph, start: number, walk: readonly number[]): ReadonlySet<number> {
  const path: { readonly actor: number; readonly place: number }[] = []
  let here = start
  for (const place of walk) {
    path.push({ actor: here, place })
    here = to[place] as number
    const back = path.findIndex(({ actor }) => actor === here)
    if (back < 0) continue
    const loop = path.splice(back)
    if (loop.reduce((product, step) => product * (sign[step.place] as number), 1) < 0)
      return new Set(loop.map((step) => edge[step.place] as number))
  }
  return new Set(walk.map((place) => edge[place] as number))
}
