import type { TieEvent } from '../../../model/tie.ts'
import type { TieQuote, TieReport } from '../../../model/tie-report.ts'
import { escapeHtml } from '../../brief/html/escape-html.ts'
import { sayDay } from '../../brief/prose/say-date.ts'
import { signed } from './say-warmth.ts'

/** One event in the list behind the pictures: what its feed says, or the words of the claim that tells it. */
export function htmlTieEvent(event: TieEvent, number: number, report: TieReport): string {
  const quote = event.claim === null ? undefined : report.quotes[event.claim]
  const way = event.intensity === null || event.intensity === 0 ? 'neutral' : event.intensity > 0 ? 'closer' : 'apart'
  const weight = event.intensity === null ? 'no weight' : signed(event.intensity)
  const code = event.cameo ?? event.weis
  const pair = event.source === report.tie[0] ? report.names : [report.names[1], report.names[0]]
  const facts = [
    `<b class="${way}">${weight}</b>`,
    escapeHtml(dayOf(event)),
    escapeHtml([event.type, code === null ? null : `code ${code}`].filter((part) => part !== null).join(', ')),
    event.dimension ?? 'no dimension',
    ...(event.material === null ? [] : [event.material ? 'deed' : 'words']),
    ...(event.reports === null ? [] : [`${event.reports} ${event.reports === 1 ? 'report' : 'reports'}`]),
  ]
  const head = `${escapeHtml(pair[0] ?? '')} → ${escapeHtml(pair[1] ?? '')}`
  return `<li id="e${number}"><span class="no">${number}</span><div>${quote === undefined ? `<p class="cite">${head}</p>` : quoteHtml(quote, head)}<p class="facts">${facts.join(' · ')}</p><p class="facts coded">${sourceHtml(event)}</p></div></li>`
}

function quoteHtml({ quote, title, publisher, published }: TieQuote, head: string): string {
  const cite = [publisher, published === null ? null : sayDay(published)].filter((part) => part !== null).join(', ')
  return `<blockquote dir="auto"><mark>${escapeHtml(quote)}</mark></blockquote><p class="cite">${head} · <cite>${escapeHtml(title)}</cite>${cite === '' ? '' : `, ${escapeHtml(cite)}`}</p>`
}

function dayOf({ day, until }: TieEvent): string {
  return until === null ? sayDay(day) : `${sayDay(day)} to ${sayDay(until)}`
}

function sourceHtml({ feed, file, line, address, claim }: TieEvent): string {
  if (claim !== null) return `read in a document of the case · <code>${escapeHtml(claim)}</code>`
  const where = `${escapeHtml(feed)}: ${escapeHtml(file ?? 'no file')}, line ${line}`
  if (address === null) return where
  return /^https?:\/\//.test(address)
    ? `${where} · <a href="${escapeHtml(address)}" rel="noopener noreferrer nofollow">${escapeHtml(address)}</a>`
    : `${where} · ${escapeHtml(address)}`
}
