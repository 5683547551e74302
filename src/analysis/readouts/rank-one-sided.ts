import type { OneSidedItem, Readout } from '../../model/readout.ts'
import { type KindWeights, kindShares, likeliestKind } from './item-kind.ts'
import type { OneSided } from './one-sided-items.ts'
import { probabilityOf } from './rival-signs.ts'
import { sayOneSided } from './say-one-sided.ts'
import { tellingSigns } from './telling-signs.ts'

/** How much each of `tellingSigns` speaks for an item to tell much of a tie; from data/readouts/telling.tsv. */
export type TellingWeights = ReadonlyMap<string, number>

/** What only one account tells, what tells most of the tie first: the sum of its signs, brought between 0 and 1. */
export function rankOneSided(
  account: Readout,
  items: readonly OneSided[],
  sides: readonly string[],
  kinds: KindWeights,
  telling: TellingWeights,
): readonly OneSidedItem[] {
  const ranked = items.map(({ item, form }): OneSidedItem => {
    const shares = kindShares(item, account.items.length, sides, kinds)
    const kind = likeliestKind(shares)
    let sum = 0
    for (const [sign, amount] of tellingSigns(item, account, shares, form)) sum += amount * (telling.get(sign) ?? 0)
    const why = sayOneSided(account, item, kind, form.added)
    return { number: item.number, kind, telling: probabilityOf(sum), passage: item.passage, ...form, why }
  })
  return ranked.sort((x, y) => y.telling - x.telling || x.number - y.number || Number(x.added) - Number(y.added))
}
