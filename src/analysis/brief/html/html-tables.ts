import type { Brief, BriefEvidence, DirectionCount } from '../../../model/brief.ts'
import type { Direction } from '../../../model/claim.ts'
import { sayBalance } from '../brief-scope.ts'
import { sayDay, sayPeriod } from '../prose/say-date.ts'
import { escapeHtml } from './escape-html.ts'
import { directionOf, htmlCount, htmlMarks } from './html-evidence.ts'

type Evidence = ReadonlyMap<number, BriefEvidence>
const WAYS: readonly (readonly [Direction, string])[] = [
  ['closer', '▲ closer'],
  ['apart', '▼ apart'],
  ['neutral', '● neither'],
]

/** The sources with how many claims each carries and whom it speaks for. */
export function htmlSources(brief: Brief): string {
  const rows = brief.sources.map((one) => {
    const title = /^https?:\/\//.test(one.address)
      ? `<a href="${escapeHtml(one.address)}" rel="noopener noreferrer nofollow">${escapeHtml(one.title)}</a>`
      : escapeHtml(one.title)
    const published = one.published === null ? 'no date' : sayDay(one.published)
    const from = (way: Direction) =>
      brief.evidence
        .filter((of) => of.kind !== 'account' && of.document === one.document && of.direction === way)
        .map((of) => of.number)
    const counts = WAYS.map(([way, name]) => cell(one.count, way, from(way).slice(0, one.count[way]), name[0] ?? ''))
    return `<tr><td><bdi>${title}</bdi></td><td><bdi>${escapeHtml(one.publisher ?? 'not told')}</bdi></td><td class="s">${escapeHtml(one.speaksFor ?? 'itself')}</td><td class="d"><bdi>${escapeHtml(published)}</bdi></td>${counts.join('')}</tr>`
  })
  const heads = ['Title', 'Publisher', 'Speaks for', 'Published'].map((name) => `<th scope="col">${name}</th>`)
  const signs = WAYS.map(
    ([, name]) => `<th scope="col" class="n"><abbr title="${name.slice(2)}">${name[0]}</abbr></th>`,
  )
  return table('Sources', [...heads, ...signs], rows)
}

/** Figures on the tie, each with its words. */
export function htmlFigures(brief: Brief, evidence: Evidence): string {
  const rows = brief.figures.map(
    (one) =>
      `<tr><th scope="row"><bdi>${escapeHtml(one.amount)}</bdi></th><td class="w"><bdi>${escapeHtml(one.what)}</bdi> <span class="marks">${htmlMarks(one.evidence, evidence)}</span></td><td><bdi>${escapeHtml(one.period)}</bdi></td><td><bdi>${escapeHtml(one.source)}</bdi></td></tr>`,
  )
  const heads = ['Figure', 'In its words', 'Period', 'Source'].map((name) => `<th scope="col">${name}</th>`)
  return table('Figures', heads, rows)
}

/** The numbers behind the picture over time, a row a period; its marks point at the cells. */
export function htmlPeriods(brief: Brief, evidence: Evidence): string {
  const rows = brief.periods.map((one) => {
    const told = one.coverage === 'gap' ? 'no source' : 'documents, but no dated claim'
    const cells = WAYS.map(([way]) =>
      one.coverage === 'covered'
        ? counted(`period-${one.period}`, way, one.evidence, evidence)
        : '<td class="n">–</td>',
    )
    const balance = one.coverage === 'covered' ? sayBalance(one.balance) : told
    return `<tr><th scope="row"><bdi>${sayPeriod(one.period)}</bdi></th>${cells.join('')}<td><bdi>${balance}</bdi></td></tr>`
  })
  return numbers('Claims by period', 'Period', rows)
}

/** The numbers behind the picture by dimension. */
export function htmlDimensions(brief: Brief, evidence: Evidence): string {
  const rows = brief.dimensions.map((one) => {
    const cells = WAYS.map(([way]) => counted(`dimension-${one.dimension}`, way, one.evidence, evidence))
    return `<tr><th scope="row">${one.dimension}</th>${cells.join('')}<td><bdi>${sayBalance(one.balance)}</bdi></td></tr>`
  })
  return numbers('Claims by dimension', 'Dimension', rows)
}

function numbers(label: string, first: string, rows: readonly string[]): string {
  const heads = [
    `<th scope="col">${first}</th>`,
    ...WAYS.map(([, name]) => `<th scope="col" class="n">${name}</th>`),
    '<th scope="col">Balance (90 % interval)</th>',
  ]
  return `<details><summary>The numbers of this picture, with their passages</summary>${table(label, heads, rows)}</details>`
}

function counted(id: string, way: Direction, all: readonly number[], evidence: Evidence): string {
  const some = all.filter((number) => directionOf(evidence.get(number)) === way)
  return `<td class="n" id="${id}-${way}">${htmlCount(some)}</td>`
}

function cell(count: DirectionCount, way: Direction, some: readonly number[], sign: string): string {
  return `<td class="n" data-sign="${sign}">${some.length === count[way] ? htmlCount(some) : count[way]}</td>`
}

function table(label: string, heads: readonly string[], rows: readonly string[]): string {
  return `<div class="wide-table" role="region" aria-label="${label}" tabindex="0"><table><thead><tr>${heads.join('')}</tr></thead><tbody>${rows.join('')}</tbody></table></div>`
}
