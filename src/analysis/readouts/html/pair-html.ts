import type { OneSidedItem, Readout, ReadoutComparison, SharedItem } from '../../../model/readout.ts'
import { needsWords } from '../../../model/readout-words.ts'
import { escapeHtml } from '../../brief/html/escape-html.ts'
import { capitalise } from '../../brief/prose/say-name.ts'

/** Two accounts: what only each tells, beside each other; where they contradict each other; what both tell. */
export function pairHtml({ accounts, shared, only }: ReadoutComparison, first: number | null): string {
  const against = shared.filter(({ contradictions }) => contradictions.length > 0)
  const agreed = shared.filter(({ contradictions }) => contradictions.length === 0)
  const [one, two] = accounts.map(({ name }) => escapeHtml(name))
  const sums = [
    ['h-only-0', only[0].length, `only <bdi>${one}</bdi> tells`],
    ['h-only-1', only[1].length, `only <bdi>${two}</bdi> tells`],
    ['h-against', against.length, against.length === 1 ? 'contradiction' : 'contradictions'],
    ['h-both', agreed.length, 'both tell alike'],
  ] as const
  const links = sums.map(([id, count, words]) => `<li><b>${count}</b> <a href="#${id}">${words}</a></li>`)
  return [
    `<ul class="sums">${links.join('')}</ul>`,
    `<div class="two">${([0, 1] as const).map((k) => onlySection(accounts[k], only[k], first, k)).join('\n')}</div>`,
    `<section aria-labelledby="h-against"><h2 id="h-against">Where they contradict each other</h2>${against.length === 0 ? '<p>No contradiction was found.</p>' : pairTable(accounts, against)}</section>`,
    `<section aria-labelledby="h-both"><h2 id="h-both">What both tell</h2>${agreed.length === 0 ? '<p>Nothing was found that both tell alike.</p>' : pairTable(accounts, agreed)}</section>`,
  ].join('\n')
}

function onlySection(account: Readout, items: readonly OneSidedItem[], first: number | null, k: number): string {
  const shown = items.slice(0, first ?? items.length)
  const rows = shown.map((item) => {
    const { number, why, kind } = item
    const quote = quoteOf(account, number)
    const words = !needsWords(item, quote) ? '' : `<p class="words"><q dir="auto">${escapeHtml(quote)}</q></p>`
    return `<li><div><p>${withNames(capitalise(why), [account.name])} <span class="kind">${kind}</span></p>${words}</div></li>`
  })
  const more = items.length > shown.length ? `<p class="note">and ${items.length - shown.length} more</p>` : ''
  const list = rows.length === 0 ? '<p>Nothing.</p>' : `<ol class="only">${rows.join('\n')}</ol>${more}`
  return `<section aria-labelledby="h-only-${k}"><h2 id="h-only-${k}">Only <bdi>${escapeHtml(account.name)}</bdi> tells</h2>${list}</section>`
}

function pairTable(accounts: ReadoutComparison['accounts'], items: readonly SharedItem[]): string {
  const names = accounts.map(({ name }) => name)
  const heads = names.map((name) => `<th scope="col"><bdi>${escapeHtml(name)}</bdi></th>`).join('')
  const rows = items.map(({ a, b, why }) => {
    const head = why === null ? '' : `<tr><td class="why" colspan="2">${withNames(capitalise(why), names)}</td></tr>`
    return `${head}<tr>${cell(accounts[0], a)}${cell(accounts[1], b)}</tr>`
  })
  return `<table class="pairs stack"><thead><tr>${heads}</tr></thead><tbody>${rows.join('\n')}</tbody></table>`
}

function cell(account: Readout, number: number): string {
  return `<td data-name="${escapeHtml(account.name)}"><q dir="auto">${escapeHtml(quoteOf(account, number))}</q></td>`
}

function quoteOf({ items }: Readout, number: number): string {
  return items.find((item) => item.number === number)?.passage.quote ?? ''
}

/** A sentence of ours in which names turn their own way. */
function withNames(text: string, names: readonly string[]): string {
  const all = [...new Set(names)].filter((name) => name !== '').map(escapeHtml)
  return all.reduce((html, name) => html.replaceAll(name, `<bdi>${name}</bdi>`), escapeHtml(text))
}
