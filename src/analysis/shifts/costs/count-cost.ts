import { EntenteError } from '../../../model/error.ts'
import type { SegmentCost } from '../segment-cost.ts'
import { type PrefixSums, prefixSums } from './prefix-sums.ts'

/**
 * Cost of a change in the rate of counts.
 *
 * @param series     counts ≥ 0, equally long; NaN is a gap
 * @param dispersion how much the variance exceeds a Poisson's: variance = mean + dispersion × mean². 0 is Poisson, above it
 *   negative binomial with that dispersion in every segment
 * @returns twice the negative log-likelihood less what no cut changes
 * @throws EntenteError "invalid_input" on a negative count or dispersion
 * @source Hilbe 2011, Negative Binomial Regression, form NB2, doi:10.1017/CBO9780511973420
 */
export function countCost(series: readonly ArrayLike<number>[], dispersion = 0, minLength = 1): SegmentCost {
  if (!(Number.isFinite(dispersion) && dispersion >= 0)) {
    throw new EntenteError('invalid_input', `countCost needs a dispersion of at least 0, got ${dispersion}`)
  }
  const length = series[0]?.length ?? 0
  for (const one of series) {
    for (let i = 0; i < one.length; i++) {
      if ((one[i] as number) < 0) {
        throw new EntenteError('invalid_input', `countCost needs counts of at least 0, got ${one[i]} at point ${i}`)
      }
    }
  }
  const sums = series.map((one) => prefixSums(one))
  const of = dispersion === 0 ? poisson : negativeBinomial(1 / dispersion)
  return {
    length,
    minLength,
    of: (from, to) => {
      let cost = 0
      for (let k = 0; k < sums.length; k++) {
        const { count, sum } = sums[k] as PrefixSums
        cost += of((count[to] as number) - (count[from] as number), (sum[to] as number) - (sum[from] as number))
      }
      return cost
    },
  }
}

function poisson(points: number, total: number): number {
  return total <= 0 ? 0 : 2 * (total - total * Math.log(total / points))
}

function negativeBinomial(size: number): (points: number, total: number) => number {
  return (points, total) => {
    if (total <= 0) return 0
    const mean = total / points
    return -2 * (total * Math.log(mean / (size + mean)) - points * size * Math.log1p(mean / size))
  }
}
