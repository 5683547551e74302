import { renderReadoutsHtml } from '../analysis/readouts/html/render-readouts-html.ts'
import type { ReadoutReport } from '../analysis/readouts/readouts.ts'

/**
 * Accounts side by side as one HTML file.
 *
 * @param made ISO instant at which it is made
 */
export function drawReadouts(report: ReadoutReport, made: string): string {
  return renderReadoutsHtml(report, made)
}
