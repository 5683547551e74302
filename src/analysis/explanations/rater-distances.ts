import type { RaterDistance } from '../../model/explanation-report.ts'
import type { RatingScale } from '../../model/rating-scale.ts'
import type { RatedRow } from './rated-rows.ts'

interface Sums {
  rated: number
  shared: number
  steps: number
}

/**
 * Who is farthest from the others? The mean distance of one's ratings from the mean of those that others gave the same cells, in steps of
 * the scale from 1 to 5; what does not bear on an explanation stands at neutral.
 *
 * @param width how many explanations there are
 * @returns the farthest first
 */
export function raterDistances(rows: readonly RatedRow[], scale: RatingScale, width: number): readonly RaterDistance[] {
  const sums = new Map<string, Sums>()
  for (const { raters } of rows) {
    for (let h = 0; h < width; h++) {
      let [total, count] = [0, 0]
      for (const { codes } of raters) {
        const code = codes[h]
        if (code === null || code === undefined) continue
        total += scale.ratings[code].scale
        count++
      }
      for (const { analyst, codes } of raters) {
        const code = codes[h]
        if (code === null || code === undefined) continue
        const own = sums.get(analyst) ?? { rated: 0, shared: 0, steps: 0 }
        sums.set(analyst, own)
        const place = scale.ratings[code].scale
        own.rated++
        if (count < 2) continue
        own.shared++
        own.steps += Math.abs(place - (total - place) / (count - 1))
      }
    }
  }
  return [...sums]
    .map(([analyst, { rated, shared, steps }]) => ({
      analyst,
      rated,
      shared,
      steps: shared === 0 ? null : steps / shared,
    }))
    .sort((a, b) => (b.steps ?? -1) - (a.steps ?? -1) || (a.analyst < b.analyst ? -1 : 1))
}
