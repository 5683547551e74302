import type { AccountEvidence, BriefEvidence, ClaimEvidence } from '../../../model/brief.ts'
import type { Direction, Modality } from '../../../model/claim.ts'
import { DIRECTION_MARKS, numberRanges } from '../direction-mark.ts'
import { labelWhen, sayDay } from '../prose/say-date.ts'
import { joinNames } from '../prose/say-name.ts'
import { escapeHtml } from './escape-html.ts'

const SHOWN_MARKS = 4
/** on paper, more stretches of numbers than this give way to their count */
const LONGEST_RANGES = 8

/** How far a claim is asserted, in words that follow "told as". */
export const MODALITY_WORDS: Readonly<Record<Modality, string>> = {
  actual: 'a fact',
  reported: 'a report only',
  possible: 'a possibility',
  planned: 'a plan or hope',
  conditional: 'something under a condition',
  negated: 'something that is not so',
}

/** The marks after a sentence: links that open its passages; on paper, the numbers of the endnotes. */
export function htmlMarks(numbers: readonly number[], evidence: ReadonlyMap<number, BriefEvidence>): string {
  const many = numbers.length > SHOWN_MARKS
  const links = (many ? [] : numbers).map((number) => {
    const one = evidence.get(number)
    const way = directionOf(one)
    const points = way === null ? '' : `, ${DIRECTION_MARKS[way].words}`
    const label = one === undefined ? `Passage ${number}` : `Passage ${number}${points}, ${sourceLine(one)}`
    return `<a class="mark ${way ?? 'neutral'}" href="#e${number}" data-evidence="${number}" role="doc-noteref" aria-label="${escapeHtml(label)}">${number}${way === null ? '' : DIRECTION_MARKS[way].sign}</a>`
  })
  if (!many) return links.join(' ')
  const ranges = numberRanges(numbers)
  const onPaper = ranges.split(',').length > LONGEST_RANGES ? `${numbers.length} passages` : ranges
  return `<a class="mark many" href="#e${numbers[0]}" data-evidence="${numbers.join(' ')}" role="doc-noteref" aria-label="All ${numbers.length} passages">${numbers.length} passages</a><span class="range">${onPaper}</span>`
}

/** Which way a passage points; null for one that no claim was made of. */
export function directionOf(one: BriefEvidence | undefined): Direction | null {
  return one === undefined || one.kind === 'account' ? null : one.direction
}

/** A count in a table that opens the passages it counts. */
export function htmlCount(numbers: readonly number[]): string {
  if (numbers.length === 0) return '0'
  const label = numbers.length === 1 ? 'Open the one passage' : `Open the ${numbers.length} passages`
  return `<a class="mark count" href="#e${numbers[0]}" data-evidence="${numbers.join(' ')}" aria-label="${numbers.length}: ${label}">${numbers.length}</a>`
}

/** One passage in its surroundings, with source, date, modality and who is cited. */
export function htmlPassage(one: BriefEvidence): string {
  const speaks = one.speaksFor === null ? '' : `; speaks for ${escapeHtml(one.speaksFor)}`
  const [facts, coded] = one.kind === 'account' ? [accountFacts(one), []] : [claimFacts(one), claimCoding(one)]
  const below = coded.length === 0 ? '' : `<p class="facts coded">${coded.join(' · ')}</p>`
  return (
    `<li id="e${one.number}"><span class="no">${one.number}</span><div>` +
    `<blockquote dir="auto"><span class="ctx">${escapeHtml(one.before)}</span><mark>${escapeHtml(one.passage.quote)}</mark><span class="ctx">${escapeHtml(one.after)}</span></blockquote>` +
    `<p class="cite"><cite dir="auto">${escapeHtml(one.title)}</cite>, ${sourceHtml(one)}${speaks}</p>` +
    `<p class="facts">${facts.join(' · ')}</p>${below}</div></li>`
  )
}

function accountFacts({ speakers }: AccountEvidence): readonly string[] {
  const says = speakers.length === 0 ? 'in the account’s own voice' : `according to ${escapeHtml(joinNames(speakers))}`
  return ['an item of an account', says]
}

function claimFacts(one: ClaimEvidence): readonly string[] {
  const way = DIRECTION_MARKS[one.direction]
  return [
    `<b class="${one.direction}">${way.sign} ${way.words}</b>`,
    escapeHtml(labelWhen(one.when)),
    `told as ${MODALITY_WORDS[one.modality]}`,
    one.attribution.length === 0
      ? 'in the text’s own voice'
      : `according to ${escapeHtml(one.attribution.join(', citing '))}`,
  ]
}

function claimCoding(one: ClaimEvidence): readonly string[] {
  return [
    `${one.kind} (${one.type.toLowerCase()}), ${one.dimension}`,
    escapeHtml(`${joinNames(one.source) || 'nobody named'} → ${joinNames(one.target) || 'nobody named'}`),
    `read by ${escapeHtml(one.reader)}`,
    `<code>${escapeHtml(one.claim)}</code>`,
  ]
}

function sourceHtml({ publisher, published }: BriefEvidence): string {
  const day = published === null ? 'no date' : sayDay(published)
  return publisher === null
    ? escapeHtml(sourceLine({ publisher, published }))
    : `<bdi>${escapeHtml(publisher)}</bdi>, ${day}`
}

/** "SANA, 30 May 2024" */
export function sourceLine(one: Pick<BriefEvidence, 'publisher' | 'published'>): string {
  const publisher = one.publisher ?? 'publisher not told'
  return one.published === null ? `${publisher}, no date` : `${publisher}, ${sayDay(one.published)}`
}
