import type { Chain } from './chain.ts'
import { nearness, unit } from './mention-profile.ts'
import type { Rarity } from './rarity.ts'
import { normOf, sharedWords } from './shared-words.ts'
import type { TakeSign } from './within-signs.ts'
import { sharesAny, type WordSet } from './word-table.ts'

/** A chain with the lengths of what it is compared by. */
export interface ComparedChain {
  readonly chain: Chain
  readonly stems: number
  readonly names: number
  readonly around: number
  /** its meaning, of length 1 */
  readonly meaning: Float32Array | null
}

export function comparedChain(chain: Chain, rarity: Rarity): ComparedChain {
  const length = (set: WordSet) => Math.sqrt(normOf(set, rarity))
  return {
    chain,
    stems: length(chain.stems),
    names: length(chain.names),
    around: length(chain.around),
    meaning: unit(chain.meaning),
  }
}

/** What speaks for chains of two documents telling of the same happening. */
export function acrossSigns(one: ComparedChain, other: ComparedChain, rarity: Rarity, take: TakeSign): void {
  const [a, b] = [one.chain, other.chain]
  const add = (name: string, amount = 1) => {
    if (amount !== 0) take(`x.${name}`, amount)
  }
  const words = sharedWords(a.stems, b.stems, rarity, one.stems * other.stems)
  const names = sharedWords(a.names, b.names, rarity, one.names * other.names)
  const smaller = Math.max(1, Math.min(a.stems.length, b.stems.length))
  add('always')
  add('words', words.cosine)
  add('sum', Math.min(3, words.sum))
  add('covered', words.sum / smaller)
  add('rarest', words.rarest)
  add('names', names.cosine)
  if (a.names.length > 0 && b.names.length > 0 && names.sum === 0) add('otherNames')
  add('around', sharedWords(a.around, b.around, rarity, one.around * other.around).cosine)
  add('meaning', Math.max(0, nearness(one.meaning, other.meaning)))
  if (names.count >= 2) add('names.two')
  let shared = false
  for (const kind of a.classes) if (b.classes.has(kind)) shared = true
  if (shared) add('class')
  else if (a.classes.size > 0 && b.classes.size > 0) add('otherClass')
  if (sharesAny(a.numbers, b.numbers)) add('number')
  if (a.places.length > 0 && b.places.length > 0) add(sharesAny(a.places, b.places) ? 'place' : 'otherPlace')
  add('actors', sharedWords(a.actors, b.actors, rarity).count / Math.max(1, Math.min(a.actors.length, b.actors.length)))
  const days = daysApart(a, b)
  add(`days.${days}`)
  if (days === 'day' || days === 'month') {
    add('dated.words', words.rarest)
    if (shared) add('dated.class')
  }
}

function daysApart(a: Chain, b: Chain): string {
  if (a.days === null || b.days === null) return 'unknown'
  const timed = a.timed && b.timed ? '' : a.timed || b.timed ? '.loose' : '.open'
  const wide = Math.max(a.days[1] - a.days[0], b.days[1] - b.days[0])
  const apart = Math.max(a.days[0], b.days[0]) - Math.min(a.days[1], b.days[1])
  if (apart <= 0) return `${wide <= 2 ? 'day' : wide <= 31 ? 'month' : 'year'}${timed}`
  return `${apart <= 3 ? 'near' : apart <= 31 ? 'weeks' : 'far'}${timed}`
}
