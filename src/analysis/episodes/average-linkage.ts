/** Two items by number, with how likely they belong together. */
export interface ScoredPair {
  readonly a: number
  readonly b: number
  readonly score: number
}

/** What people decided: `together` must be one, `apart` must not. */
export interface Constraints {
  readonly together: readonly (readonly [number, number])[]
  readonly apart: readonly (readonly [number, number])[]
}

interface Link {
  readonly score: number
  readonly a: number
  readonly b: number
  /** sizes when it was reckoned: a link of clusters that have since grown is stale */
  readonly sizes: number
}

/**
 * Clusters by average linkage on a sparse graph: the two clusters whose mean pair score is highest are joined, as long as it is at
 * least the threshold. Pairs that were never scored count as `absent`. Joins that people ordered come first; joins they forbade
 * never happen. Ties go to the lower numbers, so that the order of the pairs does not matter.
 *
 * @param size      number of items
 * @param threshold in [0, 1]
 * @returns the cluster of each item, named by its lowest number
 * @source Sokal & Michener 1958 (UPGMA); greedy for the objective of correlation clustering, Bansal, Blum & Chawla 2004
 */
export function averageLinkage(
  size: number,
  pairs: readonly ScoredPair[],
  { threshold, absent }: { readonly threshold: number; readonly absent: number },
  { together, apart }: Constraints = { together: [], apart: [] },
): readonly number[] {
  const members: (number[] | null)[] = Array.from({ length: size }, (_, i) => [i])
  const owner = Int32Array.from({ length: size }, (_, i) => i)
  const links: Map<number, { sum: number; count: number }>[] = members.map(() => new Map())
  const barred: Set<number>[] = members.map(() => new Set())
  const heap = linkHeap()
  const sizeOf = (i: number) => members[i]?.length ?? 0
  const push = (a: number, b: number) => {
    const link = links[a]?.get(b)
    if (link === undefined || barred[a]?.has(b)) return
    const all = sizeOf(a) * sizeOf(b)
    const score = (link.sum + (all - link.count) * absent) / all
    if (score >= threshold) heap.push({ score, a: Math.min(a, b), b: Math.max(a, b), sizes: all })
  }
  const join = (one: number, other: number) => {
    const [a, b] = one < other ? [one, other] : [other, one]
    members[a]?.push(...(members[b] ?? []))
    for (const i of members[b] ?? []) owner[i] = a
    members[b] = null
    for (const [c, { sum, count }] of links[b] ?? []) {
      links[c]?.delete(b)
      if (c === a) continue
      const known = links[a]?.get(c) ?? { sum: 0, count: 0 }
      const both = { sum: known.sum + sum, count: known.count + count }
      links[a]?.set(c, both)
      links[c]?.set(a, both)
    }
    links[b]?.clear()
    for (const c of barred[b] ?? []) {
      barred[c]?.delete(b)
      barred[c]?.add(a)
      barred[a]?.add(c)
    }
    barred[b]?.clear()
    return a
  }
  for (const [a, b] of apart) {
    barred[a]?.add(b)
    barred[b]?.add(a)
  }
  for (const { a, b, score } of pairs) {
    if (a === b || links[a]?.has(b)) continue
    const link = { sum: score, count: 1 }
    links[a]?.set(b, link)
    links[b]?.set(a, link)
  }
  for (const [a, b] of together) {
    const [x, y] = [owner[a] ?? a, owner[b] ?? b]
    if (x !== y && !barred[x]?.has(y)) join(x, y)
  }
  for (const [a, found] of links.entries()) for (const b of found.keys()) if (a < b) push(a, b)
  for (let link = heap.pop(); link !== undefined; link = heap.pop()) {
    const { a, b, sizes } = link
    if (members[a] === null || members[b] === null || sizes !== sizeOf(a) * sizeOf(b)) continue
    if (barred[a]?.has(b)) continue
    const joined = join(a, b)
    for (const c of links[joined]?.keys() ?? []) push(joined, c)
  }
  return [...owner]
}

/** A heap of links, the highest score first, then the lowest numbers. */
function linkHeap() {
  const heap: Link[] = []
  const before = (x: Link, y: Link) => x.score - y.score || y.a - x.a || y.b - x.b
  const swap = (i: number, j: number) => {
    const held = heap[i] as Link
    heap[i] = heap[j] as Link
    heap[j] = held
  }
  return {
    push(link: Link): void {
      let i = heap.push(link) - 1
      while (i > 0) {
        const parent = (i - 1) >> 1
        if (before(heap[i] as Link, heap[parent] as Link) <= 0) return
        swap(i, parent)
        i = parent
      }
    },
    pop(): Link | undefined {
      const [top] = heap
      const last = heap.pop()
      if (heap.length === 0 || last === undefined) return top
      heap[0] = last
      for (let i = 0; ; ) {
        let best = i
        for (const child of [2 * i + 1, 2 * i + 2]) {
          if (child < heap.length && before(heap[child] as Link, heap[best] as Link) > 0) best = child
        }
        if (best === i) return top
        swap(i, best)
        i = best
      }
    },
  }
}
