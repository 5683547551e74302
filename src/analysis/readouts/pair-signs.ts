import type { ReadoutItem } from '../../model/readout.ts'
import { comparedNumbers } from './compared-numbers.ts'
import { type ItemOverlap, itemOverlap } from './item-overlap.ts'
import { accountProfiles, type ItemProfile } from './item-profiles.ts'
import type { WordWeights } from './word-weights.ts'

/** What speaks for two items to tell the same, by name, each with how much there is of it. */
export type PairSigns = ReadonlyMap<string, number>

/** One pair of items, `a` of one account and `b` of the other, by their places there from 0. */
export interface ItemPair {
  readonly a: number
  readonly b: number
  readonly overlap: ItemOverlap
  readonly signs: PairSigns
}

/**
 * Every item of one account beside every item of the other.
 *
 * @param sides the two actors whose accounts they are: what names only them tells little
 */
export function itemPairs(
  one: readonly ReadoutItem[],
  two: readonly ReadoutItem[],
  sides: readonly string[],
  weigh: WordWeights,
): readonly ItemPair[] {
  const profiles = accountProfiles(one, two, sides, weigh)
  const counts = [countKeys(profiles.one), countKeys(profiles.two)] as const
  return profiles.one.flatMap((a, i) =>
    profiles.two.map((b, j): ItemPair => {
      const overlap = itemOverlap(a, b, profiles.nearness)
      const signs = new Map([
        ['always', 1],
        ['covered, less', Math.min(...overlap.covered)],
        ['covered, more', Math.max(...overlap.covered)],
        ['same words', overlap.lemmas],
        ['topic', overlap.topic],
        ['apart in the text', Math.abs(a.place - b.place)],
        ['words of these two only', Math.min(MOST_OWN, sharedAlone(a, b, counts))],
        ...detailSigns(a, b),
      ])
      return { a: i, b: j, overlap, signs }
    }),
  )
}

/** More words than these say no more. */
const MOST_OWN = 3

function countKeys(items: readonly ItemProfile[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const { keys } of items) for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1)
  return counts
}

/** Lemmas and actors that both have and hardly any other item has: each counts by how few pairs of items could share it. */
function sharedAlone(
  a: ItemProfile,
  b: ItemProfile,
  [left, right]: readonly [ReadonlyMap<string, number>, ReadonlyMap<string, number>],
): number {
  let sum = 0
  for (const key of a.keys) if (b.keys.has(key)) sum += 1 / ((left.get(key) ?? 1) * (right.get(key) ?? 1))
  return sum
}

function detailSigns(
  { item: a, others: left }: ItemProfile,
  { item: b, others: right }: ItemProfile,
): readonly (readonly [string, number])[] {
  const shared = left.filter((actor) => right.includes(actor)).length
  const all = new Set([...left, ...right]).size
  const counted = comparedNumbers(a.numbers, b.numbers)
  const dated = a.dates.some((date) => b.dates.some((other) => date.startsWith(other) || other.startsWith(date)))
  const signs = a.signs.filter((sign) => b.signs.includes(sign)).length
  const signsAll = new Set([...a.signs, ...b.signs]).size
  const spoken = a.speakers.length > 0 && b.speakers.length > 0
  const sameSpeaker = spoken && a.speakers.some((speaker) => b.speakers.includes(speaker))
  return [
    ['others shared', all === 0 ? 0 : shared / all],
    ['others not shared', all > 0 && shared === 0 ? 1 : 0],
    ['same number', counted === 'same' ? 1 : 0],
    ['other number of the same', counted === 'other' ? 1 : 0],
    ['same date', dated ? 1 : 0],
    ['same subject matter', signsAll === 0 ? 0 : signs / signsAll],
    ['same speaker', sameSpeaker ? 1 : 0],
    ['other speaker', spoken && !sameSpeaker ? 1 : 0],
    ['both quoted', a.quoted && b.quoted ? 1 : 0],
  ]
}
