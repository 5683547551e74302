import type { Readout, ReadoutItem, SharedItem } from '../../model/readout.ts'
import { addedParts } from './added-parts.ts'
import type { TellingForm } from './telling-signs.ts'
import type { WordWeights } from './word-weights.ts'

/** What only one account tells, before it is ranked. */
export interface OneSided {
  readonly item: ReadoutItem
  readonly form: TellingForm
}

/**
 * What only one of two accounts tells: its items that the other does not have, and the clauses that it adds to those that both have.
 *
 * @param k which of the two accounts
 */
export function oneSidedItems(
  accounts: readonly [Readout, Readout],
  k: 0 | 1,
  shared: readonly Pick<SharedItem, 'a' | 'b'>[],
  sides: readonly string[],
  weigh: WordWeights,
): readonly OneSided[] {
  const [account, other] = k === 0 ? accounts : [accounts[1], accounts[0]]
  const partners = (number: number) =>
    shared.flatMap(({ a, b }) => ((k === 0 ? a : b) === number ? [k === 0 ? b : a] : []))
  return account.items.flatMap((item): readonly OneSided[] => {
    const numbers = partners(item.number)
    const added = numbers.length > 0
    const told = other.items.filter(({ number }) => numbers.includes(number))
    const found = added ? addedParts(item, told, weigh) : [item]
    return found.map((one) => ({ item: one, form: { added, puts: putsWords(one, account, sides) } }))
  })
}

/** Whether an account gives words to the other side, which that side does not tell. */
function putsWords({ speakers }: ReadoutItem, { speaksFor }: Readout, sides: readonly string[]): boolean {
  const [only] = speakers
  return speakers.length === 1 && speaksFor !== null && only !== speaksFor && sides.includes(only ?? '')
}
