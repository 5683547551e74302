import type { Readout } from '../../../model/readout.ts'
import { escapeHtml } from '../../brief/html/escape-html.ts'
import { htmlHead } from '../../brief/html/html-head.ts'
import { sayDay } from '../../brief/prose/say-date.ts'
import type { ReadoutReport } from '../readouts.ts'
import { channelsHtml } from './channels-html.ts'
import { pairHtml } from './pair-html.ts'

const STYLE = `
main,header,footer{max-width:64rem}
q{quotes:"“" "”";unicode-bidi:isolate}
.sums{margin:1rem 0 0;padding:0;list-style:none;display:flex;flex-wrap:wrap;gap:.3rem 1.4rem;font:.88rem/1.5 var(--sans)}
.sums b{font-variant-numeric:tabular-nums}
.two{display:grid;grid-template-columns:repeat(2,minmax(0,1fr));column-gap:2.5rem}
.only{margin:0;padding:0;list-style:none;counter-reset:item}
.only li{counter-increment:item;display:grid;grid-template-columns:2rem minmax(0,1fr);padding-block:.55rem;border-block-end:1px solid var(--line);line-height:1.45}
.only li::before{content:counter(item);font:600 .8rem/1.8 var(--sans);color:var(--soft)}
.only p{margin:0}.only .words{font-size:.93rem;color:var(--soft);margin-block-start:.2rem}
.kind{font:600 .72rem/1.5 var(--sans);color:var(--soft);letter-spacing:.02em}
.pairs{table-layout:fixed;font:1rem/1.5 var(--serif)}.pairs thead{font:.84rem/1.4 var(--sans)}
.pairs .why{border-block-end:0;padding-block-end:0;font:600 .84rem/1.45 var(--sans);color:var(--apart-ink)}
.grid th[scope=row]{width:2.4rem;font-weight:600;color:var(--soft)}.grid q{display:block}.grid q+q{margin-block-start:.3rem}
.grid .out{color:var(--soft)}
.marks-table td{width:2.2rem;padding-inline:0;text-align:center}.marks-table th[scope=col]{text-align:center;padding-inline:0}.marks-table th:first-child{text-align:start;font-weight:400;white-space:normal;padding-inline-end:1rem}
.marks-table th details{margin:.1rem 0 0}.marks-table th details p{margin:.25rem 0;font:.86rem/1.45 var(--sans)}
.channels{columns:16rem;margin:1rem 0 0;padding-inline-start:1.6rem;font:.88rem/1.6 var(--sans)}
@media screen and (max-width:46rem){
.two{display:block}
.stack,.stack tbody,.stack tr,.stack td,.stack th[scope=row]{display:block;width:auto}.stack thead{display:none}
.stack tr{padding-block:.5rem;border-block-end:1px solid var(--line)}.stack tr:has(>.why){border-block-end:0;padding-block-end:0}
.stack td,.stack th[scope=row]{border:0;padding:.15rem 0}
.marks-table td{width:1.35rem}
.stack td[data-name]::before{content:attr(data-name);display:block;font:600 .76rem/1.5 var(--sans);color:var(--soft)}
}
@media print{.two{column-gap:8mm}.only li,.pairs tr,.grid tr{break-inside:avoid}.marks-table tr{break-inside:auto}main details{display:block!important}main details::details-content{content-visibility:visible;block-size:auto}main summary{display:none}}
`

/**
 * Accounts side by side as one HTML file that loads nothing from anywhere.
 *
 * @param made ISO instant
 */
export function renderReadoutsHtml(report: ReadoutReport, made: string): string {
  const title = report.kind === 'pair' ? 'What each tells' : `What ${report.table.channels.length} channels tell`
  const names = report.kind === 'pair' ? report.comparison.accounts.map(({ name }) => name).join(' and ') : null
  const head = names === null ? title : `${names}: ${title.toLowerCase()}`
  const body =
    report.kind === 'pair' ? pairHtml(report.comparison, report.first) : channelsHtml(report.table, report.first)
  const policy = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'"
  return `${htmlHead(head, policy, STYLE)}
<body>
<header><p class="kicker">Accounts of one happening</p><h1>${escapeHtml(head)}</h1>
${report.kind === 'pair' ? report.comparison.accounts.map(describe).join('') : ''}</header>
<main>${body}</main>
<footer><p>Made by Entente on ${escapeHtml(sayDay(made))}. What is aligned and what is left out was found by a machine; read the texts before relying on it.</p></footer>
</body>
</html>
`
}

function describe({ name, title, publisher, published, items }: Readout): string {
  const own = publisher === name ? null : publisher
  const count = `${items.length} ${items.length === 1 ? 'item' : 'items'}`
  const parts = [own, published === null ? null : sayDay(published), count].filter((part) => part !== null)
  const called = name.includes(title) ? '' : `<cite dir="auto">${escapeHtml(title)}</cite>, `
  return `<p class="meta"><b dir="auto">${escapeHtml(name)}</b>: ${called}${parts.map((part) => `<bdi>${escapeHtml(part)}</bdi>`).join(', ')}</p>`
}
