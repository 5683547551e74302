import { type ActHead, featureMark, featureRow } from '../../src/reading/classify-model.ts'
import { type TrainingRow, trainLinearMachine } from './linear-machine.ts'
import type { KnownAct } from './training-rows.ts'

const COST = 2
/** Weights are cut off at this share of the largest. */
const CUT = 0.7

/**
 * Trains a head and writes its weights in eight bits. Each row of the head belongs to one feature: of those whose hashes fall
 * together the one with the greatest weights, and its mark keeps the others out.
 *
 * @param bits how many rows there are, as a power of two
 */
export function trainHead(name: string, acts: readonly KnownAct[], labels: readonly string[], bits: number): ActHead {
  const index = new Map<number, number>()
  const rows = acts.map((act) => trainingRow(act, labels, index))
  const exact = trainLinearMachine(rows, index.size, labels.length, COST)
  const count = labels.length
  const strength = new Float64Array(2 ** bits)
  const owner = new Int32Array(2 ** bits).fill(-1)
  const marks = new Uint8Array(2 ** bits)
  for (const [id, at] of index) {
    let square = 0
    for (let label = 0; label < count; label++) square += (exact[at * count + label] as number) ** 2
    const row = featureRow(id, bits)
    if (square <= (strength[row] as number)) continue
    strength[row] = square
    owner[row] = at
    marks[row] = featureMark(id)
  }
  const scale = (CUT * exact.reduce((most, weight) => Math.max(most, Math.abs(weight)), 1e-9)) / 127
  const weights = new Int8Array(count * 2 ** bits)
  owner.forEach((at, row) => {
    if (at < 0) return
    for (let label = 0; label < count; label++) {
      const steps = Math.round((exact[at * count + label] as number) / scale)
      weights[row * count + label] = Math.max(-127, Math.min(127, steps))
    }
  })
  return { name, labels, bits, scale, marks, weights }
}

/** The row a linear machine learns from: features by number, as long as a unit vector. */
function trainingRow(
  { features, type, cost }: KnownAct,
  labels: readonly string[],
  index: Map<number, number>,
): TrainingRow {
  const sums = new Map<number, number>()
  let square = 0
  features.ids.forEach((id, k) => {
    const value = features.values[k] as number
    const at = index.get(id) ?? index.size
    index.set(id, at)
    sums.set(at, (sums.get(at) ?? 0) + value)
    square += value * value
  })
  const norm = 1 / Math.sqrt(square || 1)
  return {
    ids: Int32Array.from(sums.keys()),
    values: Float32Array.from(sums.values(), (value) => value * norm),
    label: labels.indexOf(type),
    cost,
  }
}
