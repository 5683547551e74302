import type { Chain } from './chain.ts'
import type { Rarity } from './rarity.ts'
import { wordTable } from './word-table.ts'

/** How many of the rarest words that others share with it a chain is looked up by, and how many of these two by two. */
const KEYS = 8
const PAIRED = 5
/** A chain is compared with so many others at most. */
const COMPARED = 16
/** All in a block of so many may be compared; in a larger one each with so many before and after it in time. */
const SMALL = 16
const NEIGHBOURS = 5
const MONTH = 30.4375
/** Numbers of words, and of months and days from 1970 on, are smaller: a key is one number made of three. */
const MOST = 2 ** 22

/**
 * Pairs of chains of different documents that are worth comparing: those that share a rare word, a month and a word, two of their rarest
 * words, a class of happening and who takes part in a month, or a month or day they tell. Their number grows with that of chains.
 *
 * @returns pairs of numbers, the lower first, no pair twice
 */
export function acrossCandidates(chains: readonly Chain[], rarity: Rarity): readonly (readonly [number, number])[] {
  const blocks = new Map<number, number[]>()
  const file = (chain: number, kind: number, one: number, other = 0) => {
    const key = (kind * MOST + one) * MOST + other
    const block = blocks.get(key)
    if (block === undefined) blocks.set(key, [chain])
    else block.push(chain)
  }
  const doers = wordTable()
  const order = chains.map((_, i) => i).sort((a, b) => dayOf(chains[a]) - dayOf(chains[b]) || a - b)
  for (const number of order) {
    const chain = chains[number] as Chain
    const months = chain.days === null ? [] : monthsOf(chain.days)
    const rareness = (stem: number) => rarity[stem] as number
    const rarest = Array.from(chain.stems)
      .filter((stem) => rareness(stem) < 1)
      .sort((a, b) => rareness(b) - rareness(a) || a - b)
      .slice(0, KEYS)
    for (const [at, stem] of rarest.entries()) {
      file(number, 0, stem)
      for (const month of months) file(number, 1, stem, month)
      for (let next = at + 1; next < Math.min(PAIRED, rarest.length); next++) {
        const other = rarest[next] as number
        file(number, 2, Math.min(stem, other), Math.max(stem, other))
      }
    }
    const actors = chain.actors.slice(0, 4).join('+')
    for (const month of months) {
      for (const kind of chain.classes) file(number, 3, doers.numberOf(`${kind} ${actors}`), month)
      if (chain.timed) file(number, 4, month)
    }
    if (chain.days !== null && chain.timed && chain.days[1] - chain.days[0] < 3)
      file(number, 5, chain.days[0] + MOST / 2)
  }
  return likeliest(chains, [...blocks.values()])
}

/** Of all that a chain shares blocks with, those with which it shares most, a small block counting for more than a large one. */
function likeliest(
  chains: readonly Chain[],
  blocks: readonly (readonly number[])[],
): readonly (readonly [number, number])[] {
  const blocksOf: (readonly [block: number, place: number])[][] = chains.map(() => [])
  for (const [block, members] of blocks.entries())
    if (members.length > 1) for (const [place, chain] of members.entries()) blocksOf[chain]?.push([block, place])
  const worth = new Float64Array(chains.length)
  const found = new Set<number>()
  for (const [one, own] of blocksOf.entries()) {
    const met: number[] = []
    for (const [block, place] of own) {
      const members = blocks[block] as readonly number[]
      const reach = members.length <= SMALL ? SMALL : NEIGHBOURS
      const to = Math.min(members.length, place + reach + 1)
      for (let at = Math.max(0, place - reach); at < to; at++) {
        const other = members[at] as number
        if (worth[other] === 0) met.push(other)
        worth[other] = (worth[other] as number) + 1 / Math.log2(1 + members.length)
      }
    }
    const document = documentOf(chains[one])
    const others = met.filter((other) => other !== one && documentOf(chains[other]) !== document)
    if (others.length > COMPARED) others.sort((a, b) => (worth[b] as number) - (worth[a] as number) || a - b)
    for (const other of others.slice(0, COMPARED))
      found.add(Math.min(one, other) * chains.length + Math.max(one, other))
    for (const other of met) worth[other] = 0
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
  return Array.from({ length: Math.min(3, last - first + 1) }, (_, i) => first + i + MOST / 2)
}
