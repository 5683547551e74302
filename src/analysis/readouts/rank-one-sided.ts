import { type OneSidedItem, READOUT_KINDS, type Readout, type ReadoutItem } from '../../model/readout.ts'
import { type KindWeights, kindShares, likeliestKind } from './item-kind.ts'
import { sayOneSided } from './say-one-sided.ts'

/** How much an item tells of a tie by its kind, what stands beside it, and whose words it gives; from data/readouts/telling.tsv. */
export type TellingWeights = ReadonlyMap<string, number>

/**
 * The items that only one account has, what tells most of the tie first: the mean of what its kinds tell, weighted by how likely
 * each is, and what its form adds.
 *
 * @param numbers of the items that the other account does not have
 * @param added   clauses that it does not have of items that it has, each as an item of its own
 */
export function rankOneSided(
  account: Readout,
  numbers: readonly number[],
  added: readonly ReadoutItem[],
  sides: readonly string[],
  kinds: KindWeights,
  telling: TellingWeights,
): readonly OneSidedItem[] {
  const rank = (item: ReadoutItem, added: boolean): OneSidedItem => {
    const shares = kindShares(item, account.items.length, sides, kinds)
    const puts = putsWords(item, account, sides)
    const kind = likeliestKind(shares)
    const value = tellingOf(item, shares, { 'puts words': puts, added, denied: item.negated }, telling)
    const why = sayOneSided(account, item, kind, added)
    return { number: item.number, kind, telling: value, passage: item.passage, added, puts, why }
  }
  const whole = account.items.filter(({ number }) => numbers.includes(number)).map((item) => rank(item, false))
  return [...whole, ...added.map((item) => rank(item, true))].sort(
    (x, y) => y.telling - x.telling || x.number - y.number || Number(x.added) - Number(y.added),
  )
}

function tellingOf(
  item: ReadoutItem,
  shares: readonly number[],
  form: Readonly<Record<string, boolean>>,
  weights: TellingWeights,
): number {
  const byKind = shares.reduce((sum, share, k) => sum + share * (weights.get(`kind: ${READOUT_KINDS[k]}`) ?? 0), 0)
  const forms = [
    ...Object.keys(form).filter((name) => form[name] === true),
    ...item.signs.map((sign) => `words: ${sign}`),
  ]
  const sum = forms.reduce((before, name) => before + (weights.get(name) ?? 0), byKind)
  return Math.max(0, Math.min(1, sum))
}

/** Whether an account gives words to the other side, which that side does not tell. */
function putsWords({ speakers }: ReadoutItem, { speaksFor }: Readout, sides: readonly string[]): boolean {
  const [only] = speakers
  return speakers.length === 1 && speaksFor !== null && only !== speaksFor && sides.includes(only ?? '')
}
