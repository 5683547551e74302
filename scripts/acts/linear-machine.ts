/** One training row: which features it has, how much of each, the label's number (-1: none of them) and what an error costs. */
export interface TrainingRow {
  readonly ids: Int32Array
  readonly values: Float32Array
  readonly label: number
  readonly cost: number
}

const EPOCHS = 40
const STILL = 2e-3
/** How far beyond the margin a row must lie to be left out until the last rounds. */
const FAR = 0.2

/**
 * Weights of a linear machine, one column a label: each label against the rest, L2-regularised squared hinge loss, by
 * coordinate descent on the dual with rows left out that lie far on the right side.
 *
 * @param size how many features there are
 * @returns weights by feature, then label
 * @source Hsieh and others 2008, A dual coordinate descent method for large-scale linear SVM
 */
export function trainLinearMachine(
  rows: readonly TrainingRow[],
  size: number,
  labels: number,
  cost: number,
): Float32Array {
  const all = new Float32Array(size * labels)
  const lengths = rows.map((row) => row.values.reduce((sum, value) => sum + value * value, 0))
  for (let label = 0; label < labels; label++) {
    const weights = trainOne(rows, lengths, size, label, cost)
    for (let id = 0; id < size; id++) all[id * labels + label] = weights[id] as number
  }
  return all
}

function trainOne(
  rows: readonly TrainingRow[],
  lengths: readonly number[],
  size: number,
  label: number,
  cost: number,
): Float32Array {
  const weights = new Float32Array(size)
  const alphas = new Float64Array(rows.length)
  const random = generator(label + 1)
  let active = rows.map((_, i) => i)
  let whole = true
  for (let epoch = 0; epoch < EPOCHS; epoch++) {
    shuffle(active, random)
    const kept: number[] = []
    let moved = 0
    for (const i of active) {
      const row = rows[i] as TrainingRow
      const sign = row.label === label ? 1 : -1
      const soft = 1 / (2 * cost * row.cost)
      const alpha = alphas[i] as number
      const slope = sign * dot(weights, row) - 1 + soft * alpha
      if (alpha > 0 || slope < FAR) kept.push(i)
      const next = Math.max(0, alpha - slope / ((lengths[i] as number) + soft))
      const step = (next - alpha) * sign
      if (step === 0) continue
      alphas[i] = next
      moved = Math.max(moved, Math.abs(step))
      const { ids, values } = row
      for (let k = 0; k < ids.length; k++) {
        const id = ids[k] as number
        weights[id] = (weights[id] as number) + step * (values[k] as number)
      }
    }
    if (moved < STILL) {
      if (whole) break
      active = rows.map((_, i) => i)
      whole = true
    } else {
      whole = kept.length === rows.length
      active = kept
    }
  }
  return weights
}

function dot(weights: Float32Array, { ids, values }: TrainingRow): number {
  let sum = 0
  for (let k = 0; k < ids.length; k++) sum += (weights[ids[k] as number] as number) * (values[k] as number)
  return sum
}

function shuffle(list: number[], random: () => number): void {
  for (let i = list.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1))
    const moved = list[i] as number
    list[i] = list[j] as number
    list[j] = moved
  }
}

/** Numbers in [0, 1), the same for the same seed. */
export function generator(seed: number): () => number {
  let state = seed
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) | 0
    return (state >>> 0) / 4294967296
  }
}
