import type { OneSidedItem, Readout, ReadoutComparison } from '../../../model/readout.ts'
import type { ReadoutTable } from '../../../model/readout-table.ts'
import { escapeHtml } from '../../brief/html/escape-html.ts'
import { htmlHead } from '../../brief/html/html-head.ts'
import { sayDay } from '../../brief/prose/say-date.ts'
import type { ReadoutReport } from '../readouts.ts'

const STYLE = `
main,header,footer{max-width:60rem}
.pairs td{width:50%}.pairs td q,.only q{unicode-bidi:isolate}q{quotes:"“" "”"}
.against td{background:var(--tint)}.why{font-weight:600}
.only li{margin-block-end:.7rem}.kind{font:600 .75rem var(--sans);color:var(--soft);padding-inline-start:.4em}
@media (max-width:40rem){.pairs,.pairs tbody,.pairs tr,.pairs td{display:block;width:auto}.pairs thead{display:none}.pairs td::before{content:attr(data-name) ": ";font-weight:600;color:var(--soft)}.pairs td.why::before{content:none}}
@media print{.pairs tr{break-inside:avoid}}
`

/**
 * Accounts side by side as one HTML file that loads nothing from anywhere.
 *
 * @param made ISO instant
 */
export function renderReadoutsHtml(report: ReadoutReport, made: string): string {
  const title =
    report.kind === 'pair' ? namesOf(report.comparison) : `What ${report.table.channels.length} channels tell`
  const body =
    report.kind === 'pair' ? pairBody(report.comparison, report.first) : tableBody(report.table, report.first)
  const policy = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'"
  return `${htmlHead(title, policy, STYLE)}
<body>
<header><p class="kicker">Accounts of one happening</p><h1>${escapeHtml(title)}</h1>
${report.kind === 'pair' ? report.comparison.accounts.map(describe).join('') : ''}</header>
<main>${body}</main>
<footer><p>Made by Entente on ${escapeHtml(sayDay(made))}. What is aligned and what is left out was found by a machine; read both texts before relying on it.</p></footer>
</body>
</html>
`
}

function namesOf({ accounts: [one, two] }: ReadoutComparison): string {
  return `${one.name} and ${two.name}: what each tells`
}

function describe({ name, title, publisher, published, items }: Readout): string {
  const parts = [publisher, published === null ? null : sayDay(published), `${items.length} items`]
  const rest = parts.filter((part) => part !== null).map((part) => `<span dir="auto">${escapeHtml(part)}</span>`)
  return `<p class="meta"><b>${escapeHtml(name)}</b>: <q dir="auto">${escapeHtml(title)}</q>, ${rest.join(', ')}</p>`
}

function pairBody({ accounts, shared, only }: ReadoutComparison, first: number | null): string {
  const against = shared.filter(({ contradictions }) => contradictions.length > 0)
  const names = accounts.map(({ name }) => name) as [string, string]
  const rows = (items: typeof shared, withWhy: boolean) =>
    items
      .map(({ a, b, why }) => {
        const head = withWhy ? `<tr><td class="why" colspan="2">${escapeHtml(why ?? '')}</td></tr>` : ''
        return `${head}<tr>${cell(accounts[0], a)}${cell(accounts[1], b)}</tr>`
      })
      .join('\n')
  const table = (items: typeof shared, withWhy: boolean) =>
    `<table class="pairs${withWhy ? ' against' : ''}"><thead><tr><th scope="col">${escapeHtml(names[0])}</th><th scope="col">${escapeHtml(names[1])}</th></tr></thead><tbody>${rows(items, withWhy)}</tbody></table>`
  return [
    ...([0, 1] as const).map((k) => onlySection(accounts[k], only[k], first, k)),
    `<section aria-labelledby="h-against"><h2 id="h-against">Where they contradict each other</h2>${against.length === 0 ? '<p>No contradiction was found.</p>' : table(against, true)}</section>`,
    `<section aria-labelledby="h-both"><h2 id="h-both">What both tell</h2>${shared.length === 0 ? '<p>Nothing was found that both tell.</p>' : table(shared, false)}</section>`,
  ].join('\n')
}

function onlySection(account: Readout, items: readonly OneSidedItem[], first: number | null, k: number): string {
  const rows = items.slice(0, first ?? items.length).map(({ number, why, kind }) => {
    const quote = quoteOf(account, number)
    return `<li>${escapeHtml(why)}<span class="kind">${kind}</span><br><q class="ctx" dir="auto">${escapeHtml(quote)}</q></li>`
  })
  const list = rows.length === 0 ? '<p>Nothing.</p>' : `<ol class="only">${rows.join('\n')}</ol>`
  return `<section aria-labelledby="h-only-${k}"><h2 id="h-only-${k}">Only ${escapeHtml(account.name)} tells</h2>${list}</section>`
}

function cell(account: Readout, number: number): string {
  return `<td data-name="${escapeHtml(account.name)}"><q dir="auto">${escapeHtml(quoteOf(account, number))}</q></td>`
}

function quoteOf({ items }: Readout, number: number): string {
  return items.find((item) => item.number === number)?.passage.quote ?? ''
}

function tableBody({ channels, rows }: ReadoutTable, first: number | null): string {
  const head = channels.map(
    ({ name, documents }) =>
      `<th scope="col" dir="auto">${escapeHtml(name)}${documents === 0 ? ' (did not report)' : ''}</th>`,
  )
  const body = rows.slice(0, first ?? rows.length).map(({ what, cells }) => {
    const told = cells.map((one) => {
      if (one.kind === 'not-reported') return '<td></td>'
      if (one.kind === 'silent') return '<td class="ctx">left out</td>'
      return `<td>${one.passages.map(({ quote }) => `<q dir="auto">${escapeHtml(quote)}</q>`).join('<br>')}</td>`
    })
    return `<tr><th scope="row" dir="auto" style="white-space:normal">${escapeHtml(what)}</th>${told.join('')}</tr>`
  })
  return `<div class="wide-table"><table><thead><tr><th scope="col">What</th>${head.join('')}</tr></thead><tbody>${body.join('\n')}</tbody></table></div>`
}
