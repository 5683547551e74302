import type { Chain } from './chain.ts'
import type { Rarity } from './rarity.ts'
import { sharedWords } from './shared-words.ts'

/** What speaks for chains of two documents telling of the same happening, as amounts under names that carry weights. */
export function acrossSigns(a: Chain, b: Chain, rarity: Rarity): ReadonlyMap<string, number> {
  const signs = new Map<string, number>([['x.always', 1]])
  const add = (name: string, amount = 1) => {
    if (amount !== 0) signs.set(`x.${name}`, amount)
  }
  const words = sharedWords(a.stems, b.stems, rarity)
  const names = sharedWords(a.names, b.names, rarity)
  const smaller = Math.max(1, Math.min(a.stems.size, b.stems.size))
  add('words', words.cosine)
  add('sum', Math.min(3, words.sum))
  add('covered', words.sum / smaller)
  add('rarest', words.rarest)
  add('names', names.cosine)
  if (a.names.size > 0 && b.names.size > 0 && names.sum === 0) add('otherNames')
  add('around', sharedWords(a.around, b.around, rarity).cosine)
  const ofDeeds = (chain: Chain) => [...chain.classes].filter((one) => one !== 'speech')
  const shared = ofDeeds(a).some((one) => b.classes.has(one))
  if (shared) add('class')
  else if (ofDeeds(a).length > 0 && ofDeeds(b).length > 0) add('otherClass')
  if ([...a.numbers].some((one) => b.numbers.has(one))) add('number')
  const actors = [...a.actors].filter((one) => b.actors.has(one)).length
  add('actors', actors / Math.max(1, Math.min(a.actors.size, b.actors.size)))
  const days = daysApart(a, b)
  add(`days.${days}`)
  if (days === 'day' || days === 'month') {
    add('dated.words', words.rarest)
    if (shared) add('dated.class')
  }
  return signs
}

function daysApart(a: Chain, b: Chain): string {
  if (a.days === null || b.days === null) return 'unknown'
  const timed = a.timed && b.timed ? '' : a.timed || b.timed ? '.loose' : '.open'
  const wide = Math.max(a.days[1] - a.days[0], b.days[1] - b.days[0])
  const apart = Math.max(a.days[0], b.days[0]) - Math.min(a.days[1], b.days[1])
  if (apart <= 0) return `${wide <= 2 ? 'day' : wide <= 31 ? 'month' : 'year'}${timed}`
  return `${apart <= 3 ? 'near' : apart <= 31 ? 'weeks' : 'far'}${timed}`
}
