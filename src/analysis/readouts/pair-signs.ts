import type { ReadoutItem } from '../../model/readout.ts'
import { comparedNumbers } from './compared-numbers.ts'
import { itemOverlap } from './item-overlap.ts'
import { accountProfiles, type ItemProfile } from './item-profiles.ts'
import type { WordWeights } from './word-weights.ts'

/** What speaks for two items to tell the same, in the order in which a grid has it. */
export const PAIR_SIGNS = [
  'always',
  'covered, less',
  'covered, more',
  'same words',
  'topic',
  'covered and of one topic',
  'apart in the text',
  'words of these two only',
  'others shared',
  'others not shared',
  'same number',
  'other number of the same',
  'same date',
  'same subject matter',
  'same speaker',
  'other speaker',
  'both quoted',
] as const

/** Every item of one account beside every item of the other. */
export interface PairGrid {
  readonly rows: number
  readonly columns: number
  /** how much there is of each of `PAIR_SIGNS`, pair by pair, row by row */
  readonly signs: Float64Array
}

/** @param sides the two actors whose accounts they are: what names only them tells little */
export function pairGrid(
  one: readonly ReadoutItem[],
  two: readonly ReadoutItem[],
  sides: readonly string[],
  weigh: WordWeights,
): PairGrid {
  const profiles = accountProfiles(one, two, sides, weigh)
  const counts = [countKeys(profiles.one), countKeys(profiles.two)] as const
  const signs = new Float64Array(one.length * two.length * PAIR_SIGNS.length)
  let at = 0
  for (const a of profiles.one) {
    for (const b of profiles.two) {
      const { covered, lemmas, topic } = itemOverlap(a, b, profiles.nearness)
      const less = Math.min(...covered)
      const apart = Math.abs(a.place - b.place)
      const alone = Math.min(MOST_OWN, sharedAlone(a, b, counts))
      signs.set([1, less, Math.max(...covered), lemmas, topic, less * topic, apart, alone, ...detailSigns(a, b)], at)
      at += PAIR_SIGNS.length
    }
  }
  return { rows: one.length, columns: two.length, signs }
}

/** How much of the item that has less on the other side is there, 0 to 1. */
export function coveredLess({ columns, signs }: PairGrid, a: number, b: number): number {
  return signs[(a * columns + b) * PAIR_SIGNS.length + PAIR_SIGNS.indexOf('covered, less')] as number
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

/** From "others shared" on. */
function detailSigns(
  { item: a, others: left }: ItemProfile,
  { item: b, others: right }: ItemProfile,
): readonly number[] {
  const shared = left.filter((actor) => right.includes(actor)).length
  const all = new Set([...left, ...right]).size
  const counted = comparedNumbers(a.numbers, b.numbers)
  const dated = a.dates.some((date) => b.dates.some((other) => date.startsWith(other) || other.startsWith(date)))
  const signs = a.signs.filter((sign) => b.signs.includes(sign)).length
  const signsAll = new Set([...a.signs, ...b.signs]).size
  const spoken = a.speakers.length > 0 && b.speakers.length > 0
  const sameSpeaker = spoken && a.speakers.some((speaker) => b.speakers.includes(speaker))
  return [
    all === 0 ? 0 : shared / all,
    all > 0 && shared === 0 ? 1 : 0,
    counted === 'same' ? 1 : 0,
    counted === 'other' ? 1 : 0,
    dated ? 1 : 0,
    signsAll === 0 ? 0 : signs / signsAll,
    sameSpeaker ? 1 : 0,
    spoken && !sameSpeaker ? 1 : 0,
    a.quoted && b.quoted ? 1 : 0,
  ]
}
