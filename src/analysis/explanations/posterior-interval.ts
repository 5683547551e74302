import type { RatingScale } from '../../model/rating-scale.ts'
import { seededRandom } from '../../model/seeded-random.ts'
import type { RatedNumbers, RatedRow } from './rated-rows.ts'
import { logPosteriors, normalised } from './scores.ts'

export const DRAWS = 500
const SEED = 7
const [LOW, HIGH] = [0.05, 0.95]

/** What each rater alone would hold, and the interval over raters. */
export interface RaterSpread {
  /** shape (analysts × width), by analyst */
  readonly byAnalyst: readonly { readonly analyst: string; readonly posterior: Float64Array }[]
  /** of each explanation; null where there is one rater */
  readonly intervals: readonly (readonly [number, number])[] | null
}

/**
 * How far the posterior hangs on who rated. Each draw takes every row from one of its raters at random; 90 % of the draws make the
 * interval, which is widened to what each rater alone would get, since one who is stricter is so in every row.
 *
 * @param rows    with their raters, in the order of `numbers`
 * @param numbers of the mean ratings
 * @source bootstrap over raters (Efron & Tibshirani 1993, chapter 6); docs/methods.md#explanations
 */
export function raterSpread(rows: readonly RatedRow[], numbers: RatedNumbers, scale: RatingScale): RaterSpread {
  const { width, logs, factors } = numbers
  const analysts = [...new Set(rows.flatMap(({ raters }) => raters.map(({ analyst }) => analyst)))].sort()
  const base = logPosteriors(numbers)
  const own = new Map(analysts.map((analyst) => [analyst, Float64Array.from(base)]))
  // rows whose raters differ: how many rated each, and what each adds to the base, one after the other
  const ratings = rows.reduce((sum, { raters }) => sum + raters.length, 0)
  const [counts, changes] = [new Int32Array(rows.length), new Float64Array(ratings * width)]
  let [differing, end] = [0, 0]
  for (const [i, { raters }] of rows.entries()) {
    const start = end
    let differs = false
    for (const { analyst, codes } of raters) {
      const sums = own.get(analyst) as Float64Array
      for (let h = 0; h < width; h++) {
        const code = codes[h]
        const mean = logs[i * width + h] as number
        const log = code === null || code === undefined ? mean : Math.log(scale.ratings[code].likelihood)
        const change = (factors[i] as number) * (log - mean)
        if (change !== 0) differs = true
        sums[h] = (sums[h] as number) + change
        changes[end++] = change
      }
    }
    if (differs) counts[differing++] = raters.length
    else end = start
  }
  const byAnalyst = analysts.map((analyst) => ({ analyst, posterior: normalised(own.get(analyst) as Float64Array) }))
  if (analysts.length < 2) return { byAnalyst, intervals: null }
  const random = seededRandom(SEED)
  const drawn = Array.from({ length: width }, () => new Float64Array(DRAWS))
  const sums = new Float64Array(width)
  for (let draw = 0; draw < DRAWS; draw++) {
    sums.set(base)
    let start = 0
    for (let row = 0; row < differing; row++) {
      const count = counts[row] as number
      const at = start + width * Math.floor(random() * count)
      for (let h = 0; h < width; h++) sums[h] = (sums[h] as number) + (changes[at + h] as number)
      start += width * count
    }
    const posterior = normalised(sums)
    for (let h = 0; h < width; h++) (drawn[h] as Float64Array)[draw] = posterior[h] as number
  }
  const intervals = drawn.map((values, h) => {
    values.sort()
    const alone = byAnalyst.map(({ posterior }) => posterior[h] as number)
    return [
      Math.min(values[Math.floor(LOW * DRAWS)] as number, ...alone),
      Math.max(values[Math.ceil(HIGH * DRAWS) - 1] as number, ...alone),
    ] as const
  })
  return { byAnalyst, intervals }
}
