import type { TiePoint, TieStanding, Warmth } from '../model/tie.ts'
import type { DirectedTie, TieReport, TieSide } from '../model/tie-report.ts'
import { countOf } from './count-of.ts'
import { sayDay } from './say-day.ts'
import { chartLegend, pointsLeftOut, tieChart } from './tie-chart.ts'
import { wrapText } from './wrap-text.ts'

const MOST_COLUMNS = 120
const LAST_PERIODS = 8

export interface TieScreenOptions {
  readonly columns: number
  readonly color: boolean
  /** the last lines, as they are: what to do next */
  readonly next: readonly string[]
}

/** A tie for a terminal: what it is like, a chart of each direction, dimensions, the last periods in numbers, the formula. */
export function tieScreen(report: TieReport, { columns, color, next }: TieScreenOptions): string {
  const width = Math.max(40, Math.min(columns, MOST_COLUMNS))
  const bold = (text: string) => (color ? `\u001b[1m${text}\u001b[0m` : text)
  const dim = (text: string) => (color ? `\u001b[2m${text}\u001b[0m` : text)
  const wrap = (text: string) => wrapText(text, width)
  const faint = (text: string) => wrap(text).map(dim)
  const points = report.directions[0].all.series.points
  const left = pointsLeftOut(points.length, width)
  const blocks: (readonly string[])[] = [
    [bold(`${report.names[0]} and ${report.names[1]}`) + dim(`  ${scopeWords(report)}`)],
    ...report.directions.map((one) => directionLines(one, report, width, { color })),
    [
      ...faint(chartLegend(report.directions.flatMap((one) => one.all.series.points))),
      ...(left > 0
        ? [dim(`The charts leave out the first ${countOf(left, 'period')}; --csv and --html have them.`)]
        : []),
    ],
    dimensionLines(report, width),
    lastPeriods(report, width),
    sensitivityLines(report, width),
    wrap(reciprocityWords(report)),
    report.notes.flatMap(wrap),
    faint(`${report.formula[0]}; every weight: docs/methods.md#tie, and --json`),
    next,
  ]
  return `${blocks
    .filter((block) => block.length > 0)
    .map((block) => block.join('\n'))
    .join('\n\n')}\n`
}

/** Both directions of a tie as charts of few lines, to stand below something else. */
export function tieCharts(report: TieReport, { columns, color }: Omit<TieScreenOptions, 'next'>): string {
  const width = Math.max(40, Math.min(columns, MOST_COLUMNS))
  const faint = (text: string) => wrapText(text, width).map((line) => (color ? `\u001b[2m${line}\u001b[0m` : line))
  const head = `What is told as done, measured by ${report.per} (${report.formula[0]?.replace('90 %', '90\u00a0%')}):`
  const charts = report.directions.flatMap((one) => directionLines(one, report, width, { color, rows: 5 }))
  const legend = chartLegend(report.directions.flatMap((one) => one.all.series.points))
  return [...wrapText(head, width), ...charts, ...faint(legend)].map((line) => `${line}\n`).join('')
}

function directionLines(
  one: DirectedTie,
  report: TieReport,
  width: number,
  style: { readonly color: boolean; readonly rows?: number },
): readonly string[] {
  const bold = (text: string) => (style.color ? `\u001b[1m${text}\u001b[0m` : text)
  return [
    ...wrapText(`${bold(arrow(one, report))}  ${summary(one, report)}`, width),
    ...(one.all.volume === 0 ? [] : tieChart(one.all.series, { columns: width, ...style })),
  ]
}

/** "+2.4 (90 %: +1.1 to +3.7)" */
export function sayWarmth(warmth: Warmth | null): string {
  return warmth === null ? 'none' : `${signed(warmth.mean)} (90 %: ${signed(warmth.low)} to ${signed(warmth.high)})`
}

export function signed(value: number): string {
  const text = Math.abs(value).toFixed(1)
  return Number(text) === 0 ? '0.0' : `${value > 0 ? '+' : '−'}${text}`
}

function scopeWords({ span, per, feeds, feed, asOf, dimension }: TieReport): string {
  const time = span === null ? '' : `${sayDay(span[0])} to ${sayDay(span[1])}, by ${per}`
  const from = feed === null ? `feeds: ${feeds.join(', ') || 'none'}` : `feed: ${feed}`
  const known = asOf === null ? '' : `as known on ${sayDay(asOf)}`
  return [time, dimension === 'all' ? '' : dimension, from, known].filter((part) => part !== '').join(' · ')
}

function arrow({ source }: DirectedTie, { tie, names }: TieReport): string {
  return source === tie[0] ? `${names[0]} → ${names[1]}` : `${names[1]} → ${names[0]}`
}

function summary({ all, standing, source }: DirectedTie, { tie, names }: TieReport): string {
  if (all.volume === 0) return 'nothing was told'
  const [from, to] = source === tie[0] ? names : [names[1], names[0]]
  const deeds = all.materialShare === null ? '' : `, ${Math.round(100 * all.materialShare)} % deeds`
  return [
    `warmth ${sayWarmth(all.whole)}`,
    `${countOf(all.volume, 'event')}${deeds}`,
    ...standingWords(standing[0], `${from} acts toward`),
    ...standingWords(standing[1], `act toward ${to}`),
  ].join(' · ')
}

function standingWords({ ties, warmthRank, warmthTies, volumeRank }: TieStanding, whom: string): readonly string[] {
  if (ties < 2) return []
  const warm = warmthRank === null || warmthTies < 2 ? '' : `${ordinal(warmthRank)} warmest of ${warmthTies}, `
  return volumeRank === null ? [] : [`${warm}${ordinal(volumeRank)} in events of ${ties} ${whom}`]
}

function ordinal(rank: number): string {
  const last = rank % 100 > 10 && rank % 100 < 14 ? 0 : rank % 10
  return `${rank}${['th', 'st', 'nd', 'rd'][last] ?? 'th'}`
}

function dimensionLines({ directions, names, tie }: TieReport, width: number): readonly string[] {
  const [there, back] = directions
  const told = [...new Set([...there.dimensions, ...back.dimensions].map(({ series }) => series.dimension))]
  if (told.length < 2) return []
  const cellOf = (direction: DirectedTie, dimension: string) => {
    const side = direction.dimensions.find(({ series }) => series.dimension === dimension)
    return side === undefined ? '–' : sideWords(side, width)
  }
  const heads = ['', `${tie[0]} → ${tie[1]}`, `${tie[1]} → ${tie[0]}`]
  const rows = told.map((dimension) => [dimension, cellOf(there, dimension), cellOf(back, dimension)])
  return [`By dimension (${names[0]} is ${tie[0]}, ${names[1]} is ${tie[1]}):`, ...table([heads, ...rows])]
}

function sideWords({ whole, volume }: TieSide, width: number): string {
  const interval = whole === null || width < 90 ? '' : ` (${signed(whole.low)} to ${signed(whole.high)})`
  return `${whole === null ? 'none' : signed(whole.mean)}${interval}  ${countOf(volume, 'event')}`
}

function lastPeriods({ directions, tie, per }: TieReport, width: number): readonly string[] {
  const [there, back] = directions
  const shown = there.all.series.points.slice(-LAST_PERIODS)
  const from = there.all.series.points.length - shown.length
  const rows = shown.map((point, i) => [
    point.period,
    ...pointCells(point, width),
    ...pointCells(back.all.series.points[from + i], width),
  ])
  const heads = (a: string, b: string) => [`${a} → ${b}`, 'events', ...(width < 100 ? [] : ['deeds'])]
  return [
    `The last ${shown.length === 1 ? per : `${shown.length} ${per}s`}:`,
    ...table([['', ...heads(tie[0], tie[1]), ...heads(tie[1], tie[0])], ...rows]),
  ]
}

function pointCells(point: TiePoint | undefined, width: number): readonly string[] {
  const deeds = (share: number | null) => (width < 100 ? [] : [share === null ? '' : `${Math.round(100 * share)} %`])
  if (point === undefined || point.state === 'gap') return ['no feed alive', '', ...deeds(null)]
  if (point.warmth === null) return [point.state === 'quiet' ? 'quiet' : 'no weight', `${point.volume}`, ...deeds(null)]
  const { mean, low, high } = point.warmth
  return [`${signed(mean)} (${signed(low)} to ${signed(high)})`, `${point.volume}`, ...deeds(point.materialShare)]
}

function sensitivityLines({ directions, tie }: TieReport, width: number): readonly string[] {
  if (directions[0].sensitivity.length === 0) return []
  const cells = (one: DirectedTie, i: number) => {
    const { agreement, largest, turned, periods } = one.sensitivity[i] ?? {}
    const rank = agreement === null || agreement === undefined ? '–' : agreement.toFixed(2)
    const far = largest ? `${signed(largest.difference)}${width < 100 ? '' : ` ${largest.period}`}` : '–'
    return [rank, far, `${turned ?? 0} of ${periods ?? 0}`]
  }
  const heads = [`${tie[0]} → ${tie[1]}`, 'most', 'turned', `${tie[1]} → ${tie[0]}`, 'most', 'turned']
  const rows = directions[0].sensitivity.map(({ change }, i) => [change, ...directions.flatMap((one) => cells(one, i))])
  return [
    'Under other settings: rank correlation with the above, largest difference in warmth, periods with the other sign',
    ...table([['', ...heads], ...rows]),
  ]
}

function reciprocityWords({ reciprocity, names, directions, per }: TieReport): string {
  const { periods, correlation, difference, share } = reciprocity
  if (periods === 0 || difference === null || share === null) return ''
  const warmer =
    Math.abs(difference) < 0.05
      ? 'equally warm'
      : `${names[difference > 0 ? 0 : 1]} the warmer by ${Math.abs(difference).toFixed(1)}`
  const together =
    correlation === null
      ? `in ${countOf(periods, per)} with both, too few to say whether they move together`
      : `rank correlation ${correlation.toFixed(2).replace('-', '−')} over ${countOf(periods, per)} with both`
  const of = directions[0].all.volume + directions[1].all.volume
  return `Reciprocity: ${warmer}; ${together}; ${Math.round(100 * share)} % of ${countOf(of, 'event')} come from ${names[0]}.`
}

/** Rows of cells in columns; the first row is the head. */
function table(rows: readonly (readonly string[])[]): readonly string[] {
  const columns = Math.max(...rows.map((row) => row.length))
  const widths = Array.from({ length: columns }, (_, i) => Math.max(...rows.map((row) => (row[i] ?? '').length)))
  return rows.map((row) =>
    row
      .map((cell, i) => (i === 0 ? cell.padEnd(widths[i] ?? 0) : cell.padStart(widths[i] ?? 0)))
      .join('  ')
      .trimEnd(),
  )
}
