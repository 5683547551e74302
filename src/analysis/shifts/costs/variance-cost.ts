import type { SegmentCost } from '../segment-cost.ts'
import { lengthOf, sumsOf } from './mean-cost.ts'
import type { PrefixSums } from './prefix-sums.ts'

/** No variance is taken to be less than this share of the whole series' own, so that a run of equal values is no infinity. */
export const LEAST_VARIANCE_SHARE = 1e-4

/**
 * Cost of a change in mean and variance of normal points.
 *
 * @param series equally long; NaN is a gap
 * @returns points × (log variance + 1), summed over series; segments have two points at least
 */
export function meanVarianceCost(series: readonly ArrayLike<number>[], minLength = 2): SegmentCost {
  return gaussian(series, minLength, 'meanVarianceCost', true)
}

/** Cost of a change in variance around one mean, that of the whole series. */
export function varianceCost(series: readonly ArrayLike<number>[], minLength = 2): SegmentCost {
  return gaussian(series, minLength, 'varianceCost', false)
}

function gaussian(
  series: readonly ArrayLike<number>[],
  minLength: number,
  asker: string,
  ownMean: boolean,
): SegmentCost {
  const sums = sumsOf(series, asker)
  const length = lengthOf(series)
  const least = sums.map((one) => LEAST_VARIANCE_SHARE * Math.max(spread(one, 0, length, true), Number.MIN_VALUE))
  return {
    length,
    minLength: Math.max(2, minLength),
    of: (from, to) => {
      let cost = 0
      for (let k = 0; k < sums.length; k++) {
        const one = sums[k] as PrefixSums
        const points = (one.count[to] as number) - (one.count[from] as number)
        if (points === 0) continue
        const variance = spread(one, from, to, ownMean)
        const floor = least[k] as number
        // below the floor the likelihood is that of the floor, so that splitting still never raises the sum
        cost += variance >= floor ? points * (Math.log(variance) + 1) : points * (Math.log(floor) + variance / floor)
      }
      return cost
    },
  }
}

function spread({ count, sum, square }: PrefixSums, from: number, to: number, ownMean: boolean): number {
  const points = (count[to] as number) - (count[from] as number)
  const total = (sum[to] as number) - (sum[from] as number)
  const squares = (square[to] as number) - (square[from] as number)
  return Math.max(0, (squares - (ownMean ? (total * total) / points : 0)) / points)
}
