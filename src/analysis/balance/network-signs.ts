import { normalCdf } from '../../model/normal-cdf.ts'
import type { SignedNetwork } from '../../model/signed-network.ts'
import { Z90 } from '../../model/t-quantile.ts'
import type { TieCell, Warmth, WarmthPrior } from '../../model/tie.ts'
import { addCells } from '../tie/add-cells.ts'
import { tieWarmth } from '../tie/tie-warmth.ts'

/** What is known of a pair, both directions taken together. */
export interface PairWarmth {
  readonly a: number
  readonly b: number
  readonly warmth: Warmth | null
  readonly events: number
  readonly sign: 1 | -1 | 0
  /** how sure it is that warmth lies on the side of zero where its mean is, in [0.5, 1]; 0.95 where the 90 % interval ends at zero */
  readonly sure: number
}

/**
 * Which ties of a time are positive, which negative, and which neither? A tie has a sign where its warmth is sure enough
 * to lie on one side of zero: at 0.95 this is where its 90 % interval is clear of zero.
 *
 * @param actors in the order of the network
 * @param cells  one a directed dyad, over the whole time; those of others are left out
 * @param sure   in [0.5, 1)
 * @returns pairs with an event, by `a`, `b`
 */
export function pairWarmths(
  actors: readonly string[],
  cells: readonly TieCell[],
  prior: WarmthPrior,
  sure: number,
): readonly PairWarmth[] {
  const places = new Map(actors.map((actor, i) => [actor, i]))
  const pairs = new Map<number, TieCell[]>()
  for (const cell of cells) {
    const [source, target] = [places.get(cell.source), places.get(cell.target)]
    if (source === undefined || target === undefined || source === target) continue
    const key = Math.min(source, target) * actors.length + Math.max(source, target)
    pairs.set(key, [...(pairs.get(key) ?? []), cell])
  }
  return [...pairs]
    .sort(([x], [y]) => x - y)
    .map(([key, both]) => {
      const sum = addCells(both)
      const warmth = sum === null ? null : (tieWarmth([sum], 'day', prior)[0] ?? null)
      const surety = warmth === null ? 0.5 : suretyOf(warmth)
      const sign = warmth === null || surety < sure ? 0 : warmth.mean > 0 ? 1 : -1
      const [a, b] = [Math.floor(key / actors.length), key % actors.length]
      return { a, b, warmth, events: sum?.events ?? 0, sign, sure: surety }
    })
}

/** How sure warmth is to lie on the side of zero where its mean is; the end of its interval toward zero is never cut off. */
function suretyOf({ mean, low, high }: Warmth): number {
  const half = mean > 0 ? mean - low : high - mean
  return mean === 0 || half === 0 ? (mean === 0 ? 0.5 : 1) : normalCdf((Z90 * Math.abs(mean)) / half)
}

/** The network of the pairs that have a sign. */
export function signedNetwork(actors: readonly string[], pairs: readonly PairWarmth[]): SignedNetwork {
  return { actors, edges: pairs.flatMap(({ a, b, sign }) => (sign === 0 ? [] : [{ a, b, sign }])) }
}
