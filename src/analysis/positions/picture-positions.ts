import type { PositionsAxis } from '../../model/positions-input.ts'
import type { PositionsForecast, PositionsReport } from '../../model/positions-report.ts'
import { escapeHtml } from '../brief/html/escape-html.ts'

const ROW = 24
const LETTER = 6.6
const LONGEST_NAME = 26
/** Pictures narrower than this shorten names more. */
const NARROW = 500
const BARS = 70
const BIGGEST = 9
const TEXT = 'fill:currentColor;font:12px var(--sans)'
const HEAD = 'fill:currentColor;font:650 13px var(--sans)'
const SOFT = 'fill:currentColor;fill-opacity:.7;font:12px var(--sans)'

/**
 * Where actors stand on each axis, how heavy they are, where they move, and how the forecast spreads.
 *
 * @param width in pixels
 * @returns an SVG element as text, its height with it
 */
export function picturePositions(
  report: PositionsReport,
  width: number,
): { readonly svg: string; readonly height: number } {
  const longest = width < NARROW ? LONGEST_NAME / 2 : LONGEST_NAME
  const names = report.actors.map(({ name }) => shortened(name, longest))
  const left = Math.max(60, ...names.map((name) => name.length * LETTER)) + 12
  const parts = [`<text x="0" y="14" style="${HEAD}">${escapeHtml(report.issue)}</text>`]
  let y = 38
  report.axes.forEach((_, axis) => {
    const [drawn, height] = axisPicture(report, axis, { left, top: y, width, longest })
    parts.push(drawn)
    y += height + 22
  })
  const title = `${report.issue}: positions and forecast`
  return {
    svg: `<svg viewBox="0 0 ${width} ${y}" width="${width}" height="${y}" role="group" aria-label="${escapeHtml(title)}"><title>${escapeHtml(title)}</title>${parts.join('\n')}</svg>`,
    height: y,
  }
}

interface AxisPlace {
  readonly left: number
  readonly top: number
  readonly width: number
  /** letters of a name */
  readonly longest: number
}

/** What the picture shows, in words. */
export function sayPositionsPicture({ model, forecasts }: PositionsReport): string {
  const ends =
    model === 'bargaining'
      ? 'Rings: where each stands, by weight; arrows: where it ends.'
      : 'Rings: where each stands, by weight.'
  const drawn = forecasts.some(({ spread }) => spread !== null)
  return drawn ? `${ends} Bars: the forecast over all draws, 90 of 100 above the line.` : ends
}

function axisPicture(
  report: PositionsReport,
  axis: number,
  { left, top, width, longest }: AxisPlace,
): readonly [string, number] {
  const { from, to, name } = report.axes[axis] ?? { from: { at: 0, means: '' }, to: { at: 1, means: '' }, name: '' }
  const right = width - BIGGEST
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
    return `<text x="${left - 12}" y="${y + 4}" text-anchor="end" style="${TEXT}">${escapeHtml(shortened(actor.name, longest))}</text><line x1="${left}" y1="${y}" x2="${right}" y2="${y}" style="stroke:var(--line)"></line>${path}<circle cx="${f(start)}" cy="${y}" r="${f(radius)}" style="fill:var(--paper);stroke:var(--closer);stroke-width:2"><title>${escapeHtml(words)}</title></circle>`
  })
  const forecasts = report.forecasts.filter((one) => one.axis === name)
  const shown = forecasts.find(({ outcome }) => outcome !== 'mean') ?? forecasts[0]
  const [bars, height] = shown === undefined ? ['', 0] : forecastPicture(shown, left, right, bottom + 12, x)
  const narrow = width < NARROW
  const below = bottom + height + 34
  const end = (x: number, y: number, anchor: string, { at, means }: PositionsAxis['from']) =>
    `<text style="${SOFT}" x="${x}" y="${y}" text-anchor="${anchor}">${escapeHtml(`${at}: ${means}`)}</text>`
  const ends = `${end(narrow ? 0 : left, below, 'start', from)}${end(right, narrow ? below + 16 : below, 'end', to)}`
  const head = report.axes.length === 1 ? '' : `<text x="0" y="${top}" style="${HEAD}">${escapeHtml(name)}</text>`
  return [`${head}${marks.join('')}${bars}${ends}`, bottom - top + height + (narrow ? 56 : 40)]
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
  const label = `<text style="${SOFT}" x="${left - 12}" y="${top + BARS - 4}" text-anchor="end">${word}</text>`
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

function shortened(name: string, longest: number): string {
  return name.length > longest ? `${name.slice(0, longest - 1)}…` : name
}

function f(value: number): string {
  return value.toFixed(1)
}

function round(value: number): string {
  return value.toFixed(1).replace('-', '−').replace(/\.0$/, '')
}
