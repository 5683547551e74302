import type { PositionsReport } from '../../model/positions-report.ts'
import { escapeHtml } from '../brief/html/escape-html.ts'
import { standaloneSvg } from '../brief/html/standalone-svg.ts'
import { picturePositions, sayPositionsPicture } from './picture-positions.ts'

const WIDTH = 760
const EDGE = 24

/**
 * Where actors stand on each axis, how heavy they are, where they move, and how the forecast spreads. Stands alone, light or dark as
 * its reader has it.
 */
export function renderPositionsSvg(report: PositionsReport): string {
  const { svg, height } = picturePositions(report, WIDTH - 2 * EDGE)
  const placed = svg.replace('<svg ', `<svg x="${EDGE}" y="${EDGE / 2}" `)
  const says = `<text x="${EDGE}" y="${height + EDGE}" style="fill:currentColor;fill-opacity:.7;font:12px var(--sans)">${escapeHtml(sayPositionsPicture(report))}</text>`
  return standaloneSvg(`${report.issue}: positions and forecast`, WIDTH, height + 2 * EDGE, placed + says)
}
