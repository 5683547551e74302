import type { PullReport } from '../../../model/pull-report.ts'
import { escapeHtml } from '../../brief/html/escape-html.ts'
import { standaloneSvg } from '../../brief/html/standalone-svg.ts'
import { picturePull } from './picture-pull.ts'

const WIDTH = 860
const EDGE = 24
const TOP = 52
const MOST = 16

/** Who pulls at a tie, as one picture that stands alone. */
export function renderPullSvg(report: PullReport): string {
  const { names, span, actors } = report
  const picture = picturePull(actors.slice(0, MOST), report, { width: WIDTH - 2 * EDGE })
  const title = `Who pulls at ${names[0]} and ${names[1]}${span === null ? '' : `, ${span[0]} to ${span[1]}`}`
  const height = TOP + picture.height + EDGE + 14
  const foot = '▲ closer, ▼ apart, · open. Bars: 90 % intervals. What comes after a move need not come from it.'
  const body = `<text x="${EDGE}" y="30" style="fill:currentColor;font:650 15px var(--sans)">${escapeHtml(title)}</text>
${picture.svg.replace('<svg ', `<svg x="${EDGE}" y="${TOP - 8}" `)}
<text x="${EDGE}" y="${height - 14}" style="fill:currentColor;fill-opacity:.7;font:11px var(--sans)">${foot}</text>`
  return standaloneSvg(title, WIDTH, height, body)
}
