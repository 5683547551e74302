import type { ReadoutItem, ReadoutWord } from '../../model/readout.ts'
import { wordNearness } from './word-nearness.ts'
import type { WordWeights } from './word-weights.ts'

/** What is asked of an item again and again while it is set beside every item of another account; reckoned once. */
export interface ItemProfile {
  readonly item: ReadoutItem
  /** where it stands in its account, 0 to 1 */
  readonly place: number
  /** its words by their numbers in `AccountProfiles.nearness`, the weight of each, and of all */
  readonly words: Int32Array
  readonly weights: Float64Array
  readonly weight: number
  /** the weighted mean of the vectors of its words, of length 1; null where none is known */
  readonly topic: Float32Array | null
  /** what another item may share with it: lemmas and actors */
  readonly keys: ReadonlySet<string>
  /** actors named in it besides the two sides */
  readonly others: readonly string[]
}

/** The items of two accounts, and how near their words are. */
export interface AccountProfiles {
  readonly one: readonly ItemProfile[]
  readonly two: readonly ItemProfile[]
  /** 0 to 1, of two words by their numbers; accounts say the same words again and again, so each pair is reckoned once */
  readonly nearness: (a: number, b: number) => number
}

/** @param sides the two actors whose accounts they are */
export function accountProfiles(
  one: readonly ReadoutItem[],
  two: readonly ReadoutItem[],
  sides: readonly string[],
  weigh: WordWeights,
): AccountProfiles {
  const numbers = new Map<string, number>()
  const distinct: ReadoutWord[] = []
  const numberOf = (word: ReadoutWord): number => {
    const key = `${word.lemma} ${word.actors.join()}`
    const before = numbers.get(key)
    if (before !== undefined) return before
    distinct.push(word)
    numbers.set(key, numbers.size)
    return numbers.size - 1
  }
  const profile = (item: ReadoutItem, i: number, { length }: readonly ReadoutItem[]): ItemProfile => {
    const { words, actors } = item
    const weights = Float64Array.from(words, weigh)
    return {
      item,
      place: (i + 0.5) / length,
      words: Int32Array.from(words, numberOf),
      weights,
      weight: weights.reduce((sum, weight) => sum + weight, 0),
      topic: topicOf(words, weights),
      keys: new Set([...words.filter((word) => word.actors.length === 0).map(({ lemma }) => lemma), ...actors]),
      others: actors.filter((actor) => !sides.includes(actor)),
    }
  }
  const profiles = { one: one.map(profile), two: two.map(profile) }
  const size = distinct.length
  const known = new Float32Array(size * size).fill(-1)
  const nearness = (a: number, b: number): number => {
    const at = a * size + b
    const before = known[at] as number
    if (before >= 0) return before
    const near = wordNearness(distinct[a] as ReadoutWord, distinct[b] as ReadoutWord)
    known[at] = near
    return near
  }
  return { ...profiles, nearness }
}

function topicOf(words: readonly ReadoutWord[], weights: Float64Array): Float32Array | null {
  let mean: Float32Array | null = null
  for (const [i, { vector }] of words.entries()) {
    if (vector === null) continue
    mean ??= new Float32Array(vector.length)
    const weight = weights[i] as number
    for (let k = 0; k < vector.length; k++) mean[k] = (mean[k] as number) + weight * (vector[k] as number)
  }
  if (mean === null) return null
  const length = Math.hypot(...mean)
  return length === 0 ? null : mean.map((one) => one / length)
}
