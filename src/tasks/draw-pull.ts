import { renderPullSvg } from '../analysis/pull/html/render-pull-svg.ts'
import type { PullReport } from '../model/pull-report.ts'

/** Who pulls at a tie, as one picture that stands alone. */
export function drawPull(report: PullReport): string {
  return renderPullSvg(report)
}
