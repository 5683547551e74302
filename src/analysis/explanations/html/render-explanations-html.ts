import { createHash } from 'node:crypto'
import type { EvidenceRow, ExplanationReport, MatrixCell } from '../../../model/explanation-report.ts'
import { bothWidths } from '../../brief/html/both-widths.ts'
import { escapeHtml } from '../../brief/html/escape-html.ts'
import { htmlHead } from '../../brief/html/html-head.ts'
import { HTML_SCRIPT } from '../../brief/html/html-script.ts'
import { sayDay } from '../../brief/prose/say-date.ts'
import {
  byLikelihood,
  countOf,
  letterOf,
  listed,
  sayAwaited,
  sayCell,
  sayChanges,
  sayDisagreements,
  sayLead,
  sayPosterior,
} from '../say-explanations.ts'
import { cellFills } from './cell-look.ts'
import { htmlEvidenceRow } from './html-evidence-row.ts'
import { pictureLikelihoods } from './picture-likelihoods.ts'

const STYLE = `
.matrix th,.matrix td{padding:.4rem .35rem;text-align:center;vertical-align:middle}.matrix :is(th,td).what{text-align:start;padding-inline-start:.8rem}
.matrix td.c{min-width:2.6rem;font-weight:600;border-inline-end:2px solid var(--paper)}.matrix thead th{color:var(--ink)}.matrix .marks{font-size:.82em}
.matrix td.what{line-height:1.35;overflow-wrap:anywhere}.matrix th.what{color:var(--soft)}
@media (max-width:40rem){.scores .x{display:none}.matrix td.c{min-width:1.7rem;font-size:.78rem;padding:.4rem .1rem}.matrix td.what{font-size:.8rem;padding-inline-start:.5rem}}
@media print{.matrix td.c{-webkit-print-color-adjust:exact;print-color-adjust:exact}}`

/**
 * A matrix as one HTML file that loads nothing from anywhere: how likely each explanation is, the ratings, each row opening the passage it
 * rests on, and what would change it.
 *
 * @param made ISO instant
 */
export function renderExplanationsHtml(report: ExplanationReport, made: string): string {
  const hash = createHash('sha256').update(HTML_SCRIPT).digest('base64')
  const policy = `default-src 'none'; script-src 'sha256-${hash}'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'`
  const rows = [...report.evidence].sort((a, b) => b.decibans - a.decibans || (a.id < b.id ? -1 : 1))
  const called = (id: string) => `row ${rows.findIndex((row) => row.id === id) + 1}`
  const scope = [
    `${countOf(report.evidence.length, 'piece')} of evidence`,
    report.analysts.length === 0 ? 'not rated yet' : `rated by ${listed(report.analysts)}`,
    `weights ${report.settings.weights}`,
    report.settings.copies === 'once' ? 'copies count once' : 'copies count each',
    ...(report.asOf === null ? [] : [`as known on ${sayDay(report.asOf)}`]),
  ].join(' · ')
  const part = (id: string, title: string, sentences: readonly string[]) =>
    sentences.length === 0
      ? ''
      : `<section id="${id}" aria-labelledby="h-${id}"><h2 id="h-${id}">${title}</h2>${sentences.map((one) => `<p>${escapeHtml(one)}</p>`).join('')}</section>`
  return `${htmlHead(report.question, policy, STYLE)}
<body>
<header><p class="kicker">Competing explanations</p><h1>${escapeHtml(report.question)}</h1>
<p class="meta">${escapeHtml(scope)}</p>
<div class="lean"><p>${escapeHtml(sayLead(report))} Confidence in the matrix: <strong>${report.confidence.level}</strong> (${escapeHtml(report.confidence.why)}).</p></div></header>
<main>
<section id="likelihoods" aria-labelledby="h-likelihoods"><h2 id="h-likelihoods">How likely each is</h2>
<figure>${bothWidths((width) => pictureLikelihoods(report, width))}
<figcaption>Dot: how likely, given the ratings. Bar: 90 % over who rated; it tells how far raters differ, not how far all may be wrong. Tick: before any evidence.</figcaption></figure>
${htmlScores(report)}</section>
<section id="matrix" aria-labelledby="h-matrix"><h2 id="h-matrix">The matrix</h2>
<p class="legend">What tells most between the explanations comes first. CC very consistent, C consistent, N neutral, I inconsistent, II very inconsistent; two where raters differ, in brackets where only a rule proposes. Each number opens what the row rests on.</p>
<table class="matrix"><thead><tr>${report.hypotheses.map(({ id, name }) => `<th scope="col"><abbr title="${escapeHtml(name)}">${letterOf(report, id)}</abbr></th>`).join('')}<th scope="col" class="what">Evidence</th></tr></thead>
<tbody>${rows.map((row, i) => htmlRow(row, i + 1, report)).join('\n')}</tbody></table></section>
${part('changes', 'What would change it', sayChanges(report, called))}
${part('differences', 'Where raters differ', sayDisagreements(report, called))}
${part('awaited', 'What would tell most', sayAwaited(report))}
<section id="method" aria-labelledby="h-method"><h2 id="h-method">How it is reckoned</h2>${[...report.formula, ...report.notes].map((line) => `<p>${escapeHtml(line)}</p>`).join('')}</section>
<section id="passages-list" role="doc-endnotes" aria-labelledby="h-passages"><h2 id="h-passages">What the evidence rests on</h2><ol class="evidence">${rows.map((row, i) => htmlEvidenceRow(row, i + 1)).join('\n')}</ol></section>
</main>
<footer><p>Made by Entente on ${escapeHtml(sayDay(made))}. The ratings are the analysts’; open the rows before relying on a number.</p></footer>
<dialog id="passages" aria-labelledby="h-dialog"><div class="bar"><h2 id="h-dialog">Passages</h2><span><button type="button" data-step="-1" aria-label="Previous mark">←</button> <button type="button" data-step="1" aria-label="Next mark">→</button> <button type="button" data-close>Close</button></span></div><p class="said"></p><ol class="evidence"></ol></dialog>
<script>${HTML_SCRIPT}</script>
</body>
</html>
`
}

function htmlScores(report: ExplanationReport): string {
  const rows = byLikelihood(report).map(
    (one) =>
      `<tr><th scope="row" style="white-space:normal">${letterOf(report, one.id)}  ${escapeHtml(one.name)}<br><span style="font-weight:400">${escapeHtml(one.says)}</span></th><td class="d">${escapeHtml(sayPosterior(one.posterior))}</td><td class="n">${one.weighted.toFixed(1)}</td><td class="n x">${one.inconsistency.toFixed(1)}</td><td class="n x">${one.squared.toFixed(1)}</td></tr>`,
  )
  return `<table class="scores"><thead><tr><th scope="col">Explanation</th><th scope="col">Likely</th><th scope="col" class="n"><abbr title="points against it, by weight and share">Against</abbr></th><th scope="col" class="n x"><abbr title="points against it, all alike, as PARC’s ACH counts">Plain</abbr></th><th scope="col" class="n x"><abbr title="squared distance below neutral, as Open Synthesis counts">Squared</abbr></th></tr></thead><tbody>${rows.join('')}</tbody></table>`
}

function htmlRow(row: EvidenceRow, number: number, report: ExplanationReport): string {
  const mark = `<span class="marks"><a class="mark" href="#e${number}" data-evidence="${number}" role="doc-noteref" aria-label="What it rests on">${number}</a></span>`
  return `<tr>${row.cells.map((cell) => htmlCell(cell, report)).join('')}<td class="what"><span class="sentence"><span>${escapeHtml(row.says)}</span> ${mark}</span></td></tr>`
}

function htmlCell(cell: MatrixCell, report: ExplanationReport): string {
  const mix = cellFills(cell).map(
    ({ colour, opacity }) => `color-mix(in srgb,${colour} ${Math.round(100 * opacity)}%,transparent)`,
  )
  const [first, second] = mix
  const background =
    first === undefined
      ? ''
      : ` style="background:${second === undefined ? first : `linear-gradient(90deg,${first} 50%,${second} 50%)`}"`
  const name = report.hypotheses.find(({ id }) => id === cell.hypothesis)?.name ?? ''
  const words = `${name}: ${cell.ratings.map(({ analyst, rating }) => `${analyst} ${rating}`).join(', ') || 'not rated'}`
  return `<td class="c"${background} title="${escapeHtml(words)}">${escapeHtml(sayCell(cell))}</td>`
}
