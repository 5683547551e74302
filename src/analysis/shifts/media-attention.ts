import { meanOf } from './costs/prefix-sums.ts'
import { movingMean } from './moving-mean.ts'
import { median } from './noise.ts'

/** Attention is slow: the mean of so many years around a period. */
export const ATTENTION_YEARS = 5
/** A tie with less volume than this over all periods (in points of the scale) tells nothing of a feed's attention. */
export const LEAST_VOLUME = 30

/**
 * How much a feed tells of everything, period by period: what makes all ties louder at once is no shift of any of them.
 *
 * Each tie's volume, smoothed over five years and over its own mean; of these the median over ties. A war of one pair moves it
 * little, more papers read by the feed's makers move it fully.
 *
 * @param volumes sums of absolute intensity of each tie of the feed, equally long; NaN is a gap
 * @returns around 1, one a period; 1 throughout where no tie has the volume
 * @source docs/methods.md#shifts
 */
export function mediaAttention(volumes: readonly ArrayLike<number>[], periodsPerYear: number): Float64Array {
  const length = volumes[0]?.length ?? 0
  const half = Math.round((ATTENTION_YEARS * periodsPerYear) / 2)
  const relative = volumes.flatMap((volume) => {
    const mean = meanOf(volume)
    return mean * length < LEAST_VOLUME ? [] : [movingMean(volume, half).map((value) => value / mean)]
  })
  const attention = Float64Array.from({ length }, (_, i) => {
    const seen = relative.map((one) => one[i] as number).filter((value) => !Number.isNaN(value))
    return seen.length === 0 ? 1 : Math.max(median(seen), 0)
  })
  const mean = meanOf(attention)
  const least = 0.05 * mean
  return attention.map((value) => (mean === 0 ? 1 : Math.max(value, least) / mean))
}
