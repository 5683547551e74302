import type { BalanceReport } from '../../model/balance-report.ts'
import { standaloneSvg } from '../brief/html/standalone-svg.ts'
import { pictureNetwork, sayLine } from './picture-network.ts'

const EDGE = 24

/** A signed network as a picture that stands alone, light or dark as its reader has it. */
export function renderBalanceSvg(report: BalanceReport): string {
  const { svg, width, height } = pictureNetwork(report)
  const placed = svg.replace('<svg ', `<svg x="${EDGE}" y="${EDGE}" `)
  return standaloneSvg(sayLine(report), width + 2 * EDGE, height + 2 * EDGE, placed)
}
