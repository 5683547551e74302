import type { ExplanationReport } from '../../model/explanation-report.ts'

/** Krippendorff's own thresholds: data to rely on, and data that allow tentative conclusions. */
export const RELIABLE = 0.8
export const TENTATIVE = 0.667

type Judged = Pick<ExplanationReport, 'analysts' | 'agreement' | 'sensitivity' | 'leads' | 'evidence'>

/**
 * How much the matrix can carry, which is apart from how likely any explanation is: it is high only where two or more rated alike, both
 * readings name one leader, and neither one piece of evidence nor one rating decides; low where raters disagree or are alone, or where
 * one piece left out changes the lead.
 *
 * @source thresholds of Krippendorff 2004, Reliability in content analysis, p. 429
 */
export function explanationConfidence(report: Judged): ExplanationReport['confidence'] {
  const { analysts, agreement, sensitivity, leads } = report
  const turning = sensitivity.drops.filter(({ changes }) => changes.posterior)
  const low = [
    ...(analysts.length < 2 ? ['fewer than two analysts rated it'] : []),
    ...(agreement.alpha !== null && agreement.alpha < TENTATIVE
      ? [`the raters disagree (${sayAlpha(agreement.alpha)})`]
      : []),
    ...(turning.length === 0
      ? []
      : [
          turning.length === 1
            ? 'which is the likeliest hangs on one piece of evidence'
            : `which is the likeliest hangs on each of ${turning.length} pieces of evidence`,
        ]),
    ...(restsOnWeak(report) ? ['most of it rests on sources that are weak or cannot be judged'] : []),
  ]
  if (low.length > 0) return { level: 'low', why: low.join(', and ') }
  const moderate = [
    ...(agreement.alpha === null || agreement.alpha < RELIABLE
      ? [
          `the raters agree only roughly (${agreement.alpha === null ? 'no cell has two ratings' : sayAlpha(agreement.alpha)})`,
        ]
      : []),
    ...(leads.byCount.join() !== leads.byPosterior
      ? ['counting what speaks against and weighing what speaks for name different leaders']
      : []),
    ...(sensitivity.flips.some(({ changes, steps }) => changes.posterior && steps <= 2)
      ? ['one rating moved by a step or two would change the lead']
      : []),
  ]
  if (moderate.length > 0) return { level: 'moderate', why: moderate.join(', and ') }
  return {
    level: 'high',
    why: `${analysts.length} raters agree (${sayAlpha(agreement.alpha ?? 1)}), and no single piece of evidence decides`,
  }
}

export function sayAlpha(alpha: number): string {
  return `Krippendorff’s alpha ${alpha.toFixed(2).replace('-', '−')}`
}

function restsOnWeak({ evidence }: Judged): boolean {
  const grounded = evidence.filter(({ lost, kind }) => lost === null && kind === 'passage')
  const weak = grounded.filter(({ ground }) => ground !== null && ground.reliability >= 'D')
  return grounded.length > 0 && weak.length > grounded.length / 2
}
