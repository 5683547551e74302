import type { TiePoint } from '../../../model/tie.ts'
import type { DirectedTie, TieReport } from '../../../model/tie-report.ts'
import { escapeHtml } from '../../brief/html/escape-html.ts'
import { sayPeriodName } from './picture-frame.ts'
import { sayInterval, signed } from './say-warmth.ts'

/** The place in the table of a point, which marks in pictures link to. */
export function cellId(source: string, { from }: TiePoint): string {
  return `p-${from}-${source.replace(/[^\w-]/g, '_')}`
}

/** The numbers behind the pictures, a row a period; counts open their events. */
export function htmlTiePeriods(report: TieReport, numbersOf: ReadonlyMap<string, readonly number[]>): string {
  const [there, back] = report.directions
  const rows = there.all.series.points.map((point, i) => {
    const other = back.all.series.points[i]
    return `<tr><th scope="row">${sayPeriodName(point.period)}</th>${pointCells(there, point, numbersOf)}${other === undefined ? '' : pointCells(back, other, numbersOf)}</tr>`
  })
  const heads = report.directions.map(({ source, target }) => {
    const pair = `${escapeHtml(source)} → ${escapeHtml(target)}`
    return `<th scope="col">${pair}: warmth (90 %)</th><th scope="col" class="n">events</th><th scope="col" class="n"><abbr title="cooperation, conflict">+ / −</abbr></th><th scope="col" class="n">deeds</th>`
  })
  return `<details><summary>The numbers of these pictures, with their events</summary>${table('Tie by period', ['<th scope="col">Period</th>', ...heads], rows)}</details>`
}

function pointCells(
  { source }: DirectedTie,
  point: TiePoint,
  numbersOf: ReadonlyMap<string, readonly number[]>,
): string {
  const id = cellId(source, point)
  if (point.state === 'gap')
    return `<td id="${id}">no feed alive</td><td class="n">–</td><td class="n">–</td><td class="n">–</td>`
  const warmth = point.warmth === null ? (point.state === 'quiet' ? 'quiet' : 'no weight') : shortInterval(point.warmth)
  const deeds = point.materialShare === null ? '–' : `${Math.round(100 * point.materialShare)} %`
  const signs = `${point.cooperation?.events ?? 0} / ${point.conflict?.events ?? 0}`
  return `<td class="d">${warmth}</td><td class="n" id="${id}">${countMark(point, numbersOf.get(id) ?? [])}</td><td class="n">${signs}</td><td class="n">${deeds}</td>`
}

function shortInterval({ mean, low, high }: { mean: number; low: number; high: number }): string {
  return `${signed(mean)} (${signed(low)} to ${signed(high)})`
}

function countMark(point: TiePoint, numbers: readonly number[]): string {
  const volume = point.volume ?? 0
  if (numbers.length === 0) return `${volume}`
  const period = sayPeriodName(point.period)
  const of =
    numbers.length < volume
      ? `the ${numbers.length} of most weight of ${volume} events`
      : `${volume} ${volume === 1 ? 'event' : 'events'}`
  return `<a class="mark count" href="#e${numbers[0]}" data-evidence="${numbers.join(' ')}" data-title="${period}: ${of}" aria-label="${volume}: open ${of}">${volume}</a>`
}

/** How the tie looks under other settings. */
export function htmlSensitivity(report: TieReport): string {
  const [there, back] = report.directions
  const rows = there.sensitivity.map(({ change }, i) => {
    const cells = [there, back].map(({ sensitivity }) => {
      const { agreement, largest, turned, periods } = sensitivity[i] ?? {}
      const far = largest ? `${signed(largest.difference)} in ${sayPeriodName(largest.period)}` : '–'
      return `<td class="n">${agreement === null || agreement === undefined ? '–' : agreement.toFixed(2)}</td><td>${far}</td><td class="n">${turned ?? 0} of ${periods ?? 0}</td>`
    })
    return `<tr><th scope="row">${escapeHtml(change)}</th>${cells.join('')}</tr>`
  })
  const heads = report.directions.map(
    ({ source, target }) =>
      `<th scope="col" class="n"><abbr title="rank correlation with the tie as shown">${escapeHtml(`${source} → ${target}`)}</abbr></th><th scope="col">largest difference</th><th scope="col" class="n">other sign</th>`,
  )
  return table('Under other settings', ['<th scope="col">Setting</th>', ...heads], rows)
}

/** Warmth of a side with its interval, in words for a sentence. */
export function sayWhole({ all }: DirectedTie): string {
  return all.whole === null ? 'none could be weighed' : sayInterval(all.whole)
}

function table(label: string, heads: readonly string[], rows: readonly string[]): string {
  return `<div class="wide-table" role="region" aria-label="${label}" tabindex="0"><table><thead><tr>${heads.join('')}</tr></thead><tbody>${rows.join('')}</tbody></table></div>`
}
