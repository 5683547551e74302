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
 * How likely a change is at each period, given the whole series, over all cuttings.
 *
 * Normal noise of variance 1, segment means drawn from a normal around the series' own mean, segment lengths geometric.
 *
 * Going forward, each period learns how likely each earlier one began the segment that ends there; going back, these chances are
 * multiplied along the cuttings. Of a period's beginnings those less than {@link NEGLIGIBLE} times as likely as the likeliest are
 * left out: each probability is off by at most length² times that (4e-11 for 400 periods).
 *
 * @param series equally long, in units of their noise, changing together; NaN is a gap
 * @returns probabilities; see {@link DatePosterior}
 * @source Fearnhead 2006, doi:10.1007/s11222-006-8450-8; docs/methods.md#shifts
 */
export function datePosterior(series: readonly ArrayLike<number>[], prior: SegmentPrior): DatePosterior {
  const length = lengthOf(series)
  const { first, starts, chances } = beginningsOf(series, prior)
  const at = new Float64Array(length + 1)
  at[length] = 1
  for (let end = length; end > 0; end--) {
    const chance = at[end] as number
    if (chance === 0) continue
    for (let i = first[end] as number; i < (first[end + 1] as number); i++) {
      const start = starts[i] as number
      at[start] = (at[start] as number) + chance * (chances[i] as number)
    }
  }
  at[0] = 0
  const within = (ranges: readonly (readonly [number, number])[]): readonly number[] => {
    // no change in a range: one segment begins before it and ends after it
    const none = new Float64Array(ranges.length)
    const ascending = [...ranges.keys()].sort((a, b) => (ranges[a]?.[0] as number) - (ranges[b]?.[0] as number))
    for (let end = 1; end <= length; end++) {
      let [i, before] = [first[end] as number, 0]
      const last = first[end + 1] as number
      for (const q of ascending) {
        const [from, to] = ranges[q] as readonly [number, number]
        if (from >= end && end < length) break
        for (; i < last && (starts[i] as number) < from; i++) before += chances[i] as number
        if (end >= Math.min(to, length)) none[q] = (none[q] as number) + (at[end] as number) * before
      }
    }
    return Array.from(none, (chance) => Math.max(0, 1 - chance))
  }
  return { at: at.subarray(0, length).map((chance) => Math.min(1, chance)), within }
}

const NEGLIGIBLE_LOG = -36
/** Beginnings of a segment that are so many times less likely than the likeliest are left out. */
export const NEGLIGIBLE = Math.exp(NEGLIGIBLE_LOG)

/** Where the segment that ends before each period may have begun, and how likely that is by all that came before. */
interface Beginnings {
  /** those of the end `e` are at `first[e]` to `first[e + 1] - 1`; the end `length` is that of the series and no change */
  readonly first: Int32Array
  readonly starts: Int32Array
  readonly chances: Float64Array
}

function beginningsOf(series: readonly ArrayLike<number>[], prior: SegmentPrior): Beginnings {
  const length = lengthOf(series)
  const likelihoods = segmentLikelihoods(series, prior.meanVariance)
  const cut = Math.log(prior.hazard) - Math.log1p(-prior.hazard)
  // forward[s]: everything before s, with a segment beginning at s
  const forward = new Float64Array(length)
  const terms = new Float64Array(length)
  const first = new Int32Array(length + 2)
  let starts = new Int32Array(64 * length)
  let chances = new Float64Array(64 * length)
  let count = 0
  for (let end = 1; end <= length; end++) {
    first[end] = count
    if (count + end > starts.length) {
      starts = grown(starts, new Int32Array(2 * starts.length + end))
      chances = grown(chances, new Float64Array(2 * chances.length + end))
    }
    const least = likelihoods(end, forward, terms) + NEGLIGIBLE_LOG
    let sum = 0
    for (let s = 0; s < end; s++) {
      const over = (terms[s] as number) - least
      if (over < 0) continue
      const chance = Math.exp(over + NEGLIGIBLE_LOG)
      starts[count] = s
      chances[count++] = chance
      sum += chance
    }
    for (let i = first[end] as number; i < count; i++) chances[i] = (chances[i] as number) / sum
    if (end < length) forward[end] = least - NEGLIGIBLE_LOG + Math.log(sum) + cut
  }
  first[length + 1] = count
  return { first, starts, chances }
}

function grown<A extends Int32Array | Float64Array>(old: A, larger: A): A {
  larger.set(old)
  return larger
}

/**
 * Log-likelihoods of stretches as one segment, its mean integrated out; what all cuttings share is left out.
 *
 * @returns fills `out[s]` with that of s … end − 1 added to `before[s]`, and tells the largest
 */
function segmentLikelihoods(series: readonly ArrayLike<number>[], meanVariance: number) {
  const length = lengthOf(series)
  const sums = sumsOf(series, 'datePosterior').map(({ count, sum }) => ({ count: Int32Array.from(count), sum }))
  const widths = Float64Array.from({ length: length + 1 }, (_, points) => 1 + points * meanVariance)
  const half = widths.map((width) => (0.5 * meanVariance) / width)
  const logs = widths.map((width) => 0.5 * Math.log(width))
  return (end: number, before: Float64Array, out: Float64Array): number => {
    let most = Number.NEGATIVE_INFINITY
    for (let k = 0; k < sums.length; k++) {
      const { count, sum } = sums[k] as { count: Int32Array; sum: Float64Array }
      const [seen, total, from] = [count[end] as number, sum[end] as number, k === 0 ? before : out]
      most = Number.NEGATIVE_INFINITY
      for (let s = 0; s < end; s++) {
        const points = seen - (count[s] as number)
        const off = total - (sum[s] as number)
        const term = (from[s] as number) + off * off * (half[points] as number) - (logs[points] as number)
        out[s] = term
        if (term > most) most = term
      }
    }
    return most
  }
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
