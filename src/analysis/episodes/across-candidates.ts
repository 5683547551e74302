import type { Chain } from './chain.ts'
import type { Rarity } from './rarity.ts'

/** How many of its rarest words a chain is looked up by, and with how many of those that share one it is compared. */
const KEYS = 7
const NEIGHBOURS = 6
/** A word this common is no key by itself, only together with a month. */
const COMMON = 0.45
const MONTH = 30.4375

/**
 * Pairs of chains of different documents that are worth comparing: those that share a rare word, a class of happening and who takes
 * part in a month, or a commoner word in one, and follow each other in time among all that share it. Their number grows with that of chains.
 *
 * @returns pairs of numbers, the lower first, no pair twice
 */
export function acrossCandidates(chains: readonly Chain[], rarity: Rarity): readonly (readonly [number, number])[] {
  const blocks = new Map<string, number[]>()
  const file = (key: string, chain: number) => {
    const block = blocks.get(key)
    if (block === undefined) blocks.set(key, [chain])
    else block.push(chain)
  }
  const order = chains.map((_, i) => i).sort((a, b) => dayOf(chains[a]) - dayOf(chains[b]) || a - b)
  for (const number of order) {
    const chain = chains[number] as Chain
    const months = chain.days === null ? [] : monthsOf(chain.days)
    const rarest = [...chain.stems]
      .map((stem) => ({ stem, rare: rarity(stem) }))
      .sort((a, b) => b.rare - a.rare || (a.stem < b.stem ? -1 : 1))
      .slice(0, KEYS)
    for (const { stem, rare } of rarest) {
      if (rare >= COMMON) file(stem, number)
      else for (const month of months) file(`${stem} ${month}`, number)
    }
    const actors = [...chain.actors].sort().slice(0, 4).join('+')
    for (const kind of chain.classes) for (const month of months) file(`${kind} ${actors} ${month}`, number)
  }
  const found = new Set<number>()
  for (const block of blocks.values()) {
    for (const [at, one] of block.entries()) {
      let compared = 0
      for (let next = at + 1; next < block.length && compared < NEIGHBOURS; next++) {
        const other = block[next] as number
        if (other === one || documentOf(chains[one]) === documentOf(chains[other])) continue
        compared++
        found.add(Math.min(one, other) * chains.length + Math.max(one, other))
      }
    }
  }
  return [...found].sort((a, b) => a - b).map((key) => [Math.floor(key / chains.length), key % chains.length])
}

function dayOf(chain: Chain | undefined): number {
  return chain?.days?.[0] ?? Number.NEGATIVE_INFINITY
}

function documentOf(chain: Chain | undefined): string | null {
  return chain?.members[0]?.mention.document ?? null
}

/** The months some days touch, at most three. */
function monthsOf([from, to]: readonly [number, number]): readonly number[] {
  const first = Math.floor(from / MONTH)
  const last = Math.floor(to / MONTH)
  return Array.from({ length: Math.min(3, last - first + 1) }, (_, i) => first + i)
}
