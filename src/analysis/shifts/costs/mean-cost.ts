import { EntenteError } from '../../../model/error.ts'
import type { SegmentCost } from '../segment-cost.ts'
import { meanOf, type PrefixSums, prefixSums } from './prefix-sums.ts'

/**
 * Cost of a change in mean, of one series or of several that change together.
 *
 * @param series equally long, one or more, each in units of its noise; NaN is a gap
 * @returns squared distance of the points from their segment's mean, summed over series
 * @throws EntenteError "invalid_input" where lengths differ
 */
export function meanCost(series: readonly ArrayLike<number>[], minLength = 1): SegmentCost {
  const sums = sumsOf(series, 'meanCost')
  const [only] = sums
  if (sums.length === 1 && only !== undefined) {
    const { count, sum, square } = only
    return {
      length: lengthOf(series),
      minLength,
      of: (from, to) => squaresAround(count, sum, square, from, to),
    }
  }
  return {
    length: lengthOf(series),
    minLength,
    of: (from, to) => {
      let cost = 0
      for (let k = 0; k < sums.length; k++) {
        const { count, sum, square } = sums[k] as PrefixSums
        cost += squaresAround(count, sum, square, from, to)
      }
      return cost
    },
  }
}

/** Squared distances of the points of a stretch from their mean; 0 where it holds none. */
export function squaresAround(
  count: Float64Array,
  sum: Float64Array,
  square: Float64Array,
  from: number,
  to: number,
): number {
  const points = (count[to] as number) - (count[from] as number)
  if (points === 0) return 0
  const total = (sum[to] as number) - (sum[from] as number)
  const cost = (square[to] as number) - (square[from] as number) - (total * total) / points
  return Math.max(cost, 0)
}

/** Running sums of each series, around its own mean so that a far origin costs no digits. */
export function sumsOf(series: readonly ArrayLike<number>[], asker: string): readonly PrefixSums[] {
  const length = lengthOf(series)
  if (series.some((one) => one.length !== length)) {
    const lengths = series.map((one) => one.length).join(', ')
    throw new EntenteError('invalid_input', `${asker} needs series of one length, got ${lengths || 'none'}`)
  }
  return series.map((one) => prefixSums(one, meanOf(one)))
}

export function lengthOf(series: readonly ArrayLike<number>[]): number {
  return series[0]?.length ?? 0
}
