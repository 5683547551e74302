import type { PositionsForecast, PositionsReport } from '../../model/positions-report.ts'
import { escapeHtml } from '../brief/html/escape-html.ts'

const WIDTH = 760
const EDGE = 24
const ROW = 24
const LETTER = 6.6
const LONGEST_NAME = 26
const BARS = 70
const BIGGEST = 9
const STYLE = `svg{--paper:#fffdf9;--ink:#1d1b18;--soft:#6b665d;--line:#e4ded3;--closer:#2f7fb5;--apart:#c2641a;--sans:system-ui,"Segoe UI",Roboto,"Helvetica Neue","Noto Sans",sans-serif;color:var(--ink);max-width:100%;height:auto}
text{fill:currentColor;font:12px var(--sans)}.h{font-weight:650;font-size:13px}.s{fill:var(--soft)}
@media (prefers-color-scheme:dark){svg{--paper:#161513;--ink:#e9e4da;--soft:#a39d91;--line:#35322d;--closer:#5ba4d6;--apart:#e0873f}}`

/**
 * Where actors stand on each axis, how heavy they are, where they move, and how the forecast spreads. Stands alone, light or dark as
 * its reader has it.
 */
export function renderPositionsSvg(report: PositionsReport): string {
  const left = EDGE + Math.max(60, ...report.actors.map(({ name }) => shortened(name).length * LETTER)) + 12
  const parts: string[] = [`<text class="h" x="${EDGE}" y="${EDGE + 10}">${escapeHtml(report.issue)}</text>`]
  let y = EDGE + 34
  report.axes.forEach((_, axis) => {
    const [drawn, height] = axisPicture(report, axis, left, y)
    parts.push(drawn)
    y += height + 22
  })
  parts.push(`<text class="s" x="${EDGE}" y="${y}">${escapeHtml(captionOf(report))}</text>`)
  y += EDGE
  const title = `${report.issue}: positions and forecast`
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${y}" viewBox="0 0 ${WIDTH} ${y}" role="group" aria-label="${escapeHtml(title)}"><title>${escapeHtml(title)}</title><style>${STYLE}</style><rect width="100%" height="100%" style="fill:var(--paper)"></rect>${parts.join('\n')}</svg>\n`
}

function captionOf({ model, forecasts }: PositionsReport): string {
  const ends =
    model === 'bargaining'
      ? 'Rings: where each stands, by weight; arrows: where it ends.'
      : 'Rings: where each stands, by weight.'
  const drawn = forecasts.some(({ spread }) => spread !== null)
  return drawn ? `${ends} Bars: the forecast over all draws, 90 of 100 above the line.` : ends
}

function axisPicture(report: PositionsReport, axis: number, left: number, top: number): readonly [string, number] {
  const { from, to, name } = report.axes[axis] ?? { from: { at: 0, means: '' }, to: { at: 1, means: '' }, name: '' }
  const right = WIDTH - EDGE - BIGGEST
  const x = (value: number) => left + ((value - from.at) / (to.at - from.at)) * (right - left)
  const rows = report.actors
    .map((actor, i) => ({ ...actor, i }))
    .sort((a, b) => (a.from[axis] ?? 0) - (b.from[axis] ?? 0) || a.i - b.i)
  const bottom = top + 8 + rows.length * ROW
  const heaviest = Math.max(...rows.map(({ weight }) => weight))
  const marks = rows.map((actor, row) => {
    const y = top + 8 + (row + 0.5) * ROW
    const [start, end] = [x(actor.from[axis] ?? 0), x(actor.to?.[axis] ?? actor.from[axis] ?? 0)]
    const radius = 3 + (BIGGEST - 3) * Math.sqrt(actor.weight / heaviest)
    const odds = actor.odds === null ? '' : `, prevails with ${Math.round(100 * actor.odds)} %`
    const words = `${actor.name}: at ${round(actor.from[axis] ?? 0)}${actor.to === null ? '' : `, ends at ${round(actor.to[axis] ?? 0)}`}; weight ${Math.round(100 * actor.weight)} %${odds}`
    const path =
      Math.abs(end - start) < 1
        ? ''
        : `<line x1="${f(start)}" y1="${y}" x2="${f(end)}" y2="${y}" style="stroke:var(--closer);stroke-width:2"></line><path d="M${f(end)} ${y}l${end > start ? -7 : 7} -4v8z" style="fill:var(--closer)"></path>`
    return `<text x="${left - 12}" y="${y + 4}" text-anchor="end">${escapeHtml(shortened(actor.name))}</text><line x1="${left}" y1="${y}" x2="${right}" y2="${y}" style="stroke:var(--line)"></line>${path}<circle cx="${f(start)}" cy="${y}" r="${f(radius)}" style="fill:var(--paper);stroke:var(--closer);stroke-width:2"><title>${escapeHtml(words)}</title></circle>`
  })
  const forecasts = report.forecasts.filter((one) => one.axis === name)
  const shown = forecasts.find(({ outcome }) => outcome !== 'mean') ?? forecasts[0]
  const [bars, height] = shown === undefined ? ['', 0] : forecastPicture(shown, left, right, bottom + 12, x)
  const ends = `<text class="s" x="${left}" y="${bottom + height + 34}">${escapeHtml(`${from.at}: ${from.means}`)}</text><text class="s" x="${right}" y="${bottom + height + 34}" text-anchor="end">${escapeHtml(`${to.at}: ${to.means}`)}</text>`
  const head = report.axes.length === 1 ? '' : `<text class="h" x="${EDGE}" y="${top}">${escapeHtml(name)}</text>`
  return [`${head}${marks.join('')}${bars}${ends}`, bottom - top + height + 40]
}

/** The spread of a forecast as bars, with a line where it is likeliest. */
function forecastPicture(
  { outcome, spread, likely }: PositionsForecast,
  left: number,
  right: number,
  top: number,
  x: (value: number) => number,
): readonly [string, number] {
  const at = x(likely)
  const word = outcome === 'expected' ? 'expected' : outcome
  const line = `<line x1="${f(at)}" y1="${top}" x2="${f(at)}" y2="${top + BARS}" style="stroke:var(--apart);stroke-width:2"><title>${word} ${round(likely)} with each input at its likeliest</title></line>`
  const label = `<text class="s" x="${left - 12}" y="${top + BARS - 4}" text-anchor="end">${word}</text>`
  if (spread === null) return [`${label}${line}`, BARS]
  const highest = Math.max(...spread.histogram)
  const width = (right - left) / spread.histogram.length
  const bars = spread.histogram.map((count, i) => {
    const height = (BARS * count) / highest
    return count === 0
      ? ''
      : `<rect x="${f(left + i * width)}" y="${f(top + BARS - height)}" width="${f(width - 1)}" height="${f(height)}" style="fill:var(--closer);fill-opacity:.55"></rect>`
  })
  const [low, , , , high] = spread.percentiles
  const span = `<line x1="${f(x(low))}" y1="${top + BARS + 4}" x2="${f(x(high))}" y2="${top + BARS + 4}" style="stroke:currentColor;stroke-width:2"><title>90 of 100 draws: ${round(low)} to ${round(high)}</title></line>`
  return [`${label}${bars.join('')}${line}${span}`, BARS]
}

function shortened(name: string): string {
  return name.length > LONGEST_NAME ? `${name.slice(0, LONGEST_NAME - 1)}…` : name
}

function f(value: number): string {
  return value.toFixed(1)
}

function round(value: number): string {
  return value.toFixed(1).replace('-', '−').replace(/\.0$/, '')
}
