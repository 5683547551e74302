import type { FoundGround } from '../../model/explanation-report.ts'
import type { Evidence } from '../../model/matrix.ts'
import type { RatingScale } from '../../model/rating-scale.ts'

/**
 * What a piece of evidence weighs: relevance, times the geometric mean of what the two Admiralty grades weigh, which together stand for
 * the one credibility of PARC's ACH. A note has no grades.
 */
export function evidenceWeight(
  { relevance }: Evidence,
  ground: Pick<FoundGround, 'reliability' | 'credibility'> | undefined,
  scale: RatingScale,
): number {
  const graded =
    ground === undefined ? 1 : Math.sqrt(scale.reliability[ground.reliability] * scale.credibility[ground.credibility])
  return scale.relevance[relevance] * graded
}
