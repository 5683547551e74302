import type { ReadoutItem } from '../../model/readout.ts'
import { comparedNumbers } from './compared-numbers.ts'
import { type ItemOverlap, itemOverlap } from './item-overlap.ts'
import { nearWords } from './near-words.ts'
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
  const counts = [countKeys(one), countKeys(two)] as const
  const nearness = nearWords(one, two)
  const overlaps = one.map((a) => two.map((b) => itemOverlap(a, b, weigh, nearness)))
  return one.flatMap((a, i) =>
    two.map((b, j): ItemPair => {
      const overlap = overlaps[i]?.[j] as ItemOverlap
      const signs = new Map([
        ['always', 1],
        ['covered, less', Math.min(...overlap.covered)],
        ['covered, more', Math.max(...overlap.covered)],
        ['same words', overlap.lemmas],
        ['topic', overlap.topic],
        ['apart in the text', Math.abs((i + 0.5) / one.length - (j + 0.5) / two.length)],
        ['words of these two only', Math.min(MOST_OWN, sharedAlone(a, b, counts))],
        ...detailSigns(a, b, sides),
      ])
      return { a: i, b: j, overlap, signs }
    }),
  )
}

/** More words than these say no more. */
const MOST_OWN = 3

/** What an item may share with another: its lemmas, and the actors named in it. */
function keysOf({ words, actors }: ReadoutItem): ReadonlySet<string> {
  return new Set([...words.filter((word) => word.actors.length === 0).map(({ lemma }) => lemma), ...actors])
}

function countKeys(items: readonly ReadoutItem[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const item of items) for (const key of keysOf(item)) counts.set(key, (counts.get(key) ?? 0) + 1)
  return counts
}

/** Lemmas and actors that both have and hardly any other item has: each counts by how few pairs of items could share it. */
function sharedAlone(
  a: ReadoutItem,
  b: ReadoutItem,
  [left, right]: readonly [ReadonlyMap<string, number>, ReadonlyMap<string, number>],
): number {
  const other = keysOf(b)
  let sum = 0
  for (const key of keysOf(a)) if (other.has(key)) sum += 1 / ((left.get(key) ?? 1) * (right.get(key) ?? 1))
  return sum
}

function detailSigns(a: ReadoutItem, b: ReadoutItem, sides: readonly string[]): readonly (readonly [string, number])[] {
  const others = (item: ReadoutItem) => item.actors.filter((actor) => !sides.includes(actor))
  const [left, right] = [others(a), others(b)]
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
