import type { EvidenceRow } from '../../../model/explanation-report.ts'
import { escapeHtml } from '../../brief/html/escape-html.ts'
import { sourceLine } from '../../brief/html/html-evidence.ts'

/** What a piece of evidence rests on, with who rated it so and why, as an item of the list that marks open. */
export function htmlEvidenceRow(row: EvidenceRow, number: number): string {
  const { ground, kind, lost } = row
  const words =
    ground === null
      ? `<p>${escapeHtml(lost === null ? row.says : `${row.says}: ${lost}`)}</p>`
      : `<blockquote dir="auto"><span class="ctx">${escapeHtml(ground.before)}</span><mark>${escapeHtml(ground.passage.quote)}</mark><span class="ctx">${escapeHtml(ground.after)}</span></blockquote><p class="cite"><cite dir="auto">${escapeHtml(ground.title)}</cite>, ${escapeHtml(sourceLine(ground))}</p>`
  const facts = [
    `“${escapeHtml(row.says)}”`,
    ...(ground === null
      ? [`${kind} of an analyst`]
      : [`graded ${ground.reliability}${ground.credibility}`, countOfClaims(ground.claims.length)]),
    `relevance ${row.relevance}`,
    `weight ${row.weight.toFixed(2)}`,
    ...(row.group === null ? [] : [`one of ${Math.round(1 / row.share)} that count together`]),
    `tells up to ${row.decibans.toFixed(1)} decibans between two explanations`,
  ]
  const whys = row.whys.map(
    ({ analyst, why }) => `<p class="facts"><b>${escapeHtml(analyst)}:</b> ${escapeHtml(why)}</p>`,
  )
  const claims =
    ground === null || ground.claims.length === 0
      ? ''
      : `<p class="facts coded">${ground.claims.map((id) => `<code>${escapeHtml(id)}</code>`).join(' · ')}</p>`
  return `<li id="e${number}"><span class="no">${number}</span><div>${words}<p class="facts">${facts.join(' · ')}</p>${whys.join('')}${claims}</div></li>`
}

function countOfClaims(count: number): string {
  if (count === 0) return 'no claim was read in these words'
  return count === 1 ? 'one claim' : `${count} claims`
}
