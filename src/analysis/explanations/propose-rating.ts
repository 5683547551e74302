import type { FoundGround } from '../../model/explanation-report.ts'
import type { Hypothesis, Rating } from '../../model/matrix.ts'

/**
 * What a rule would rate: only where it is plain which way the words point for the tie, and which way the explanation expects the tie
 * to be told of. It never rates "very", and it is a proposal until an analyst takes it over.
 *
 * @returns C where both are one way, I where they are opposite; null where either is not plain
 */
export function proposeRating(
  ground: Pick<FoundGround, 'points'> | undefined,
  { expects }: Pick<Hypothesis, 'expects'>,
): Extract<Rating, 'C' | 'I'> | null {
  if (expects === null || ground === undefined || ground.points === null) return null
  return ground.points === expects ? 'C' : 'I'
}
