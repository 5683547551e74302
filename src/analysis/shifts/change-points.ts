import { EntenteError } from '../../model/error.ts'
import { countCost } from './costs/count-cost.ts'
import { meanCost } from './costs/mean-cost.ts'
import { meanOf } from './costs/prefix-sums.ts'
import { meanVarianceCost, varianceCost } from './costs/variance-cost.ts'
import { functionalPruning } from './functional-pruning.ts'
import { longRunInflation, robustDeviation, stepDeviation } from './noise.ts'
import { pelt } from './pelt.ts'
import { bicPenalty, memoryPenalty } from './penalty.ts'
import { elbow, penaltyPath } from './penalty-path.ts'
import type { SegmentCost } from './segment-cost.ts'

/** What changes at a cut. */
export const CHANGE_MODELS = ['mean', 'mean-variance', 'variance', 'count'] as const
export type ChangeModel = (typeof CHANGE_MODELS)[number]

/** What a cut must earn: by BIC; by BIC where noise has a memory; where more cuts stop paying; or a number. */
export type PenaltyRule = 'bic' | 'memory' | 'elbow' | number

export interface ChangePointOptions {
  readonly model?: ChangeModel
  readonly penalty?: PenaltyRule
  /** of counts: variance = mean + dispersion × mean²; 0 is Poisson */
  readonly dispersion?: number
  /** a mean of one series: whether single points far off may cost no more than three deviations of the noise do */
  readonly robust?: boolean
}

/** Squared deviations of the noise beyond which a point of a robust mean costs no more. */
export const ROBUST_CAP = 9

/**
 * Where one series, or several together, are best cut when the model of their segments is known.
 *
 * @param series equally long; NaN is a gap
 * @returns first point of each segment but the first, ascending; points count from 0
 * @throws EntenteError "invalid_input" where lengths differ, counts are negative, or `robust` is asked of what has no robust loss
 * @source docs/methods.md#shifts
 * @example changePoints([[1, 2, 1, 2, 9, 8, 9, 8]], { model: 'mean' }) // [4]
 */
export function changePoints(
  series: readonly ArrayLike<number>[],
  { model = 'mean', penalty = 'bic', dispersion = 0, robust = false }: ChangePointOptions = {},
): readonly number[] {
  const length = series[0]?.length ?? 0
  const [only] = series
  if (robust) {
    if (model !== 'mean' || series.length !== 1 || only === undefined || penalty === 'elbow') {
      throw new EntenteError('invalid_input', 'changePoints can be robust for the mean of one series, without an elbow')
    }
    const noise = robustDeviation(only)
    if (noise === 0) return []
    const scaled = Float64Array.from(only, (value) => value / noise)
    return functionalPruning(scaled, penaltyOf(penalty, [scaled], length, 1), ROBUST_CAP).changes
  }
  const scaled = model === 'mean' ? series.map(inNoise) : series
  const cost = costOf(model, scaled, dispersion)
  const parameters = scaled.length * (model === 'mean-variance' ? 2 : 1)
  const bic = bicPenalty(length, parameters)
  if (penalty === 'elbow') return elbow(penaltyPath(cost, bic / 4, bic * Math.max(2, length)))?.changes ?? []
  return pelt(cost, penaltyOf(penalty, scaled, length, parameters)).changes
}

function costOf(model: ChangeModel, series: readonly ArrayLike<number>[], dispersion: number): SegmentCost {
  switch (model) {
    case 'mean':
      return meanCost(series)
    case 'mean-variance':
      return meanVarianceCost(series)
    case 'variance':
      return varianceCost(series)
    case 'count':
      return countCost(series, dispersion)
  }
}

function penaltyOf(
  rule: Exclude<PenaltyRule, 'elbow'>,
  series: readonly ArrayLike<number>[],
  length: number,
  parameters: number,
): number {
  if (typeof rule === 'number') return rule
  if (rule === 'bic') return bicPenalty(length, parameters)
  // memory is told from what a first cutting by BIC leaves
  const first = pelt(meanCost(series), bicPenalty(length, parameters)).changes
  const inflation = Math.max(...series.map((one) => longRunInflation(around(one, first))))
  return memoryPenalty(length, parameters, inflation)
}

/** What a series is off the means of its segments. */
function around(values: ArrayLike<number>, changes: readonly number[]): Float64Array {
  const out = Float64Array.from(values)
  const ends = [0, ...changes, out.length]
  for (let k = 1; k < ends.length; k++) {
    const segment = out.subarray(ends[k - 1], ends[k])
    const mean = meanOf(segment)
    segment.forEach((value, i) => {
      segment[i] = value - mean
    })
  }
  return out
}

function inNoise(values: ArrayLike<number>): Float64Array {
  const noise = stepDeviation(values)
  return Float64Array.from(values, (value) => (noise === 0 ? 0 : value / noise))
}
