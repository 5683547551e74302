import { seededRandom } from '../../model/seeded-random.ts'
import { placeboDates } from './placebo-dates.ts'
import type { WarmthSeries } from './warmth-series.ts'

export interface EventStudySettings {
  readonly past: number
  readonly leastPast: number
  readonly window: number
  readonly placebos: number
  readonly seed: number
}

/** How a series moved after some dates, held against dates drawn by lot. */
export interface EventStudy {
  /** dates with a past and a window, of those given */
  readonly dates: number
  /** mean change, less what is usual */
  readonly change: number
  /** mean of the same over placebo dates, and the range that holds 90 % of them around it */
  readonly usual: number
  readonly band: readonly [number, number]
  /** two-sided, in (0, 1] */
  readonly p: number
}

/** So many placebos are drawn first; where so many of them are as far as the real change, no more are needed to see that it is none. */
export const FIRST_PLACEBOS = 199
export const FAR_ENOUGH = 20

/**
 * How does a tie stand after some dates, against what it was before them and against what is usual?
 *
 * Of each date, the mean from it on (`window` periods) less the mean of the `past` periods before it that are in no other date's window:
 * the constant-mean model. Dates are averaged by how much is known around them. What is usual say placebo dates: the gaps between the dates in another order, from
 * another beginning, so that they bunch as the real ones do while the series stays as it is.
 *
 * @param dates positions in the series, ascending
 * @returns null where fewer than two dates have a past and a window
 * @source MacKinlay 1997, Journal of Economic Literature 35(1), for the constant-mean model and the abnormal change; Phipson & Smyth
 *   2010, doi:10.2202/1544-6115.1585, for the p-value of drawn placebos; Besag & Clifford 1991, doi:10.1093/biomet/78.2.301, for stopping early; docs/methods.md#pull
 */
export function eventStudy(
  series: WarmthSeries,
  dates: readonly number[],
  { placebos, seed, ...settings }: EventStudySettings,
): EventStudy | null {
  const real = meanChange(series, dates, settings)
  if (real === null || real.dates < 2) return null
  const draw = placeboDates(dates, series.mean.length, seededRandom(seed))
  const drawn: number[] = []
  const drawUpTo = (most: number) => {
    for (let i = drawn.length; i < most; i++) {
      const one = meanChange(series, draw(), settings)
      if (one !== null) drawn.push(one.change)
      else most--
    }
    return drawn.length === 0 ? 0 : drawn.reduce((sum, one) => sum + one, 0) / drawn.length
  }
  const first = drawUpTo(Math.min(placebos, FIRST_PLACEBOS))
  const far = drawn.filter((one) => Math.abs(one - first) >= Math.abs(real.change - first)).length
  const usual = far >= FAR_ENOUGH ? first : drawUpTo(placebos)
  if (drawn.length === 0) return null
  const change = real.change - usual
  const asLarge = drawn.filter((one) => Math.abs(one - usual) >= Math.abs(change) - 1e-12).length
  const sorted = Float64Array.from(drawn, (one) => one - usual).sort()
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0
  return { dates: real.dates, change, usual, band: [at(0.05), at(0.95)], p: (1 + asLarge) / (1 + drawn.length) }
}

interface MeanChange {
  readonly change: number
  readonly dates: number
}

/**
 * The mean change over some dates; null where nothing is known of any.
 *
 * A period that stands in the window of one of the dates is no part of what was usual before another.
 */
export function meanChange(
  { mean, weight }: WarmthSeries,
  dates: readonly number[],
  { past, leastPast, window }: Omit<EventStudySettings, 'placebos' | 'seed'>,
): MeanChange | null {
  const n = mean.length
  const moved = new Uint8Array(n)
  for (const date of dates) moved.fill(1, date, Math.min(n, date + window))
  let [sum, total, count] = [0, 0, 0]
  for (const date of dates) {
    let [known, before, told] = [0, 0, 0]
    for (let i = Math.max(0, date - past); i < date; i++) {
      const one = weight[i] as number
      if (one === 0 || moved[i] === 1) continue
      known++
      before += one
      told += one * (mean[i] as number)
    }
    if (known < leastPast) continue
    let [after, then] = [0, 0]
    for (let i = date; i < Math.min(n, date + window); i++) {
      const one = weight[i] as number
      after += one
      then += one * (mean[i] as number)
    }
    if (after === 0) continue
    const worth = (before * after) / (before + after)
    sum += worth * (then / after - told / before)
    total += worth
    count++
  }
  return count === 0 ? null : { change: sum / total, dates: count }
}
