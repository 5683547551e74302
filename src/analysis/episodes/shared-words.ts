import type { Rarity } from './rarity.ts'
import { eachShared, type WordSet } from './word-table.ts'

/**
 * What two sets of words share: the sum and the largest of its rarities, how many, and the cosine of both sets weighed by rarity.
 *
 * @param norm the product of both lengths, where it is known
 */
export function sharedWords(a: WordSet, b: WordSet, rarity: Rarity, norm?: number) {
  let sum = 0
  let rarest = 0
  let squares = 0
  let count = 0
  eachShared(a, b, (number) => {
    const rare = rarity[number] as number
    count++
    sum += rare
    squares += rare * rare
    if (rare > rarest) rarest = rare
  })
  if (squares === 0) return { sum, rarest, count, cosine: 0 }
  const length = norm ?? Math.sqrt(normOf(a, rarity) * normOf(b, rarity))
  return { sum, rarest, count, cosine: squares / length }
}

/** The squared length of a set of words weighed by rarity. */
export function normOf(set: WordSet, rarity: Rarity): number {
  let total = 0
  for (const number of set) total += (rarity[number] as number) ** 2
  return total
}
