import { createHash } from 'node:crypto'
import type { DirectedTie, TieMark, TieReport } from '../../../model/tie-report.ts'
import { bothWidths } from '../../brief/html/both-widths.ts'
import { escapeHtml } from '../../brief/html/escape-html.ts'
import { htmlHead } from '../../brief/html/html-head.ts'
import { HTML_SCRIPT } from '../../brief/html/html-script.ts'
import { PICTURE_PATTERNS } from '../../brief/html/picture-patterns.ts'
import { sayDay } from '../../brief/prose/say-date.ts'
import { htmlTieEvent } from './html-tie-events.ts'
import { cellId, htmlSensitivity, htmlTiePeriods, sayWhole } from './html-tie-tables.ts'
import { pictureTieDimensions } from './picture-tie-dimensions.ts'
import { pictureVolume } from './picture-volume.ts'
import { pictureWarmth } from './picture-warmth.ts'
import { signed } from './say-warmth.ts'

/**
 * A tie as one HTML file that loads nothing from anywhere: pictures of both directions, dimensions, how it would look under other
 * weights, and behind each mark its events.
 *
 * @param made  ISO instant
 * @param marks shifts, or days to remember
 */
export function renderTieHtml(report: TieReport, made: string, marks: readonly TieMark[] = []): string {
  const { names, tie, span, per, feeds, asOf, dimension } = report
  const hash = createHash('sha256').update(HTML_SCRIPT).digest('base64')
  const policy = `default-src 'none'; script-src 'sha256-${hash}'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'`
  const title = `How ${names[0]} and ${names[1]} stand, by ${per}`
  const numbersOf = new Map<string, number[]>()
  for (const [i, event] of report.behind.entries()) {
    const id = cellId(event.source ?? '', { from: event.start } as never)
    numbersOf.set(id, [...(numbersOf.get(id) ?? []), i + 1])
  }
  const scope = [
    span === null ? 'nothing known' : `${sayDay(span[0])} to ${sayDay(span[1])}`,
    ...(dimension === 'all' ? [] : [dimension]),
    `feeds: ${feeds.join(', ') || 'none'}`,
    ...(asOf === null ? [] : [`as known on ${sayDay(asOf)}`]),
  ].join(' · ')
  const arrows = [`${names[0]} → ${names[1]}`, `${names[1]} → ${names[0]}`] as const
  const several =
    new Set(report.directions.flatMap((one) => one.dimensions.map(({ series }) => series.dimension))).size > 1
  return `${htmlHead(title, policy)}
<body>
<svg width="0" height="0" aria-hidden="true" style="position:absolute">${PICTURE_PATTERNS}</svg>
<header><p class="kicker">A tie, measured by ${per}</p><h1>${escapeHtml(names[0])} and ${escapeHtml(names[1])}</h1>
<p class="meta">${escapeHtml(scope)}</p>
<div class="lean"><p>${report.directions.map((one) => sentence(one, report)).join('<br>')}</p></div></header>
<main>
<section id="warmth" aria-labelledby="h-warmth"><h2 id="h-warmth">How warm, and how much</h2>
${report.directions.map((one, i) => figure(one, arrows[i] ?? '', report, marks)).join('\n')}
<p class="note">${escapeHtml(reciprocityWords(report))}</p>
${report.notes.map((note) => `<p class="note">${escapeHtml(note)}</p>`).join('')}
${htmlTiePeriods(report, numbersOf)}</section>
${several ? `<section id="dimensions" aria-labelledby="h-dimensions"><h2 id="h-dimensions">By dimension</h2><figure>${bothWidths((width) => pictureTieDimensions(report.directions, arrows, width))}<figcaption>All of the time shown; the number is that of events. The dimensions are kept apart.</figcaption></figure></section>` : ''}
${report.directions[0].sensitivity.length > 0 ? `<section id="weights" aria-labelledby="h-weights"><h2 id="h-weights">Under other weights</h2><p>How warmth would differ if one setting were another: rank correlation with the tie as shown, the largest difference, and in how many periods its sign is the other one.</p>${htmlSensitivity(report)}</section>` : ''}
<section id="method" aria-labelledby="h-method"><h2 id="h-method">How it is reckoned</h2>${report.formula.map((line) => `<p>${escapeHtml(line)}</p>`).join('')}</section>
<section id="passages-list" role="doc-endnotes" aria-labelledby="h-events"><h2 id="h-events">Events</h2>
<p class="legend">Of each ${per} and direction those of most weight; <code>entente tie ${escapeHtml(tie.join(' '))} --events ${escapeHtml(report.directions[0].all.series.points.at(-1)?.period ?? '')}</code> lists all of one.</p>
<ol class="evidence">${report.behind.map((event, i) => htmlTieEvent(event, i + 1, report)).join('\n')}</ol></section>
</main>
<footer><p>Made by Entente on ${escapeHtml(sayDay(made))}. Machine-coded; open the marks before relying on a number.</p></footer>
<dialog id="passages" aria-labelledby="h-dialog"><div class="bar"><h2 id="h-dialog">Events</h2><span><button type="button" data-step="-1" aria-label="Previous mark">←</button> <button type="button" data-step="1" aria-label="Next mark">→</button> <button type="button" data-close>Close</button></span></div><p class="said"></p><ol class="evidence"></ol></dialog>
<script>${HTML_SCRIPT}</script>
</body>
</html>
`
}

function figure(one: DirectedTie, arrow: string, { tie, names, per }: TieReport, marks: readonly TieMark[]): string {
  const pair = one.source === tie[0] ? names : ([names[1], names[0]] as const)
  if (one.all.volume === 0) return `<h3>${escapeHtml(arrow)}</h3><p class="note">No event was told.</p>`
  const hrefOf = (point: Parameters<typeof cellId>[1]) => `#${cellId(one.source, point)}`
  const { points } = one.all.series
  const gap = points.some(({ state }) => state === 'gap')
    ? ` Hatched from edge to edge: no feed was alive in the ${per}, which is not the same as calm.`
    : ''
  const quiet = points.some(({ state }) => state === 'quiet')
    ? ' A ring: a feed was alive and told nothing of this tie.'
    : ''
  return `<figure><p class="title">${escapeHtml(arrow)}: warmth by ${per}, from −10 to +10</p>${bothWidths((width) => pictureWarmth(one.all.series, pair, { width, marks, hrefOf }))}
<figcaption>Shaded: the 90 % interval.<span class="screen"> Each ${per} opens its events.</span>${gap}${quiet}</figcaption></figure>
<figure><p class="title">${escapeHtml(arrow)}: events by ${per}, cooperation up, conflict down</p>${bothWidths((width) => pictureVolume(one.all.series, pair, { width, hrefOf }))}
<figcaption>How much is told, not how warm it is.</figcaption></figure>`
}

function sentence(one: DirectedTie, { tie, names }: TieReport): string {
  const pair = one.source === tie[0] ? names : [names[1], names[0]]
  const deeds = one.all.materialShare === null ? '' : `, ${Math.round(100 * one.all.materialShare)} % of them deeds`
  return `<strong>${escapeHtml(`${pair[0]} → ${pair[1]}`)}</strong>: warmth ${sayWhole(one)}; ${one.all.volume.toLocaleString('en-GB')} ${one.all.volume === 1 ? 'event' : 'events'}${deeds}.`
}

function reciprocityWords({ reciprocity, names }: TieReport): string {
  const { periods, correlation, difference } = reciprocity
  if (periods === 0 || difference === null)
    return 'In no period do both directions have a warmth, so they cannot be compared.'
  const warmer =
    Math.abs(difference) < 0.05
      ? 'both are equally warm'
      : `${names[difference > 0 ? 0 : 1]} is the warmer by ${signed(Math.abs(difference)).replace('+', '')}`
  const together =
    correlation === null
      ? 'too few to say whether they move together'
      : `rank correlation ${correlation.toFixed(2).replace('-', '−')}`
  return `Over the ${periods} periods with both directions ${warmer}; ${together}.`
}
