import type { ExplanationReport } from '../../../model/explanation-report.ts'
import { escapeHtml } from '../../brief/html/escape-html.ts'
import { pictureLikelihoods } from './picture-likelihoods.ts'
import { pictureMatrix } from './picture-matrix.ts'

const WIDTH = 760
const EDGE = 24
const STYLE = `svg{--paper:#fffdf9;--ink:#1d1b18;--soft:#6d675d;--closer:#2f7fb5;--apart:#c2641a;--sans:system-ui,"Segoe UI",Roboto,"Helvetica Neue","Noto Sans",sans-serif;color:var(--ink)}
@media (prefers-color-scheme:dark){svg{--paper:#161513;--ink:#e9e4da;--soft:#a8a196;--closer:#5ba4d6;--apart:#e0873f}}`
const LEGEND =
  'CC very consistent · C consistent · N neutral · I inconsistent · II very inconsistent · two where raters differ'

/** A matrix as one picture that stands alone, light or dark as its reader has it. */
export function renderExplanationsSvg(report: ExplanationReport): string {
  const inner = WIDTH - 2 * EDGE
  const likely = pictureLikelihoods(report, inner)
  const likelyHeight = Number(/height="([\d.]+)"/.exec(likely)?.[1] ?? 0)
  const matrix = pictureMatrix(report, inner)
  const place = (svg: string, y: number) => svg.replace('<svg ', `<svg x="${EDGE}" y="${y}" `)
  const say = (text: string, y: number, style: string) =>
    `<text x="${EDGE}" y="${y}" style="fill:currentColor;font:${style} var(--sans)">${escapeHtml(text)}</text>`
  const top = EDGE + 24
  const below = top + likelyHeight + 36
  const height = below + matrix.height + EDGE + 14
  const title = report.question
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${height}" viewBox="0 0 ${WIDTH} ${height}" role="group" aria-label="${escapeHtml(title)}"><title>${escapeHtml(title)}</title><style>${STYLE}</style><rect width="100%" height="100%" style="fill:var(--paper)"></rect>
${say(title, EDGE + 10, '650 16px')}
${place(likely, top)}
${say('Evidence against explanations, what tells most between them first', below - 12, '650 13px')}
${place(matrix.svg, below)}
<text x="${EDGE}" y="${height - 14}" style="fill:var(--soft);font:11px var(--sans)">${escapeHtml(LEGEND)}</text></svg>
`
}
