import type { BriefDirection, BriefMeasure } from '../../../model/brief.ts'
import type { TiePoint } from '../../../model/tie.ts'
import { sayPeriodName } from '../../tie/html/picture-frame.ts'
import { pictureWarmth } from '../../tie/html/picture-warmth.ts'
import { sayInterval, signed } from '../../tie/html/say-warmth.ts'
import { bothWidths } from './both-widths.ts'
import { escapeHtml } from './escape-html.ts'
import { htmlCount } from './html-evidence.ts'

/** The measured tie: a picture of each direction whose periods open their passages, and the numbers as a table. */
export function htmlMeasure(
  { directions, per, formula, marks }: BriefMeasure,
  names: readonly [string, string],
): string {
  const figures = directions.map((one, i) => {
    if (one.volume === 0) return ''
    const pair = i === 0 ? names : ([names[1], names[0]] as const)
    const hrefOf = (point: TiePoint) => `#${cellId(one, point)}`
    const arrow = escapeHtml(`${pair[0]} → ${pair[1]}`)
    return `<figure><p class="title">${arrow}: warmth of what is told as done, by ${per}</p>${bothWidths((width) => pictureWarmth(one.series, pair, { width, marks, hrefOf }))}
<figcaption>${caption(one, per)}${marks.length === 0 ? '' : MARKED}</figcaption></figure>`
  })
  return `${figures.join('\n')}${table(directions, names)}<details><summary>How warmth is reckoned, with every weight</summary>${formula.map((line) => `<p class="note">${escapeHtml(line)}</p>`).join('')}</details>`
}

const MARKED = ' A dotted line with its number: from when the tie stands otherwise; grey: when that may have begun.'

function caption({ series, whole, volume }: BriefDirection, per: string): string {
  const has = (state: string) => series.points.some((point) => point.state === state)
  const all =
    whole === null ? '' : ` All together: ${sayInterval(whole)}, ${volume} ${volume === 1 ? 'event' : 'events'}.`
  const gap = has('gap') ? ` Hatched: no source covers the ${per}, which is not the same as calm.` : ''
  const quiet = has('quiet') ? ' A ring: sources, but no event of this tie.' : ''
  return `From −10, hostile deeds, to +10, generous ones; shaded is the 90 % interval of warmth = (n·y + k·m) / (n + k), of the period’s events and what came before.${all}${gap}${quiet}`
}

function table(directions: BriefMeasure['directions'], names: readonly [string, string]): string {
  const rows = directions[0].series.points.map((point, i) => {
    const cells = directions.map((one) => pointCells(one, one.series.points[i] ?? point, one.evidence[i] ?? []))
    return `<tr><th scope="row"><bdi>${sayPeriodName(point.period)}</bdi></th>${cells.join('')}</tr>`
  })
  const heads = [names, [names[1], names[0]] as const].map(
    ([a, b]) => `<th scope="col">${escapeHtml(`${a} → ${b}`)} (90 %)</th><th scope="col" class="n">events</th>`,
  )
  return `<details><summary>The numbers of these pictures, with their passages</summary><div class="wide-table" role="region" aria-label="Warmth by period" tabindex="0"><table><thead><tr><th scope="col">Period</th>${heads.join('')}</tr></thead><tbody>${rows.join('')}</tbody></table></div></details>`
}

function pointCells(one: BriefDirection, point: TiePoint, evidence: readonly number[]): string {
  const words =
    point.state === 'gap'
      ? 'no source'
      : point.warmth === null
        ? point.state === 'quiet'
          ? 'no event'
          : 'no weight'
        : `${signed(point.warmth.mean)} (${signed(point.warmth.low)} to ${signed(point.warmth.high)})`
  const count = evidence.length > 0 ? htmlCount(evidence) : point.volume === null ? '–' : `${point.volume}`
  return `<td><bdi>${words}</bdi></td><td class="n" id="${cellId(one, point)}">${count}</td>`
}

function cellId({ series }: BriefDirection, { from }: TiePoint): string {
  return `warmth-${series.source.replace(/[^\w-]/g, '_')}-${from}`
}
