import type { ReadoutWord } from '../../model/readout.ts'
import type { AccountProfiles, ItemProfile } from './item-profiles.ts'
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
export function itemOverlap(
  { words: left, weights: leftWeights, weight: leftWeight, topic: leftTopic }: ItemProfile,
  { words: right, weights: rightWeights, weight: rightWeight, topic: rightTopic }: ItemProfile,
  nearness: AccountProfiles['nearness'],
): ItemOverlap {
  const bestRight = new Float64Array(right.length)
  let [covered, equal] = [0, 0]
  for (let i = 0; i < left.length; i++) {
    let best = 0
    for (let j = 0; j < right.length; j++) {
      const near = nearness(left[i] as number, right[j] as number)
      if (near > best) best = near
      if (near > (bestRight[j] as number)) bestRight[j] = near
    }
    covered += (leftWeights[i] as number) * best
    if (best === 1) equal += leftWeights[i] as number
  }
  let coveredRight = 0
  for (let j = 0; j < right.length; j++) {
    coveredRight += (rightWeights[j] as number) * (bestRight[j] as number)
    if (bestRight[j] === 1) equal += rightWeights[j] as number
  }
  const all = leftWeight + rightWeight
  return {
    covered: [leftWeight === 0 ? 0 : covered / leftWeight, rightWeight === 0 ? 0 : coveredRight / rightWeight],
    lemmas: all === 0 ? 0 : equal / all,
    topic: leftTopic === null || rightTopic === null ? 0 : productOf(leftTopic, rightTopic),
  }
}

/** How much of the weight of some words has a near word among others. */
export function coveredShare(
  words: readonly ReadoutWord[],
  others: readonly ReadoutWord[],
  weigh: WordWeights,
): number {
  let [covered, all] = [0, 0]
  for (const word of words) {
    const weight = weigh(word)
    all += weight
    covered += weight * others.reduce((most, other) => Math.max(most, wordNearness(word, other)), 0)
  }
  return all === 0 ? 0 : covered / all
}
