import type { FoundGround, MatrixCell } from '../../model/explanation-report.ts'
import type { Hypothesis, Rating } from '../../model/matrix.ts'
import type { RatingScale } from '../../model/rating-scale.ts'
import { proposeRating } from './propose-rating.ts'
import type { RatedRow } from './rated-rows.ts'
import { cellSpread } from './rater-agreement.ts'

/**
 * The ratings of one piece of evidence against one explanation.
 *
 * @param h      place of the explanation among the codes of the raters
 * @param points mean points against it; null where the row does not count
 */
export function matrixCell(
  hypothesis: Hypothesis,
  h: number,
  raters: RatedRow['raters'],
  ground: FoundGround | undefined,
  scale: RatingScale,
  points: number | null,
): MatrixCell {
  const ratings: { analyst: string; rating: Rating }[] = []
  for (const { analyst, codes } of raters) {
    const rating = codes[h]
    if (rating !== null && rating !== undefined) ratings.push({ analyst, rating })
  }
  return {
    hypothesis: hypothesis.id,
    ratings,
    proposed: proposeRating(ground, hypothesis),
    inconsistency: ratings.length === 0 ? null : points,
    spread: cellSpread(raters, h, scale),
  }
}
