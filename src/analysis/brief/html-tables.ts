import type { Brief, BriefEvidence } from '../../model/brief.ts'
import { escapeHtml } from './escape-html.ts'
import { htmlMarks } from './html-evidence.ts'
import { sayDay } from './say-date.ts'

/** The sources with how many claims each carries and whom it speaks for. */
export function htmlSources(brief: Brief): string {
  const rows = brief.sources.map((one) => {
    const title = /^https?:\/\//.test(one.address)
      ? `<a href="${escapeHtml(one.address)}" rel="noopener noreferrer nofollow">${escapeHtml(one.title)}</a>`
      : escapeHtml(one.title)
    const published = one.published === null ? 'no date' : sayDay(one.published)
    const { closer, apart, neutral } = one.count
    return `<tr><td dir="auto">${title}</td><td dir="auto">${escapeHtml(one.publisher ?? 'not told')}</td><td>${escapeHtml(one.speaksFor ?? 'itself')}</td><td>${escapeHtml(published)}</td><td class="n">${closer}</td><td class="n">${apart}</td><td class="n">${neutral}</td></tr>`
  })
  return `<div class="wide-table" role="region" aria-label="Sources" tabindex="0"><table><thead><tr><th scope="col">Title</th><th scope="col">Publisher</th><th scope="col">Speaks for</th><th scope="col">Published</th><th scope="col" class="n">▲</th><th scope="col" class="n">▼</th><th scope="col" class="n">●</th></tr></thead><tbody>${rows.join('')}</tbody></table></div>`
}

/** Figures on the tie, each with its words. */
export function htmlFigures(brief: Brief, evidence: ReadonlyMap<number, BriefEvidence>): string {
  const rows = brief.figures.map(
    (one) =>
      `<tr><td>${escapeHtml(one.amount)}</td><td dir="auto">${escapeHtml(one.what)} ${htmlMarks(one.evidence, evidence)}</td><td>${escapeHtml(one.period)}</td><td dir="auto">${escapeHtml(one.source)}</td></tr>`,
  )
  return `<div class="wide-table" role="region" aria-label="Figures" tabindex="0"><table><thead><tr><th scope="col">Figure</th><th scope="col">In its words</th><th scope="col">Period</th><th scope="col">Source</th></tr></thead><tbody>${rows.join('')}</tbody></table></div>`
}

/** The numbers behind the picture over time, a row a period. */
export function htmlPeriods(brief: Brief, evidence: ReadonlyMap<number, BriefEvidence>): string {
  const rows = brief.periods.map((one) => {
    const { closer, apart, neutral } = one.balance.count
    const told = one.coverage === 'gap' ? 'no source' : one.coverage === 'silent' ? 'documents, no dated claim' : ''
    const balance = one.balance.value === null ? told || '–' : one.balance.value.toFixed(2).replace('-', '−')
    const cells = one.coverage === 'covered' ? [closer, apart, neutral].map(String) : ['–', '–', '–']
    return `<tr id="period-${one.period}"><th scope="row">${one.period}</th>${cells.map((cell) => `<td class="n">${cell}</td>`).join('')}<td>${balance}</td><td>${one.evidence.length === 0 ? '' : htmlMarks(one.evidence, evidence)}</td></tr>`
  })
  return `<details><summary>The numbers of this picture</summary><div class="wide-table" role="region" aria-label="Claims by period" tabindex="0"><table><thead><tr><th scope="col">Period</th><th scope="col" class="n">▲ closer</th><th scope="col" class="n">▼ apart</th><th scope="col" class="n">● neither</th><th scope="col">Balance</th><th scope="col">Passages</th></tr></thead><tbody>${rows.join('')}</tbody></table></div></details>`
}
