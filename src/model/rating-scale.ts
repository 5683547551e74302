import type { Rating, Relevance } from './matrix.ts'
import type { Credibility, Reliability } from './source.ts'

/** What a rating counts for: data/explanations/ratings.tsv. */
export interface RatingValue {
  readonly words: string
  /** points against an explanation, as PARC's ACH counts */
  readonly inconsistency: number
  /** on the scale by which Open Source ACH tells how far analysts differ, -2 to 2 */
  readonly consensus: number
  /** on the scale of Open Synthesis, 1 to 5 */
  readonly scale: number
  /** how likely the evidence is under the explanation, against neutral evidence; > 0 */
  readonly likelihood: number
}

/** What ratings count for and grades weigh. */
export interface RatingScale {
  readonly ratings: Readonly<Record<Rating, RatingValue>>
  readonly reliability: Readonly<Record<Reliability, number>>
  readonly credibility: Readonly<Record<Credibility, number>>
  readonly relevance: Readonly<Record<Relevance, number>>
}
