import { renderTieHtml } from '../analysis/tie/html/render-tie-html.ts'
import { renderTieSvg } from '../analysis/tie/html/render-tie-svg.ts'
import type { TieReport } from '../model/tie-report.ts'

/**
 * A tie as pictures.
 *
 * @param made ISO instant at which they are made
 */
export function drawTie(report: TieReport, format: 'svg' | 'html', made: string): string {
  return format === 'svg' ? renderTieSvg(report) : renderTieHtml(report, made)
}
