import { renderExplanationsHtml } from '../analysis/explanations/html/render-explanations-html.ts'
import { renderExplanationsSvg } from '../analysis/explanations/html/render-explanations-svg.ts'
import type { ExplanationReport } from '../model/explanation-report.ts'

export {
  byLikelihood,
  countOf,
  letterOf,
  listed,
  sayAwaited,
  sayCell,
  sayChanges,
  sayDisagreements,
  sayLead,
  sayPosterior,
} from '../analysis/explanations/say-explanations.ts'

/**
 * A matrix as pictures.
 *
 * @param made ISO instant at which they are made
 */
export function drawExplanations(report: ExplanationReport, format: 'svg' | 'html', made: string): string {
  return format === 'svg' ? renderExplanationsSvg(report) : renderExplanationsHtml(report, made)
}
