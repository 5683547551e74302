/** Weights of the three actions a feature, four to a slot (the fourth unused). */
export interface ActionScorer {
  /** number of slots, a power of two */
  readonly slots: number
  readonly weights: Int8Array
}

/** Sums the weights of the first `count` features into `scores[0..2]`. */
export function scoreActions(scorer: ActionScorer, features: Int32Array, count: number, scores: Int32Array): void {
  const { weights } = scorer
  const mask = scorer.slots - 1
  let shift = 0
  let left = 0
  let right = 0
  for (let f = 0; f < count; f++) {
    const at = ((features[f] as number) & mask) << 2
    shift += weights[at] as number
    left += weights[at + 1] as number
    right += weights[at + 2] as number
  }
  scores[0] = shift
  scores[1] = left
  scores[2] = right
}
