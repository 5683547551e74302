import type {
  PositionsForecast,
  PositionsInfluence,
  PositionsReport,
  PositionsStanding,
} from '../model/positions-report.ts'
import { sayDay } from './say-day.ts'
import { joinBlocks, screenStyle } from './screen-style.ts'

const MOST_INFLUENCES = 6
const STEPS = '▁▂▃▄▅▆▇█'

export interface PositionsScreenOptions {
  readonly columns: number
  readonly color: boolean
  /** the last lines, as they are: what to do next */
  readonly next: readonly string[]
}

/** A forecast of positions for a terminal: where it ends and how sure, who moves, what it hangs on. */
export function positionsScreen(report: PositionsReport, { columns, color, next }: PositionsScreenOptions): string {
  const { width, bold, dim, wrap } = screenStyle({ columns, color })
  const known = report.asOf === null ? '' : `as known on ${sayDay(report.asOf)}`
  const blocks: (readonly string[])[] = [
    [
      bold(report.issue),
      ...(known === '' ? [] : [dim(known)]),
      ...report.axes.flatMap(({ name, from, to }) =>
        wrap(`${report.axes.length === 1 ? '' : `${name}: `}${from.at} ${from.means} … ${to.at} ${to.means}`).map(dim),
      ),
    ],
    report.forecasts.flatMap((forecast) => forecastLines(forecast, wrap, width)),
    actorLines(report),
    report.rounds.length === 0 ? [] : wrap(roundsWords(report)),
    influenceLines(report, wrap),
    report.notes.flatMap((note) => wrap(note)).map(dim),
    next,
  ]
  return joinBlocks(blocks)
}

type Wrap = (text: string, indent?: string) => readonly string[]

function forecastLines(
  { outcome, axis, now, likely, spread }: PositionsForecast,
  wrap: Wrap,
  width: number,
): readonly string[] {
  const what =
    outcome === 'expected' ? `${axis}, expected` : outcome === 'median' ? 'Median (forecast)' : 'Weighted mean'
  const moved = now === null ? number(likely) : `${number(now)} now → ${number(likely)}`
  if (spread === null) return wrap(`${what}: ${moved}`)
  const [low, , middle, , high] = spread.percentiles
  const said = `${what}: ${moved}; over ${spread.draws.toLocaleString('en-GB')} draws ${number(middle)}, 90 of 100 from ${number(low)} to ${number(high)}`
  return [...wrap(said), ...(outcome === 'mean' ? [] : [`  ${sparkline(spread.histogram, width - 2)}`])]
}

function sparkline(histogram: readonly number[], width: number): string {
  const highest = Math.max(...histogram)
  return histogram
    .slice(0, width)
    .map((count) => (count === 0 ? ' ' : (STEPS[Math.min(7, Math.floor((8 * count) / highest))] ?? ' ')))
    .join('')
    .trimEnd()
}

function actorLines({ actors, model, axes }: PositionsReport): readonly string[] {
  const heads = ['', 'weight', axes.length === 1 ? 'now' : axes.map(({ name }) => name).join(', ')]
  const last = model === 'bargaining' ? ['ends', 'risk'] : ['prevails', 'risk']
  const rows = [...actors]
    .sort((a, b) => b.weight - a.weight || (a.actor < b.actor ? -1 : 1))
    .map((one) => [
      one.name,
      `${Math.round(100 * one.weight)} %`,
      one.from.map(number).join(', '),
      ...(model === 'bargaining' ? [number(one.to?.[0] ?? 0)] : [`${Math.round(100 * (one.odds ?? 0))} %`]),
      riskWords(one, model),
    ])
  return table([[...heads, ...last], ...rows])
}

function riskWords({ risk }: PositionsStanding, model: PositionsReport['model']): string {
  const takes = model === 'bargaining' ? risk < 0.9 : risk > 0.25
  const shuns = model === 'bargaining' ? risk > 1.1 : risk < -0.1
  return `${takes ? 'takes' : shuns ? 'shuns' : 'even'} ${risk.toFixed(2).replace('-', '−')}`
}

function roundsWords({ rounds, settled, actors }: PositionsReport): string {
  const [first] = rounds
  const said = (first?.moves ?? []).map(({ name, askerName, kind, to }) => {
    const how = { confrontation: 'gives way to', compromise: 'meets', capitulation: 'capitulates to' }[kind]
    return `${name} ${how} ${askerName} (${number(to)})`
  })
  const end = settled ? `Settled after ${rounds.length} rounds.` : `${rounds.length} rounds, not settled.`
  const medians = rounds.map(({ median }) => number(median)).join(', ')
  const opening =
    said.length === 0 ? `Nobody of ${actors.length} moves in the first round.` : `First round: ${said.join('; ')}.`
  return `${opening} ${end} Median by round: ${medians}.`
}

function influenceLines({ forecasts, axes }: PositionsReport, wrap: Wrap): readonly string[] {
  return forecasts
    .filter(({ outcome }) => outcome !== 'median')
    .flatMap(({ outcome, axis, influences }) => {
      const sure = influences.filter((one) => one.sure).slice(0, MOST_INFLUENCES)
      if (sure.length === 0) return []
      const of = outcome === 'expected' ? axis : 'the mean'
      return [
        `What moves ${of} most (partial rank correlation over the draws):`,
        ...sure.flatMap((one) => wrap(sayInfluence(one, axes.length > 1), '  ')),
      ]
    })
}

function sayInfluence({ of, name, axis, correlation }: PositionsInfluence, several: boolean): string {
  const where = several && axis !== null ? ` on ${axis}` : ''
  const way = correlation > 0 ? 'up' : 'down'
  return `${of} of ${name}${where}: ${way}, ${correlation.toFixed(2).replace('-', '−')}`
}

function number(value: number): string {
  const text = Math.abs(value) >= 100 ? value.toFixed(0) : value.toFixed(1).replace(/\.0$/, '')
  return text.replace('-', '−')
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
