/** Weights of many classes a feature, most of them nought: only the others are kept, class by class. */
export interface SparseScorer {
  readonly classes: number
  /** number of slots, a power of two */
  readonly slots: number
  /** slot s holds entries `offsets[s]` to `offsets[s + 1]` */
  readonly offsets: Int32Array
  readonly classOf: Uint8Array
  readonly weights: Int8Array
}

/**
 * Which class do these features speak for?
 *
 * @param features hashes, the first `count` are read
 * @param scores   scratch of at least `classes`; holds the score of each class afterwards
 * @returns the class with the highest score, the lowest number among equals
 */
export function bestClass(scorer: SparseScorer, features: Int32Array, count: number, scores: Int32Array): number {
  const { classes, offsets, classOf, weights } = scorer
  const mask = scorer.slots - 1
  for (let c = 0; c < classes; c++) scores[c] = 0
  for (let f = 0; f < count; f++) {
    const slot = (features[f] as number) & mask
    const to = offsets[slot + 1] as number
    for (let e = offsets[slot] as number; e < to; e++) {
      const c = classOf[e] as number
      scores[c] = (scores[c] as number) + (weights[e] as number)
    }
  }
  let best = 0
  for (let c = 1; c < classes; c++) if ((scores[c] as number) > (scores[best] as number)) best = c
  return best
}
