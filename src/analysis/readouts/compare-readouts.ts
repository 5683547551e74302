import type { Readout, ReadoutComparison, SharedItem } from '../../model/readout.ts'
import { type AlignmentWeights, alignItems } from './align-items.ts'
import { contradictionsOf } from './contradictions.ts'
import type { KindWeights } from './item-kind.ts'
import { oneSidedItems } from './one-sided-items.ts'
import { coveredLess, pairGrid } from './pair-signs.ts'
import { rankOneSided, type TellingWeights } from './rank-one-sided.ts'
import { sayContradiction } from './say-contradiction.ts'
import { wordWeights } from './word-weights.ts'

/** What was learned of accounts and how they tell the same, from data/readouts. */
export interface ReadoutWeights {
  readonly alignment: AlignmentWeights
  readonly kinds: KindWeights
  readonly telling: TellingWeights
}

/**
 * What do two accounts of one happening both tell, what does only one tell, and where do they contradict each other?
 *
 * @param sides  ids of the two it was between
 * @param nameOf how an actor is called
 */
export function compareReadouts(
  accounts: readonly [Readout, Readout],
  sides: readonly string[],
  { alignment, kinds, telling }: ReadoutWeights,
  nameOf: (actor: string) => string,
): ReadoutComparison {
  const [one, two] = accounts
  const weigh = wordWeights([one.items, two.items])
  const grid = pairGrid(one.items, two.items, sides, weigh)
  const shared = alignItems(grid, alignment).flatMap((pair): readonly SharedItem[] => {
    const [a, b] = [one.items[pair.a], two.items[pair.b]]
    if (a === undefined || b === undefined) return []
    const contradictions = contradictionsOf(a, b, sides, coveredLess(grid, pair.a, pair.b))
    const why = sayContradiction(contradictions, [one, a], [two, b], nameOf)
    return [{ a: a.number, b: b.number, probability: pair.probability, contradictions, why }]
  })
  const alone = (k: 0 | 1) =>
    rankOneSided(accounts[k], oneSidedItems(accounts, k, shared, sides, weigh), sides, kinds, telling)
  return { accounts, sides, shared, only: [alone(0), alone(1)] }
}
