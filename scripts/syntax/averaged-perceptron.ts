import type { SparseScorer } from '../../src/reading/syntax/sparse-scorer.ts'

/** Weights of classes by hashed feature, learned by the averaged perceptron. */
export class AveragedPerceptron {
  readonly weights: Float32Array
  private readonly sums: Float64Array
  private readonly updates: Uint8Array
  private step = 1

  constructor(
    readonly slots: number,
    readonly classes: number,
  ) {
    this.weights = new Float32Array(slots * classes)
    this.sums = new Float64Array(slots * classes)
    this.updates = new Uint8Array(slots)
  }

  score(features: Int32Array, count: number, scores: Float64Array): void {
    const { classes, weights } = this
    const mask = this.slots - 1
    for (let c = 0; c < classes; c++) scores[c] = 0
    for (let f = 0; f < count; f++) {
      const row = ((features[f] as number) & mask) * classes
      for (let c = 0; c < classes; c++) scores[c] = (scores[c] as number) + (weights[row + c] as number)
    }
  }

  /** One example has been seen. */
  tick(): void {
    this.step++
  }

  /** Moves the features toward class `good` and away from class `bad`. */
  update(features: Int32Array, count: number, good: number, bad: number, size = 1): void {
    const { classes, weights, sums, updates } = this
    const mask = this.slots - 1
    const weighted = size * this.step
    for (let f = 0; f < count; f++) {
      const slot = (features[f] as number) & mask
      const row = slot * classes
      if ((updates[slot] as number) < 255) updates[slot] = (updates[slot] as number) + 1
      weights[row + good] = (weights[row + good] as number) + size
      weights[row + bad] = (weights[row + bad] as number) - size
      sums[row + good] = (sums[row + good] as number) + weighted
      sums[row + bad] = (sums[row + bad] as number) - weighted
    }
  }

  /** Adds the averaged weights to `sum`; slots touched fewer than `least` times count nothing. */
  addAverage(sum: Float32Array, least: number): void {
    const { classes, slots } = this
    for (let slot = 0; slot < slots; slot++) {
      if ((this.updates[slot] as number) < least) continue
      for (let at = slot * classes; at < (slot + 1) * classes; at++) {
        const average = (this.weights[at] as number) - (this.sums[at] as number) / this.step
        sum[at] = (sum[at] as number) + average
      }
    }
  }
}

/** Weights as small integers, `stride` to a slot. The few largest are cut off, so that the many small ones keep their steps. */
export function quantise(weights: Float32Array, classes: number, stride = classes): Int8Array {
  const slots = weights.length / classes
  const sizes: number[] = []
  for (let at = 0; at < weights.length; at += 7) if (weights[at] !== 0) sizes.push(Math.abs(weights[at] as number))
  sizes.sort((a, b) => a - b)
  const largest = sizes[Math.floor(sizes.length * 0.9998)] ?? 1
  const out = new Int8Array(slots * stride)
  for (let slot = 0; slot < slots; slot++) {
    for (let c = 0; c < classes; c++) {
      const scaled = Math.round(((weights[slot * classes + c] as number) / largest) * 127)
      out[slot * stride + c] = Math.max(-127, Math.min(127, scaled))
    }
  }
  return out
}

/** The same with weights below `smallest` left out. */
export function sparsify(weights: Float32Array, classes: number, smallest: number): SparseScorer {
  const slots = weights.length / classes
  const dense = quantise(weights, classes)
  const offsets = new Int32Array(slots + 1)
  let size = 0
  for (const weight of dense) if (Math.abs(weight) >= smallest) size++
  const classOf = new Uint8Array(size)
  const kept = new Int8Array(size)
  let at = 0
  for (let slot = 0; slot < slots; slot++) {
    offsets[slot] = at
    for (let c = 0; c < classes; c++) {
      const weight = dense[slot * classes + c] as number
      if (Math.abs(weight) < smallest) continue
      classOf[at] = c
      kept[at++] = weight
    }
  }
  offsets[slots] = at
  return { classes, slots, offsets, classOf, weights: kept }
}

/** Leaves out each feature with a probability, so that no few of them learn alone; returns how many are left in front. */
export function thinOut(features: Int32Array, count: number, probability: number, random: () => number): number {
  let kept = 0
  for (let f = 0; f < count; f++) if (random() >= probability) features[kept++] = features[f] as number
  return kept
}

/** Random numbers in [0, 1) from a seed, the same each time (mulberry32). */
export function seededRandom(seed: number): () => number {
  let state = seed | 0
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}

/** The numbers 0 to n - 1 in random order. */
export function shuffled(n: number, random: () => number): Int32Array {
  const order = Int32Array.from({ length: n }, (_, i) => i)
  for (let i = n - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1))
    const held = order[i] as number
    order[i] = order[j] as number
    order[j] = held
  }
  return order
}
