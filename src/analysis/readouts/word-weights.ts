import type { ReadoutItem, ReadoutWord } from '../../model/readout.ts'

/** How much a word counts for what an item is about. */
export type WordWeights = (word: ReadoutWord) => number

/** What names of actors count beside other words: who takes part is weighed on its own. */
const NAMED = 0.5
const PARTS: Readonly<Record<string, number>> = { NOUN: 1, PROPN: 1, VERB: 0.8, ADJ: 0.8, NUM: 0.7, ADV: 0.4 }

/**
 * Weights of words by how few of the items of all accounts have them, and how rare they are anywhere.
 *
 * @param accounts the items of each account
 * @source Spärck Jones 1972, "A statistical interpretation of term specificity"
 */
export function wordWeights(accounts: readonly (readonly ReadoutItem[])[]): WordWeights {
  const items = accounts.flat()
  const seen = new Map<string, number>()
  for (const { words } of items) {
    for (const lemma of new Set(words.map((word) => word.lemma))) seen.set(lemma, (seen.get(lemma) ?? 0) + 1)
  }
  return ({ lemma, pos, rarity, actors }) => {
    const here = Math.log(1 + items.length / (seen.get(lemma) ?? 1))
    return here * rarity * (PARTS[pos] ?? NAMED) * (actors.length > 0 ? NAMED : 1)
  }
}
