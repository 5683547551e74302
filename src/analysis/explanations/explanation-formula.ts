import type { ExplanationReport } from '../../model/explanation-report.ts'
import { RATINGS } from '../../model/matrix.ts'
import type { RatingScale } from '../../model/rating-scale.ts'
import { DRAWS } from './posterior-interval.ts'

/** How the numbers are reckoned, with every weight, a line each. */
export function explanationFormula(scale: RatingScale, settings: ExplanationReport['settings']): readonly string[] {
  const { ratings, reliability, credibility, relevance } = scale
  const each = (say: (code: (typeof RATINGS)[number]) => string) => RATINGS.map(say).join(', ')
  const list = (weights: Readonly<Record<string, number>>) =>
    Object.entries(weights)
      .map(([grade, weight]) => `${grade} ${weight.toFixed(2)}`)
      .join(', ')
  return [
    `Points against an explanation: ${each((code) => `${code} ${ratings[code].inconsistency}`)}; the mean over raters, times weight and share.`,
    settings.weights === 'off'
      ? 'Weights are off: each piece of evidence weighs 1.'
      : `Weight = relevance (${list(relevance)}) × √(reliability (${list(reliability)}) × credibility (${list(credibility)})).`,
    settings.copies === 'each'
      ? 'Copies count each: every piece has a share of 1.'
      : 'Share = 1 / number of pieces that tell of one happening, stand in copied words, or were put together by an analyst.',
    `Posterior ∝ prior × Π likelihood ^ (weight × share); likelihood: ${each((code) => `${code} ${ratings[code].likelihood}`)}; the geometric mean over raters.`,
    `Interval: 90 % of ${DRAWS} draws of a rater for each row, widened to what each rater alone would get. It tells how far raters differ, not how far all may be wrong.`,
    'What is not found yet: found with odds of its likelihood under each explanation; told in bits of expected information.',
  ]
}
