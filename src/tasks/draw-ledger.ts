import { renderLedgerSvg } from '../analysis/ledger/html/render-ledger-svg.ts'
import type { LedgerReport } from '../model/ledger-report.ts'

/**
 * A ledger as one picture that stands alone.
 *
 * @param nameOf an actor's id as people write it
 */
export function drawLedger(report: LedgerReport, nameOf: (id: string) => string): string {
  return renderLedgerSvg(report, nameOf)
}
