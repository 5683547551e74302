import { PAIR_SIGNS, type PairGrid } from './pair-signs.ts'
import { probabilityOf, RIVAL_SIGNS, rivalSigns } from './rival-signs.ts'

/** What speaks for a pair by itself, in the order of `PAIR_SIGNS`, and beside its rivals, in that of `RIVAL_SIGNS`. */
export interface AlignmentWeights {
  readonly own: Float64Array
  readonly beside: Float64Array
}

/** From this probability on items are aligned, as found by leaving out each pair of accounts in turn. */
const LEAST = 0.35

/** Two items that tell the same, by their places in their accounts from 0. */
export interface AlignedPair {
  readonly a: number
  readonly b: number
  /** 0 to 1 */
  readonly probability: number
}

/** The weighted sum of the signs of each pair. */
export function scoresOf(signs: Float64Array, weights: Float64Array): Float64Array {
  return Float64Array.from({ length: signs.length / weights.length }, (_, i) => {
    let sum = 0
    for (let k = 0; k < weights.length; k++) sum += (signs[i * weights.length + k] as number) * (weights[k] as number)
    return sum
  })
}

/**
 * Which items tell the same? The likeliest pairs first; an item may stand in several pairs, where one side sums up what the other
 * tells at length, but of two items that are both taken no pair is made.
 */
export function alignItems(grid: PairGrid, weights: AlignmentWeights): readonly AlignedPair[] {
  const likely = [...pairProbabilities(grid, weights)]
    .map((probability, i) => ({ a: Math.floor(i / grid.columns), b: i % grid.columns, probability }))
    .filter(({ probability }) => probability >= LEAST)
    .sort((x, y) => y.probability - x.probability || x.a - y.a || x.b - y.b)
  const [a, b] = [new Set<number>(), new Set<number>()]
  const chosen = likely.filter((pair) => {
    if (a.has(pair.a) && b.has(pair.b)) return false
    a.add(pair.a)
    b.add(pair.b)
    return true
  })
  return chosen.sort((x, y) => x.a - y.a || x.b - y.b)
}

/** How likely each pair tells the same, row by row. */
export function pairProbabilities({ rows, columns, signs }: PairGrid, weights: AlignmentWeights): Float64Array {
  const own = scoresOf(signs, weights.own)
  return scoresOf(rivalSigns(rows, columns, own), weights.beside).map(probabilityOf)
}

/** Weights by the names of their signs, in the order in which signs come. */
export function alignmentWeights(
  own: ReadonlyMap<string, number>,
  beside: ReadonlyMap<string, number>,
): AlignmentWeights {
  return {
    own: Float64Array.from(PAIR_SIGNS, (sign) => own.get(sign) ?? 0),
    beside: Float64Array.from(RIVAL_SIGNS, (sign) => beside.get(sign) ?? 0),
  }
}
