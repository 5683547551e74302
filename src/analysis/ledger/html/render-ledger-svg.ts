import type { LedgerReport } from '../../../model/ledger-report.ts'
import { escapeHtml } from '../../brief/html/escape-html.ts'
import { standaloneSvg } from '../../brief/html/standalone-svg.ts'
import { pictureAgreements, pictureAmounts } from './picture-ledger.ts'

const WIDTH = 860
const EDGE = 24
const MOST_ENTRIES = 30
const MOST_AGREEMENTS = 20

/** A ledger as one picture that stands alone: amounts, then papers. */
export function renderLedgerSvg({ names, entries, agreements }: LedgerReport, nameOf: (id: string) => string): string {
  const title = `The ledger of ${names.join(' and ')}`
  const inner = WIDTH - 2 * EDGE
  const amounts = pictureAmounts(entries.slice(0, MOST_ENTRIES), nameOf, inner)
  const papers = pictureAgreements(agreements.slice(0, MOST_AGREEMENTS), inner)
  let y = 44
  const put = (svg: string, height: number) => {
    const placed = svg.replace('<svg ', `<svg x="${EDGE}" y="${y}" `)
    y += height + 20
    return placed
  }
  const body = [
    `<text x="${EDGE}" y="30" style="fill:currentColor;font:650 15px var(--sans)">${escapeHtml(title)}</text>`,
    entries.length === 0 ? '' : put(amounts.svg, amounts.height),
    agreements.length === 0 ? '' : put(papers.svg, papers.height),
    `<text x="${EDGE}" y="${y}" style="fill:currentColor;fill-opacity:.7;font:11px var(--sans)">Blue: what is said can all be true. Orange: accounts differ. A stroke for each figure; the scale is in powers of ten.</text>`,
  ]
  return standaloneSvg(title, WIDTH, y + 18, body.join('\n'))
}
