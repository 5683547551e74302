import type { Rarity } from './rarity.ts'

/** What two sets of stems share: the sum and the largest of its rarities, and the cosine of both sets weighed by rarity. */
export function sharedWords(a: ReadonlySet<string>, b: ReadonlySet<string>, rarity: Rarity) {
  const [small, large] = a.size <= b.size ? [a, b] : [b, a]
  let sum = 0
  let rarest = 0
  let squares = 0
  for (const one of small) {
    if (!large.has(one)) continue
    const rare = rarity(one)
    sum += rare
    squares += rare * rare
    if (rare > rarest) rarest = rare
  }
  return { sum, rarest, cosine: squares === 0 ? 0 : squares / Math.sqrt(norm(a, rarity) * norm(b, rarity)) }
}

function norm(set: ReadonlySet<string>, rarity: Rarity): number {
  let total = 0
  for (const one of set) total += rarity(one) ** 2
  return total
}
