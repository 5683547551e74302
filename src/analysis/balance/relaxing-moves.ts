import type { ProgramSolver } from '../../model/integer-program.ts'
import type { SignedNetwork } from '../../model/signed-network.ts'
import { type LineIndex, type LineIndexOptions, lineIndex } from './line-index.ts'

/** What an actor would relax if it fell in with one side altogether. */
export interface RelaxingMove {
  readonly actor: number
  readonly relaxes: number
  readonly exact: boolean
  /** the ties it has to turn, as places in the network's list */
  readonly turns: readonly number[]
}

/**
 * Whose falling in with one side altogether would bring a network nearest to balance, and which ties would it have to turn?
 *
 * An actor all of whose ties fit adds nothing to the line index: what is left is that of the network without it. The ties to turn
 * are those at odds with the camps of that network, on the side where they are fewer.
 *
 * @param whole its line index
 * @returns those who relax anything, most first; then by fewer ties to turn, then in the order of actors
 * @source docs/methods.md#structural-balance
 */
export function relaxingMoves(
  network: SignedNetwork,
  whole: LineIndex,
  solver: ProgramSolver | null,
  options: LineIndexOptions = {},
): readonly RelaxingMove[] {
  if (whole.index === 0) return []
  const started = options.clock?.() ?? 0
  return network.actors
    .map((_, actor): RelaxingMove => {
      const own = network.edges.flatMap(({ a, b }, e) => (a === actor || b === actor ? [e] : []))
      const rest = { ...network, edges: network.edges.filter(({ a, b }) => a !== actor && b !== actor) }
      const spent = ((options.clock?.() ?? 0) - started) / 1000
      const seconds = Math.max(0, (options.seconds ?? Number.POSITIVE_INFINITY) - spent)
      const without = lineIndex(rest, solver, { ...options, seconds, start: whole.camps })
      const turns = ([1, -1] as const)
        .map((side) => own.filter((e) => isAtOdds(network, e, actor, side, without)))
        .reduce((best, one) => (one.length < best.length ? one : best))
      const exact = whole.exact && without.exact
      return { actor, relaxes: whole.index - without.index, exact, turns }
    })
    .filter(({ relaxes }) => relaxes > 0)
    .sort((x, y) => y.relaxes - x.relaxes || x.turns.length - y.turns.length || x.actor - y.actor)
}

function isAtOdds({ edges }: SignedNetwork, e: number, actor: number, side: 1 | -1, { camps }: LineIndex): boolean {
  const edge = edges[e]
  if (edge === undefined) return false
  const other = edge.a === actor ? edge.b : edge.a
  return edge.sign * side * (camps[other] as number) < 0
}
