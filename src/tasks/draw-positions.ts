import { renderPositionsSvg } from '../analysis/positions/render-positions-svg.ts'
import type { PositionsReport } from '../model/positions-report.ts'

/** Positions and their forecast as a picture. */
export function drawPositions(report: PositionsReport): string {
  return renderPositionsSvg(report)
}
