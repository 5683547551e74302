import type { BriefEvidence } from '../../model/brief.ts'
import { DIRECTION_MARKS, numberRanges } from './direction-mark.ts'
import { escapeHtml } from './escape-html.ts'
import { labelWhen, sayDay } from './say-date.ts'
import { joinNames } from './say-name.ts'

const SHOWN_MARKS = 3

/** The marks after a sentence: links that open its passages; on paper, the numbers of the endnotes. */
export function htmlMarks(numbers: readonly number[], evidence: ReadonlyMap<number, BriefEvidence>): string {
  const many = numbers.length > SHOWN_MARKS + 1
  const links = (many ? [] : numbers).map((number) => {
    const one = evidence.get(number)
    const way = one?.direction ?? 'neutral'
    const label =
      one === undefined ? `Passage ${number}` : `Passage ${number}, ${DIRECTION_MARKS[way].words}, ${sourceLine(one)}`
    return `<a class="mark ${way}" href="#e${number}" data-evidence="${number}" role="doc-noteref" aria-label="${escapeHtml(label)}">${number}${DIRECTION_MARKS[way].sign}</a>`
  })
  if (many) {
    links.push(
      `<a class="mark many" href="#e${numbers[0]}" data-evidence="${numbers.join(' ')}" role="doc-noteref" aria-label="All ${numbers.length} passages">${numbers.length} passages</a>`,
    )
    links.push(`<span class="range">${numberRanges(numbers)}</span>`)
  }
  return `<span class="marks">&#8288;${links.join(' ')}</span>`
}

/** One passage in its surroundings, with source, date, modality and who is cited. */
export function htmlPassage(one: BriefEvidence): string {
  const way = DIRECTION_MARKS[one.direction]
  const who = `${joinNames(one.source) || 'nobody named'} → ${joinNames(one.target) || 'nobody named'}`
  const facts: readonly (readonly [string, string])[] = [
    ['Claim', `${one.kind}, ${one.type.toLowerCase()}`],
    ['Who to whom', who],
    ['When', labelWhen(one.when)],
    ['Asserted as', one.modality],
    ['According to', one.attribution.length === 0 ? 'the text itself' : one.attribution.join(', citing ')],
    ['Dimension', one.dimension],
  ]
  const rows = facts.map(([name, value]) => `<div><dt>${name}</dt><dd>${escapeHtml(value)}</dd></div>`).join('')
  return (
    `<li id="e${one.number}"><span class="no">${one.number}</span><div>` +
    `<blockquote dir="auto"><span class="ctx">${escapeHtml(one.before)}</span><mark>${escapeHtml(one.passage.quote)}</mark><span class="ctx">${escapeHtml(one.after)}</span></blockquote>` +
    `<p class="cite"><cite dir="auto">${escapeHtml(one.title)}</cite>, ${escapeHtml(sourceLine(one))}${one.speaksFor === null ? '' : `; speaks for ${escapeHtml(one.speaksFor)}`}</p>` +
    `<dl class="facts"><div><dt>Direction</dt><dd class="${one.direction}">${way.sign} ${way.words}</dd></div>${rows}` +
    `<div><dt>Read by</dt><dd>${escapeHtml(one.reader)}</dd></div><div><dt>Id</dt><dd><code>${escapeHtml(one.claim)}</code></dd></div></dl></div></li>`
  )
}

/** "SANA, 30 May 2024" */
export function sourceLine(one: Pick<BriefEvidence, 'publisher' | 'published'>): string {
  const publisher = one.publisher ?? 'publisher not told'
  return one.published === null ? `${publisher}, no date` : `${publisher}, ${sayDay(one.published)}`
}
