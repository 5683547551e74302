import type { ExplanationReport } from '../../../model/explanation-report.ts'
import { escapeHtml } from '../../brief/html/escape-html.ts'
import { byLikelihood, letterOf, sayPosterior } from '../say-explanations.ts'

const ROW = 34
const AXIS = 22
const EDGE = 10

/**
 * How likely each explanation is, the likeliest first: a dot for the mean, a bar for the 90 % interval over raters, a tick for what was
 * believed before.
 *
 * @returns an SVG element as text
 */
export function pictureLikelihoods(report: ExplanationReport, width: number): string {
  const rows = byLikelihood(report)
  const [left, right] = [EDGE, width - EDGE]
  const x = (share: number) => (left + share * (right - left)).toFixed(1)
  const height = rows.length * ROW + AXIS
  const grid = [0, 0.25, 0.5, 0.75, 1].map(
    (share) =>
      `<line x1="${x(share)}" x2="${x(share)}" y1="4" y2="${height - AXIS}" style="stroke:currentColor;stroke-opacity:.15"></line><text x="${x(share)}" y="${height - 6}" text-anchor="${share === 0 ? 'start' : share === 1 ? 'end' : 'middle'}" style="fill:var(--soft);font:11px var(--sans)">${100 * share} %</text>`,
  )
  const bars = rows.map(({ id, name, posterior, prior }, i) => {
    const y = i * ROW + 24
    const [low, high] = posterior.interval ?? [posterior.mean, posterior.mean]
    const words = `${name}: ${sayPosterior(posterior)}, ${posterior.words}; before any evidence ${Math.round(100 * prior)} %`
    return `<g role="img" aria-label="${escapeHtml(words)}"><title>${escapeHtml(words)}</title>
<text x="${left}" y="${y - 9}" style="fill:currentColor;font:600 12px var(--sans)">${letterOf(report, id)}  ${escapeHtml(name)} <tspan style="font-weight:400;fill:var(--soft)">${escapeHtml(`${sayPosterior(posterior)}, ${posterior.words}`)}</tspan></text>
<line x1="${x(low)}" x2="${x(high)}" y1="${y}" y2="${y}" style="stroke:var(--closer);stroke-opacity:.35;stroke-width:7;stroke-linecap:round"></line>
<line x1="${x(prior)}" x2="${x(prior)}" y1="${y - 5}" y2="${y + 5}" style="stroke:currentColor;stroke-opacity:.6"></line>
<circle cx="${x(posterior.mean)}" cy="${y}" r="5" style="fill:var(--closer)"></circle></g>`
  })
  const title = 'How likely each explanation is'
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="group" aria-label="${title}"><title>${title}</title>${grid.join('')}${bars.join('\n')}</svg>`
}
