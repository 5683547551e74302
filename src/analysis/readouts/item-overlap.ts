import type { ReadoutItem, ReadoutWord } from '../../model/readout.ts'
import type { NearWords } from './near-words.ts'
import { productOf, wordNearness } from './word-nearness.ts'
import type { WordWeights } from './word-weights.ts'

/** How much two items have in common, each 0 to 1 (topic: -1 to 1). */
export interface ItemOverlap {
  /** how much of the weight of each side's words has a near word on the other */
  readonly covered: readonly [number, number]
  /** the same, of equal lemmas only, both sides together (Dice) */
  readonly lemmas: number
  /** cosine of the weighted means of their vectors */
  readonly topic: number
}

/**
 * How much do two items say the same? Each word goes to the nearest word of the other side: a relaxed transport of words, whose
 * cost is a bound of the word mover's distance.
 *
 * @source Kusner et al. 2015, "From Word Embeddings To Document Distances" (relaxed word mover's distance); Arora, Liang & Ma 2017,
 *   "A Simple but Tough-to-Beat Baseline for Sentence Embeddings" (weighted means)
 */
export function itemOverlap(a: ReadoutItem, b: ReadoutItem, weigh: WordWeights, nearness: NearWords): ItemOverlap {
  const [left, right] = [a.words.map(weigh), b.words.map(weigh)]
  const bestLeft = new Float64Array(left.length)
  const bestRight = new Float64Array(right.length)
  for (const [i, word] of a.words.entries()) {
    for (const [j, other] of b.words.entries()) {
      const near = nearness(word, other)
      if (near > (bestLeft[i] ?? 0)) bestLeft[i] = near
      if (near > (bestRight[j] ?? 0)) bestRight[j] = near
    }
  }
  const all = total(left) + total(right)
  const equal = (best: Float64Array, weights: readonly number[]) =>
    weights.reduce((sum, weight, i) => sum + (best[i] === 1 ? weight : 0), 0)
  return {
    covered: [share(bestLeft, left), share(bestRight, right)],
    lemmas: all === 0 ? 0 : (equal(bestLeft, left) + equal(bestRight, right)) / all,
    topic: topicOf(a, b, left, right),
  }
}

/** How much of the weight of some words has a near word among others. */
export function coveredShare(
  words: readonly ReadoutWord[],
  others: readonly ReadoutWord[],
  weigh: WordWeights,
): number {
  const best = Float64Array.from(words, (word) =>
    others.reduce((most, other) => Math.max(most, wordNearness(word, other)), 0),
  )
  return share(best, words.map(weigh))
}

function share(best: Float64Array, weights: readonly number[]): number {
  const all = total(weights)
  return all === 0 ? 0 : weights.reduce((sum, weight, i) => sum + weight * (best[i] ?? 0), 0) / all
}

function total(weights: readonly number[]): number {
  return weights.reduce((sum, weight) => sum + weight, 0)
}

function topicOf(a: ReadoutItem, b: ReadoutItem, left: readonly number[], right: readonly number[]): number {
  const [one, two] = [meanOf(a, left), meanOf(b, right)]
  return one === null || two === null ? 0 : productOf(one, two)
}

function meanOf({ words }: ReadoutItem, weights: readonly number[]): Float32Array | null {
  let mean: Float32Array | null = null
  for (const [i, { vector }] of words.entries()) {
    if (vector === null) continue
    mean ??= new Float32Array(vector.length)
    for (let k = 0; k < vector.length; k++) mean[k] = (mean[k] ?? 0) + (weights[i] ?? 0) * (vector[k] as number)
  }
  if (mean === null) return null
  const length = Math.hypot(...mean)
  return length === 0 ? null : mean.map((one) => one / length)
}
