import { lengthOf, sumsOf } from './costs/mean-cost.ts'
import { meanOf } from './costs/prefix-sums.ts'

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
  /** of any new segment at the periods `from` to `to - 1`, with 1 ≤ from < to; of several such ranges at once */
  readonly within: (ranges: readonly (readonly [number, number])[]) => readonly number[]
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
  const segments = segmentLikelihoods(series, prior.meanVariance)
  const go = Math.log1p(-prior.hazard)
  const cut = Math.log(prior.hazard)
  // forward[t]: everything before t, with a segment starting at t; backward[t]: everything from t on, given that
  const forward = new Float64Array(length + 1).fill(Number.NEGATIVE_INFINITY)
  const backward = new Float64Array(length + 1)
  forward[0] = 0
  const terms = new Float64Array(length + 1)
  for (let t = 1; t < length; t++) {
    segments.endingAt(t, terms)
    for (let s = 0; s < t; s++) terms[s] = (terms[s] as number) + (forward[s] as number) + (t - s - 1) * go + cut
    forward[t] = logSum(terms, 0, t)
  }
  for (let t = length - 1; t >= 0; t--) {
    segments.startingAt(t, terms)
    for (let s = t + 1; s < length; s++) {
      terms[s] = (terms[s] as number) + (s - t - 1) * go + cut + (backward[s] as number)
    }
    terms[length] = (terms[length] as number) + (length - t - 1) * go
    backward[t] = logSum(terms, t + 1, length + 1)
  }
  const whole = backward[0] as number
  const at = Float64Array.from({ length }, (_, t) =>
    t === 0 ? 0 : Math.min(1, Math.exp((forward[t] as number) + (backward[t] as number) - whole)),
  )
  const within = (ranges: readonly (readonly [number, number])[]): readonly number[] => {
    const none = ranges.map(() => 0)
    const tail = new Float64Array(length + 2)
    for (let s = 0; s < length; s++) {
      if (!ranges.some(([from]) => s < from)) break
      segments.startingAt(s, terms)
      // tail[e]: chance of a segment that starts at s and ends at e or later
      tail[length + 1] = 0
      for (let e = length; e > s; e--) {
        const ended = e === length ? 0 : cut + (backward[e] as number)
        const log = (forward[s] as number) + (terms[e] as number) + (e - s - 1) * go + ended - whole
        tail[e] = (tail[e + 1] as number) + (log > NEGLIGIBLE ? Math.exp(log) : 0)
      }
      for (const [q, [from, to]] of ranges.entries()) {
        if (s < from) none[q] = (none[q] as number) + (tail[Math.max(Math.min(to, length), s + 1)] as number)
      }
    }
    return none.map((chance) => Math.max(0, 1 - chance))
  }
  return { at, within }
}

/** Logarithm of a chance too small to be added to others. */
const NEGLIGIBLE = -45

/** Log-likelihoods of stretches as one segment, its mean integrated out; what all cuttings share is left out. */
function segmentLikelihoods(series: readonly ArrayLike<number>[], meanVariance: number) {
  const length = lengthOf(series)
  const sums = sumsOf(series, 'datePosterior')
  const widths = Float64Array.from({ length: length + 1 }, (_, points) => 1 + points * meanVariance)
  const half = widths.map((width) => (0.5 * meanVariance) / width)
  const logs = widths.map((width) => 0.5 * Math.log(width))
  const fill = (fixed: number, from: number, to: number, out: Float64Array) => {
    out.fill(0, from, to)
    for (const { count, sum } of sums) {
      const [seen, total] = [count[fixed] as number, sum[fixed] as number]
      for (let i = from; i < to; i++) {
        const points = Math.abs((count[i] as number) - seen)
        const off = (sum[i] as number) - total
        out[i] = (out[i] as number) + off * off * (half[points] as number) - (logs[points] as number)
      }
    }
  }
  return {
    /** of the stretches s … t − 1, into out[s] */
    endingAt: (t: number, out: Float64Array) => fill(t, 0, t, out),
    /** of the stretches t … s − 1, into out[s], up to the whole rest */
    startingAt: (t: number, out: Float64Array) => fill(t, t + 1, length + 1, out),
  }
}

function logSum(terms: Float64Array, from: number, to: number): number {
  let most = Number.NEGATIVE_INFINITY
  for (let i = from; i < to; i++) if ((terms[i] as number) > most) most = terms[i] as number
  if (most === Number.NEGATIVE_INFINITY) return most
  let sum = 0
  for (let i = from; i < to; i++) {
    const off = (terms[i] as number) - most
    if (off > NEGLIGIBLE) sum += Math.exp(off)
  }
  return most + Math.log(sum)
}

/** When a change was, as far as the series tells. */
export interface DateInterval {
  /** first and last period it may have begun in, both included */
  readonly first: number
  readonly last: number
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
  posterior: Float64Array,
  at: number,
  from: number,
  to: number,
  share: number,
): DateInterval {
  const chance = (t: number) => (t < from || t >= to ? -1 : (posterior[t] as number))
  let mass = 0
  for (let t = from; t < to; t++) mass += chance(t)
  let [first, last, held] = [at, at, chance(at)]
  while (held < share * mass && (first > from || last < to - 1)) {
    const [left, right] = [chance(first - 1), chance(last + 1)]
    if (left > right) first--
    else last++
    held += Math.max(left, right)
  }
  return { first, last }
}

/** Prior of a tie's series: means spread as much as the series itself does beyond its noise, at least as much as the noise. */
export function tiePrior(scaled: readonly ArrayLike<number>[], hazard: number): SegmentPrior {
  const variances = scaled.map((one) => {
    const mean = meanOf(one)
    return meanOf(Float64Array.from(one, (value) => (value - mean) ** 2))
  })
  return { hazard, meanVariance: Math.max(1, meanOf(variances)) }
}
