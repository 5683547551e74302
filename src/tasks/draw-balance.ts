import { renderBalanceSvg } from '../analysis/balance/render-balance-svg.ts'
import type { BalanceReport } from '../model/balance-report.ts'

/** A signed network as a picture. */
export function drawBalance(report: BalanceReport): string {
  return renderBalanceSvg(report)
}
