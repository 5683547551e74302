import type { ItemPair, PairSigns } from './pair-signs.ts'
import { probabilityOf, rivalSigns } from './rival-signs.ts'

/** What speaks for a pair by itself, and beside its rivals; made by scripts/train-readouts.ts. */
export interface AlignmentWeights {
  readonly own: ReadonlyMap<string, number>
  readonly beside: ReadonlyMap<string, number>
}

/** From this probability on items are aligned, as found by leaving out each pair of accounts in turn. */
const LEAST = 0.4

export interface AlignedPair {
  readonly pair: ItemPair
  /** 0 to 1 */
  readonly probability: number
}

/** The weighted sum of signs. */
export function sumOf(signs: PairSigns, weights: ReadonlyMap<string, number>): number {
  let sum = 0
  for (const [sign, amount] of signs) sum += amount * (weights.get(sign) ?? 0)
  return sum
}

/**
 * Which items tell the same? The likeliest pairs first; an item may stand in several pairs, where one side sums up what the other
 * tells at length, but of two items that are both taken no pair is made.
 */
export function alignItems(pairs: readonly ItemPair[], { own, beside }: AlignmentWeights): readonly AlignedPair[] {
  const scores = pairs.map(({ signs }) => sumOf(signs, own))
  const signs = rivalSigns(pairs, scores)
  const scored = pairs
    .map((pair, i): AlignedPair => ({ pair, probability: probabilityOf(sumOf(signs[i] as PairSigns, beside)) }))
    .filter(({ probability }) => probability >= LEAST)
    .sort((x, y) => y.probability - x.probability || x.pair.a - y.pair.a || x.pair.b - y.pair.b)
  const [a, b] = [new Set<number>(), new Set<number>()]
  const chosen: AlignedPair[] = []
  for (const one of scored) {
    if (a.has(one.pair.a) && b.has(one.pair.b)) continue
    a.add(one.pair.a)
    b.add(one.pair.b)
    chosen.push(one)
  }
  return chosen.sort((x, y) => x.pair.a - y.pair.a || x.pair.b - y.pair.b)
}
