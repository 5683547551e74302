import type { TiePoint, TieSeries } from '../model/tie.ts'

const ROWS = 9
const LABEL = 7
/** room at the right for the largest count */
const MOST = 12
const WIDEST_COLUMN = 6
const MOST_STRIPS = 4
const BARS = '▁▂▃▄▅▆▇█'
const GAP = '╱'
const QUIET = '○'
const BLUE = '34'
const ORANGE = '33'
const DIM = '2'

export interface ChartStyle {
  readonly columns: number
  readonly color: boolean
  /** height of the part that shows warmth, in lines */
  readonly rows?: number
}

interface Scale {
  readonly rows: number
  readonly low: number
  readonly high: number
  /** height of half a row */
  readonly half: number
}

/**
 * Warmth of a directed tie with its interval, and below it how much was told, for a terminal. Gaps are hatched from top to bottom;
 * a quiet period is a ring. What does not fit beside each other stands below each other, the last strips where it is too long.
 */
export function tieChart({ points }: TieSeries, style: ChartStyle): readonly string[] {
  const { column, inStrip } = layout(points.length, style.columns)
  const strips: TiePoint[][] = []
  for (let from = 0; from < points.length; from += inStrip) strips.push(points.slice(from, from + inStrip))
  const scale = scaleOf(points, style.rows ?? ROWS)
  const most = Math.max(1, ...points.map(({ volume }) => volume ?? 0))
  return strips
    .slice(-MOST_STRIPS)
    .flatMap((strip, i) => [...(i > 0 ? [''] : []), ...stripLines(strip, scale, most, column, style)])
}

/** How many of the first points a chart of this width leaves out. */
export function pointsLeftOut(points: number, columns: number): number {
  const { inStrip } = layout(points, columns)
  return Math.max(0, Math.ceil(points / inStrip) - MOST_STRIPS) * inStrip
}

/** Columns of equal width, in strips of nearly equal length. */
function layout(points: number, columns: number): { readonly column: number; readonly inStrip: number } {
  const room = Math.max(20, columns - LABEL - MOST)
  const strips = Math.ceil(points / room)
  const inStrip = Math.max(1, Math.ceil(points / strips))
  return { column: Math.max(1, Math.min(WIDEST_COLUMN, Math.floor(room / inStrip))), inStrip }
}

/** The signs that occur in charts, in words. */
export function chartLegend(points: readonly TiePoint[]): string {
  const has = (state: string) => points.some((one) => one.state === state)
  return [
    '▀▄ warmth',
    '░ 90 % interval',
    ...(has('quiet') ? [`${QUIET} a feed was alive and told nothing`] : []),
    ...(has('gap') ? [`${GAP} no feed was alive`] : []),
  ].join(' · ')
}

function stripLines(
  points: readonly TiePoint[],
  scale: Scale,
  most: number,
  column: number,
  style: ChartStyle,
): readonly string[] {
  const rows = Array.from({ length: scale.rows }, (_, row) => {
    const middle = scale.high - (2 * row + 1) * scale.half
    const zero = Math.abs(middle) < scale.half
    const label = zero ? 0 : row === 0 ? scale.high : row === scale.rows - 1 ? scale.low : null
    const cells = points.map((point) => cell(point, row, zero, scale, column, style))
    return `${axisLabel(label)}${cells.join('')}`
  })
  const bars = points.map((point) => bar(point, most, column, style)).join('')
  return [...rows, `${'events'.padEnd(LABEL)}${bars} most ${most}`, axis(points, column)].map((line) => line.trimEnd())
}

function cell(point: TiePoint, row: number, zero: boolean, scale: Scale, column: number, style: ChartStyle): string {
  const paint = (char: string, code: string) => {
    const width = column > 2 ? column - 1 : column
    const drawn = char.repeat(width)
    return `${style.color && char !== ' ' ? `\u001b[${code}m${drawn}\u001b[0m` : drawn}${' '.repeat(column - width)}`
  }
  if (point.state === 'gap') return paint(GAP, DIM)
  const line = zero ? '┄' : ' '
  if (point.warmth === null) return zero ? '┄'.repeat(column) : paint(line, DIM)
  const { mean, low, high } = point.warmth
  const halfOf = (value: number) => Math.floor((scale.high - value) / scale.half)
  const at = Math.min(2 * scale.rows - 1, Math.max(0, halfOf(mean)))
  const code = mean >= 0 ? BLUE : ORANGE
  if (Math.floor(at / 2) === row) return paint(at % 2 === 0 ? '▀' : '▄', code)
  const [top, bottom] = [halfOf(high), halfOf(low)]
  const inside = 2 * row + 1 >= top && 2 * row <= bottom
  return inside ? paint('░', code) : zero ? '┄'.repeat(column) : paint(line, DIM)
}

function bar(point: TiePoint, most: number, column: number, style: ChartStyle): string {
  const width = column > 2 ? column - 1 : column
  const dim = (text: string) => (style.color ? `\u001b[${DIM}m${text}\u001b[0m` : text)
  const rest = ' '.repeat(column - width)
  if (point.state === 'gap') return `${dim(GAP.repeat(width))}${rest}`
  if (point.volume === null || point.volume === 0) return `${dim(QUIET)}${' '.repeat(column - 1)}`
  return `${(BARS[Math.ceil((point.volume / most) * BARS.length) - 1] ?? ' ').repeat(width)}${rest}`
}

/** The years, or the periods themselves where they are few, below the columns they begin. */
function axis(points: readonly TiePoint[], column: number): string {
  let line = ' '.repeat(LABEL)
  let year = ''
  for (const [i, { period, from }] of points.entries()) {
    const at = LABEL + i * column
    const text = from.slice(0, 4) === year && column < 5 ? '' : column >= 5 ? shortPeriod(period) : from.slice(0, 4)
    year = from.slice(0, 4)
    if (text !== '' && line.length <= at - (line.trim() === '' ? 0 : 1)) line = line.padEnd(at) + text
  }
  return line
}

function shortPeriod(period: string): string {
  return period.length <= 5 ? period : period.slice(2)
}

function axisLabel(value: number | null): string {
  if (value === null) return `${'│'.padStart(LABEL - 1)} `
  const text = value > 0 ? `+${value}` : value < 0 ? `−${-value}` : '0'
  return `${text.padStart(LABEL - 2)}┤ `
}

/** Whole even numbers around all that is drawn, zero among them, in an odd number of rows with zero in the middle of one. */
function scaleOf(points: readonly TiePoint[], rows: number): Scale {
  const drawn = points.flatMap(({ warmth }) => (warmth === null ? [] : [warmth.low, warmth.high]))
  const high = Math.min(10, Math.max(2, 2 * Math.ceil(Math.max(0, ...drawn) / 2)))
  const low = Math.max(-10, Math.min(-2, 2 * Math.floor(Math.min(0, ...drawn) / 2)))
  return { rows, low, high, half: (high - low) / (2 * rows) }
}
