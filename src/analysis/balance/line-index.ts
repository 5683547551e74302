import type { ProgramAnswer, ProgramModel, ProgramRow, ProgramSolver } from '../../model/integer-program.ts'
import type { SignedNetwork } from '../../model/signed-network.ts'
import { negativeCycles } from './negative-cycles.ts'
import { type Camps, searchCamps, tiesAtOdds } from './search-camps.ts'
import { type SignedGraph, signedGraph } from './signed-graph.ts'
import { trianglesOf } from './triangle-index.ts'

const CRUMB = 1e-6

/** How few ties must be otherwise for a network to be balanced. */
export interface LineIndex {
  /** the least number of ties at odds that is found; the line index itself where it is exact */
  readonly index: number
  /** proved: no division has fewer */
  readonly atLeast: number
  readonly exact: boolean
  /** a division with `index` ties at odds, +1 and −1 by actor */
  readonly camps: Camps
  /** the ties at odds with it, as places in the network's list */
  readonly frustrated: readonly number[]
}

export interface LineIndexOptions {
  /** ms since some moment; what is left out never runs out of time */
  readonly clock?: () => number
  /** gives up proving after so many seconds */
  readonly seconds?: number
  /** a division to begin with */
  readonly start?: Camps
  /** negative cycles known already, as edges */
  readonly cycles?: Iterable<readonly number[]>
  /** is given each negative cycle that was needed */
  readonly keep?: (cycle: readonly number[]) => void
}

/**
 * What is the least number of ties whose sign would have to be the other for all to fall into two camps: the line index of balance,
 * or frustration?
 *
 * A set of ties does it where every negative cycle has one of them. The least cover of the negative cycles known is solved with
 * parts of ties, and cycles that it leaves uncovered are added, until none is left. That bounds the number from below, and a search
 * for camps from above; where the bounds do not meet, branch and cut over the actors' camps closes the gap.
 *
 * @param solver null for the fast bounds alone
 * @returns exact where both bounds meet
 * @source Harary 1959, On the measurement of structural balance; Aref, Mason & Wilson 2020 for its integer programs; Grötschel &
 *   Pulleyblank 1981 and Barahona & Mahjoub 1986 for cycles added as they are missed; docs/methods.md#structural-balance
 */
export function lineIndex(
  network: SignedNetwork,
  solver: ProgramSolver | null,
  options: LineIndexOptions = {},
): LineIndex {
  const graph = signedGraph(network)
  const camps = searchCamps(network, options.start)
  const found = resultOf(network, camps, disjointCycles(network, graph))
  if (found.exact || solver === null) return found
  const { actors, edges } = network
  const model = solver({
    costs: new Float64Array(edges.length + actors.length).fill(1, 0, edges.length),
    whole: actors.map((_, v) => edges.length + v),
  })
  try {
    return prove(network, graph, model, found, options)
  } finally {
    model.close()
  }
}

function prove(
  network: SignedNetwork,
  graph: SignedGraph,
  model: ProgramModel,
  first: LineIndex,
  { clock = () => 0, seconds = Number.POSITIVE_INFINITY, cycles = [], keep = () => {} }: LineIndexOptions,
): LineIndex {
  const started = clock()
  const left = () => seconds - (clock() - started) / 1000
  const unbalanced = trianglesOf(network).filter(({ balanced }) => !balanced)
  model.require([...unbalanced.map(({ edges }) => edges), ...cycles].map(coverRow))
  let found = first
  while (!found.exact) {
    const answer = left() > 0 ? model.least(false, left()) : null
    if (answer === null) return found
    found = better(network, graph, found, answer)
    const missed = negativeCycles(graph, answer.values)
    if (missed.length === 0) break
    for (const cycle of missed) keep(cycle)
    model.require(missed.map(coverRow))
  }
  if (found.exact) return found
  model.require(campRows(network, graph))
  const answer = left() > 0 ? model.least(true, left(), wholeAnswer(network, graph, found)) : null
  return answer === null ? found : better(network, graph, found, answer)
}

/** Camps as an answer of the program, the actor with most ties in the first. */
function wholeAnswer({ edges }: SignedNetwork, graph: SignedGraph, { camps, frustrated }: LineIndex): Float64Array {
  const first = camps[mostTied(graph)]
  const values = new Float64Array(edges.length + camps.length)
  for (const e of frustrated) values[e] = 1
  camps.forEach((camp, v) => {
    values[edges.length + v] = camp === first ? 1 : 0
  })
  return values
}

/** A negative cycle has a tie at odds. */
function coverRow(cycle: readonly number[]): ProgramRow {
  return { columns: cycle, weights: cycle.map(() => 1), atLeast: 1 }
}

/** What the camps of two actors say of the tie between them, a column an actor after those of the ties; the one with most ties is in the first camp. */
function campRows({ edges }: SignedNetwork, graph: SignedGraph): readonly ProgramRow[] {
  return [
    { columns: [edges.length + mostTied(graph)], weights: [1], atLeast: 1 },
    ...edges.flatMap(({ a, b, sign }, e): readonly ProgramRow[] => {
      const columns = [e, edges.length + a, edges.length + b]
      return sign > 0
        ? [
            { columns, weights: [1, -1, 1], atLeast: 0 },
            { columns, weights: [1, 1, -1], atLeast: 0 },
          ]
        : [
            { columns, weights: [1, 1, 1], atLeast: 1 },
            { columns, weights: [1, -1, -1], atLeast: -1 },
          ]
    }),
  ]
}

function mostTied({ size, from }: SignedGraph): number {
  const tiesOf = (v: number) => (from[v + 1] as number) - (from[v] as number)
  return Array.from({ length: size }, (_, v) => v).reduce((best, v) => (tiesOf(v) > tiesOf(best) ? v : best), 0)
}

/** Both bounds after an answer: its own from below, and the camps that it hints at from above. */
function better(
  network: SignedNetwork,
  graph: SignedGraph,
  found: LineIndex,
  { values, cost }: ProgramAnswer,
): LineIndex {
  const hinted = hintedCamps(graph, values)
  const camps = tiesAtOdds(network, hinted).length < found.index ? hinted : found.camps
  return resultOf(network, camps, Math.max(found.atLeast, Math.ceil(cost - CRUMB)))
}

/** Camps that grow along the ties of which least is taken. O(actors × ties) at worst. */
function hintedCamps({ size, from, to, sign, edge }: SignedGraph, taken: Float64Array): Camps {
  const camps = new Int8Array(size)
  const near = new Float64Array(size).fill(Number.POSITIVE_INFINITY)
  const hint = new Int8Array(size).fill(1)
  for (let k = 0; k < size; k++) {
    let v = -1
    for (let u = 0; u < size; u++) if (camps[u] === 0 && (v < 0 || (near[u] as number) < (near[v] as number))) v = u
    camps[v] = hint[v] as number
    for (let i = from[v] as number; i < (from[v + 1] as number); i++) {
      const u = to[i] as number
      const price = taken[edge[i] as number] as number
      if (price >= (near[u] as number)) continue
      near[u] = price
      hint[u] = (sign[i] as number) * (camps[v] as number)
    }
  }
  return camps
}

/** How many negative cycles, shortest first, share no tie: each needs one of its own. */
function disjointCycles(network: SignedNetwork, graph: SignedGraph): number {
  const used = new Float64Array(network.edges.length)
  let count = 0
  const take = (edges: readonly number[]) => {
    if (edges.some((e) => used[e] === 1)) return
    for (const e of edges) used[e] = 1
    count++
  }
  for (const { balanced, edges } of trianglesOf(network)) if (!balanced) take(edges)
  for (let before = -1; before < count; ) {
    before = count
    for (const cycle of negativeCycles(graph, used)) take(cycle)
  }
  return count
}

function resultOf(network: SignedNetwork, camps: Camps, atLeast: number): LineIndex {
  const frustrated = tiesAtOdds(network, camps)
  return { index: frustrated.length, atLeast, exact: frustrated.length <= atLeast, camps, frustrated }
}
