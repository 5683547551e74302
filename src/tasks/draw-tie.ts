import { shiftMarks } from '../analysis/shifts/shift-marks.ts'
import { renderTieHtml } from '../analysis/tie/html/render-tie-html.ts'
import { renderTieSvg } from '../analysis/tie/html/render-tie-svg.ts'
import type { ShiftReport } from '../model/shift-report.ts'
import type { TieReport } from '../model/tie-report.ts'

/**
 * A tie as pictures.
 *
 * @param made   ISO instant at which they are made
 * @param shifts of the same tie, to be marked; none where absent
 */
export function drawTie(report: TieReport, format: 'svg' | 'html', made: string, shifts?: ShiftReport): string {
  const marks = shifts === undefined ? [] : shiftMarks(shifts)
  return format === 'svg' ? renderTieSvg(report, marks) : renderTieHtml(report, made, marks)
}
