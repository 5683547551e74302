import type { RatedNumbers } from './rated-rows.ts'

/** Two numbers nearer than this are one. */
export const SAME = 1e-9

/** Points against each explanation, by weight and share; shape (width). */
export function weightedPoints({ width, points, factors }: RatedNumbers): Float64Array {
  return summed(width, points, factors)
}

/**
 * The logarithm of prior times likelihood of each explanation, up to a constant; shape (width).
 *
 * @source Bayes' rule for evidence that is independent given an explanation; docs/methods.md#explanations
 */
export function logPosteriors({ width, logs, factors, priors }: RatedNumbers): Float64Array {
  const sums = summed(width, logs, factors)
  for (let h = 0; h < width; h++) sums[h] = (sums[h] as number) + (priors[h] as number)
  return sums
}

function summed(width: number, values: Float64Array, factors: Float64Array): Float64Array {
  const sums = new Float64Array(width)
  for (let i = 0; i < factors.length; i++) {
    const factor = factors[i] as number
    for (let h = 0; h < width; h++) sums[h] = (sums[h] as number) + factor * (values[i * width + h] as number)
  }
  return sums
}

/** Probabilities that sum to 1, from logarithms up to a constant. */
export function normalised(logs: Float64Array): Float64Array {
  let most = Number.NEGATIVE_INFINITY
  for (const log of logs) if (log > most) most = log
  const shares = new Float64Array(logs.length)
  let sum = 0
  for (let h = 0; h < logs.length; h++) {
    const share = Math.exp((logs[h] as number) - most)
    shares[h] = share
    sum += share
  }
  for (let h = 0; h < logs.length; h++) shares[h] = (shares[h] as number) / sum
  return shares
}

/** The places of the smallest numbers, in order; several where they are equal. */
export function smallest(values: Float64Array): readonly number[] {
  let least = Number.POSITIVE_INFINITY
  for (const value of values) if (value < least) least = value
  return [...values.keys()].filter((h) => (values[h] as number) <= least + SAME)
}

/** The place of the largest number; the first where several are equal. */
export function largest(values: Float64Array): number {
  let at = 0
  for (let h = 1; h < values.length; h++) if ((values[h] as number) > (values[at] as number) + SAME) at = h
  return at
}
