import type { Readout, ReadoutComparison, SharedItem } from '../../model/readout.ts'
import { addedParts } from './added-parts.ts'
import { type AlignmentWeights, alignItems } from './align-items.ts'
import { contradictionsOf } from './contradictions.ts'
import type { KindWeights } from './item-kind.ts'
import { itemPairs } from './pair-signs.ts'
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
  const pairs = itemPairs(one.items, two.items, sides, weigh)
  const shared = alignItems(pairs, alignment).flatMap(({ pair, probability }): readonly SharedItem[] => {
    const [a, b] = [one.items[pair.a], two.items[pair.b]]
    if (a === undefined || b === undefined) return []
    const contradictions = contradictionsOf(a, b, sides)
    const why = sayContradiction(contradictions, [one, a], [two, b], nameOf)
    return [{ a: a.number, b: b.number, probability, contradictions, why }]
  })
  const partners = (k: 'a' | 'b', number: number) =>
    shared
      .filter((pair) => pair[k] === number)
      .flatMap((pair) => (k === 'a' ? two : one).items.filter((item) => item.number === pair[k === 'a' ? 'b' : 'a']))
  const alone = (account: Readout, k: 'a' | 'b') => {
    const taken = new Set(shared.map((pair) => pair[k]))
    const numbers = account.items.map(({ number }) => number).filter((number) => !taken.has(number))
    const told = account.items.filter(({ number }) => taken.has(number))
    const added = told.flatMap((item) => addedParts(item, partners(k, item.number), weigh))
    return rankOneSided(account, numbers, added, sides, kinds, telling)
  }
  return { accounts, sides, shared, only: [alone(one, 'a'), alone(two, 'b')] }
}
