import { lengthOf, sumsOf } from './costs/mean-cost.ts'
import { meanOf, type PrefixSums } from './costs/prefix-sums.ts'

/** What is believed of segments before the series is seen. */
export interface SegmentPrior {
  /** chance that a segment ends at any period, in (0, 1) */
  readonly hazard: number
  /** variance of segments' means around the series' mean, in units of the noise's variance, > 0 */
  readonly meanVariance: number
}

/** How likely changes are, over all cuttings. */
export interface DatePosterior {
  /** of a new segment at each period; 0 at 0, for nothing changes before the first */
  readonly at: Float64Array
  /** of any new segment at the periods `from` to `to - 1`, with 1 ≤ from < to */
  readonly within: (from: number, to: number) => number
}

/**
 * How likely a change is at each period, given the whole series: exact, over all cuttings.
 *
 * Normal noise of variance 1, segment means drawn from a normal around the series' own mean, segment lengths geometric.
 *
 * @param series equally long, in units of their noise, changing together; NaN is a gap
 * @returns probabilities; see {@link DatePosterior}
 * @source Fearnhead 2006, doi:10.1007/s11222-006-8450-8: forward and backward recursions; docs/methods.md#shifts
 */
export function datePosterior(series: readonly ArrayLike<number>[], prior: SegmentPrior): DatePosterior {
  const length = lengthOf(series)
  const likelihood = segmentLikelihood(series, prior.meanVariance)
  const go = Math.log1p(-prior.hazard)
  const cut = Math.log(prior.hazard)
  // forward[t]: everything before t, with a segment starting at t; backward[t]: everything from t on, given that
  const forward = new Float64Array(length + 1).fill(Number.NEGATIVE_INFINITY)
  const backward = new Float64Array(length + 1)
  forward[0] = 0
  const terms = new Float64Array(length + 1)
  for (let t = 1; t < length; t++) {
    for (let s = 0; s < t; s++) terms[s] = (forward[s] as number) + likelihood(s, t) + (t - s - 1) * go + cut
    forward[t] = logSum(terms, 0, t)
  }
  for (let t = length - 1; t >= 0; t--) {
    terms[length] = likelihood(t, length) + (length - t - 1) * go
    for (let s = t + 1; s < length; s++) terms[s] = likelihood(t, s) + (s - t - 1) * go + cut + (backward[s] as number)
    backward[t] = logSum(terms, t + 1, length + 1)
  }
  const whole = backward[0] as number
  const at = Float64Array.from({ length }, (_, t) =>
    t === 0 ? 0 : Math.min(1, Math.exp((forward[t] as number) + (backward[t] as number) - whole)),
  )
  const within = (from: number, to: number): number => {
    let none = 0
    for (let s = 0; s < Math.min(from, length); s++) {
      for (let e = Math.max(Math.min(to, length), s + 1); e <= length; e++) {
        const ended = e === length ? 0 : cut + (backward[e] as number)
        none += Math.exp((forward[s] as number) + likelihood(s, e) + (e - s - 1) * go + ended - whole)
      }
    }
    return Math.max(0, 1 - none)
  }
  return { at, within }
}

/** Log-likelihood of a stretch as one segment, its mean integrated out; what all cuttings share is left out. */
function segmentLikelihood(series: readonly ArrayLike<number>[], meanVariance: number) {
  const sums = sumsOf(series, 'datePosterior')
  return (from: number, to: number): number => {
    let log = 0
    for (let k = 0; k < sums.length; k++) {
      const { count, sum } = sums[k] as PrefixSums
      const points = (count[to] as number) - (count[from] as number)
      if (points === 0) continue
      const total = (sum[to] as number) - (sum[from] as number)
      const width = 1 + points * meanVariance
      log += 0.5 * ((total * total * meanVariance) / width - Math.log(width))
    }
    return log
  }
}

function logSum(terms: Float64Array, from: number, to: number): number {
  let most = Number.NEGATIVE_INFINITY
  for (let i = from; i < to; i++) most = Math.max(most, terms[i] as number)
  if (most === Number.NEGATIVE_INFINITY) return most
  let sum = 0
  for (let i = from; i < to; i++) sum += Math.exp((terms[i] as number) - most)
  return most + Math.log(sum)
}

/** When a change was, as far as the series tells. */
export interface DateInterval {
  /** first and last period it may have begun in, both included */
  readonly first: number
  readonly last: number
  /** chance that there is any change in that interval, in [0, 1] */
  readonly probability: number
}

/**
 * The shortest run of periods around a change that holds a share of its probability.
 *
 * @param posterior see datePosterior
 * @param at        the change told of
 * @param from, to  periods that belong to it and to no other change: from ≤ at < to
 * @param share     of the probability between `from` and `to`, in (0, 1)
 */
export function dateInterval(
  posterior: DatePosterior,
  at: number,
  from: number,
  to: number,
  share: number,
): DateInterval {
  const chance = (t: number) => (t < from || t >= to ? -1 : (posterior.at[t] as number))
  let mass = 0
  for (let t = from; t < to; t++) mass += chance(t)
  let [first, last, held] = [at, at, chance(at)]
  while (held < share * mass && (first > from || last < to - 1)) {
    const [left, right] = [chance(first - 1), chance(last + 1)]
    if (left > right) first--
    else last++
    held += Math.max(left, right)
  }
  return { first, last, probability: posterior.within(first, last + 1) }
}

/** Prior of a tie's series: means spread as much as the series itself does beyond its noise, at least as much as the noise. */
export function tiePrior(scaled: readonly ArrayLike<number>[], hazard: number): SegmentPrior {
  const variances = scaled.map((one) => {
    const mean = meanOf(one)
    return meanOf(Float64Array.from(one, (value) => (value - mean) ** 2))
  })
  return { hazard, meanVariance: Math.max(1, meanOf(variances)) }
}
