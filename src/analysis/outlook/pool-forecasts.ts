import type { Probabilities } from '../../model/outlook.ts'
import { rankedScore } from './outlook-scores.ts'

const LEAST = 1e-6
const STEPS = 10

/**
 * Several forecasts as one: the logarithmic pool, p ∝ Π pᵢ^wᵢ.
 *
 * @param weights ≥ 0, together 1
 * @source Genest & Zidek 1986: with weights that sum to 1 it does not matter whether news is heeded before or after pooling
 * @example poolForecasts([[0.5, 0.5], [0.9, 0.1]], [0.5, 0.5]) // [0.75, 0.25]
 */
export function poolForecasts(forecasts: readonly ArrayLike<number>[], weights: readonly number[]): Probabilities {
  const length = forecasts[0]?.length ?? 0
  const product = Array.from({ length }, (_, k) =>
    Math.exp(
      forecasts.reduce((sum, one, i) => sum + (weights[i] as number) * Math.log(Math.max(LEAST, one[k] as number)), 0),
    ),
  )
  const sum = product.reduce((all, p) => all + p, 0)
  return product.map((p) => p / sum)
}

/**
 * The weight of the first of two forecasts that would have served best so far, in tenths.
 *
 * @param first  of each past question the one forecast's probabilities, one after the other
 * @param second of the other
 * @param came   index of what came
 */
export function learnWeight(first: Float64Array, second: Float64Array, came: Int8Array): number {
  const length = came.length === 0 ? 0 : first.length / came.length
  let [best, least] = [0.5, Number.POSITIVE_INFINITY]
  for (let step = 0; step <= STEPS; step++) {
    const weight = step / STEPS
    let sum = 0
    for (let i = 0; i < came.length; i++) {
      const [a, b] = [first.subarray(i * length, (i + 1) * length), second.subarray(i * length, (i + 1) * length)]
      sum += rankedScore(poolForecasts([a, b], [weight, 1 - weight]), came[i] as number)
    }
    if (sum < least) [best, least] = [weight, sum]
  }
  return best
}

/**
 * What each source's word weighs: the inverse of its mean score so far, drawn toward a usual one.
 *
 * @param records of each source how many of its forecasts were scored, and their mean ranked score
 * @param usual   score of who has no record, > 0: that of climatology
 * @source Bates & Granger 1969, weights by the inverse of past error
 */
export function weightsByScore(
  records: readonly { readonly scored: number; readonly mean: number }[],
  usual: number,
): readonly number[] {
  const raw = records.map(({ scored, mean }) => (scored + USUAL_WORTH) / (scored * mean + USUAL_WORTH * usual))
  const sum = raw.reduce((all, one) => all + one, 0)
  return raw.map((one) => one / sum)
}

/** A usual score counts as so many forecasts. */
const USUAL_WORTH = 10
