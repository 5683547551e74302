import { join } from 'node:path'
import { alignments } from '../src/analysis/alignment.ts'
import { TIE_SETTINGS } from '../src/analysis/tie/tie-settings.ts'
import type { TiePoint } from '../src/model/tie.ts'
import { askTie } from '../src/tasks/ask-tie.ts'
import { loadRegistry } from '../src/tasks/load-registry.ts'
import type { Evaluation } from './evaluation.ts'
import { type CsvRow, readRows } from './read-rows.ts'
import { heldOut } from './score-held-out.ts'
import { type FeedEvent, withStoredFeed } from './stored-feed.ts'

/** The published series was made with weights that were kept up to this row. */
const ROWS = 1110
/** Published values have four decimals. */
const EXACT = 0.00005 + 1e-9
const SIDES: Readonly<Record<string, string>> = { ISR: 'ISR', PAL: 'PSE' }

/**
 * Does the tie meet what others published? The weekly Israel-Palestine series is rebuilt from single events by what `entente tie`
 * asks and answers; alignments of states are rebuilt from their positions.
 *
 * @param path a folder with `keds/levant-1979-2004.csv`, `keds/weis-codes-goldstein.csv`, `msbvar/israel-palestine-weekly-1979-2003.csv`,
 *   `alignment-csis/latent_positions.csv` and `alignment-csis/alignment-with-us-and-china.csv`, gzipped or not
 */
export async function evaluateTie(path: string): Promise<Evaluation> {
  const need = (file: string, columns: readonly string[]): readonly CsvRow[] => {
    const rows = readRows(join(path, file), columns)
    if (rows === null) throw new Error(`tie needs ${file} in ${path}, and finds none`)
    return rows
  }
  const weights = new Map(
    need('keds/weis-codes-goldstein.csv', ['weis_code', 'keds_extended_weight']).map((row) => [
      row.weis_code ?? '',
      row.keds_extended_weight === '' ? null : Number(row.keds_extended_weight),
    ]),
  )
  const events = need('keds/levant-1979-2004.csv', ['date', 'source', 'target', 'weis']).map((row) =>
    eventOf(row, weights),
  )
  const published = need('msbvar/israel-palestine-weekly-1979-2003.csv', ['row', 'year', 'week', 'i2p', 'p2i'])
  const weekly = await rebuildWeekly(events, published)
  const csis = alignmentError(
    need('alignment-csis/latent_positions.csv', ['iso3', 'year', 'dim1', 'dim2']),
    need('alignment-csis/alignment-with-us-and-china.csv', [
      'country',
      'year',
      'alignment_with_US',
      'alignment_with_China',
    ]),
  )
  const held = heldOut(events)
  const figures = {
    msbvarExact: weekly.exact,
    csisMaxError: csis.error,
    msbvarValues: weekly.values,
    csisValues: csis.values,
    heldOut: held,
  }
  return {
    figures,
    table: [
      `weekly values rebuilt exactly      ${weekly.exact.toFixed(4)} of ${weekly.values}`,
      `largest error of an alignment      ${csis.error.toExponential(1)} of ${csis.values}`,
      `error on days left out             ${held.warmth.toFixed(2)} warmth, ${held.plain.toFixed(2)} plain mean (squared, ${held.months} months of ties)`,
      `90 % intervals hold them           ${held.inside.toFixed(3)}`,
      ...priorGrid(events),
    ].join('\n'),
    misses: weekly.misses,
  }
}

function eventOf(
  { date = '', source = '', target = '', weis = '' }: CsvRow,
  weights: ReadonlyMap<string, number | null>,
): FeedEvent {
  const side = (code: string) => SIDES[code.slice(0, 3)] ?? code.slice(0, 3)
  return { day: date, source: side(source), target: side(target), weis, intensity: weights.get(weis) ?? null }
}

async function rebuildWeekly(events: readonly FeedEvent[], published: readonly CsvRow[]) {
  const between = events.filter(({ source, target }) => [source, target].sort().join() === 'ISR,PSE')
  const report = await withStoredFeed('keds', between, (store) =>
    askTie(store, loadRegistry(), ['ISR', 'PSE'], { per: 'year-week' }, { behind: 0, sensitivity: false }),
  )
  const [there, back] = report.directions.map(
    ({ all }) => new Map(all.series.points.map((point) => [point.period, point])),
  )
  const misses: string[] = []
  let values = 0
  for (const row of published.slice(0, ROWS)) {
    const period = `${row.year}-w${row.week?.padStart(2, '0')}`
    for (const [name, points] of [
      ['i2p', there],
      ['p2i', back],
    ] as const) {
      const found = net(points?.get(period))
      values++
      if (Math.abs(found - Number(row[name])) > EXACT)
        misses.push(`${period} ${name}: ${found.toFixed(1)}, published ${row[name]}`)
    }
  }
  return { exact: values === 0 ? 0 : 1 - misses.length / values, values, misses }
}

/** Cooperation less conflict. Weeks without an event between the two are zero in the published series, whatever the feed knew. */
function net(point: TiePoint | undefined): number {
  return (point?.cooperation?.sum ?? 0) - (point?.conflict?.sum ?? 0)
}

function alignmentError(positions: readonly CsvRow[], published: readonly CsvRow[]) {
  const years = new Map<string, CsvRow[]>()
  for (const row of positions) years.set(row.year ?? '', [...(years.get(row.year ?? '') ?? []), row])
  const found = new Map<string, number>()
  for (const [year, rows] of years) {
    const placed = rows.map((row) => ({ actor: row.iso3 ?? '', at: [Number(row.dim1), Number(row.dim2)] }))
    for (const { pair, alignment } of alignments(placed)) {
      const [a, b] = pair
      for (const [one, other] of [
        [a, b],
        [b, a],
      ]) {
        if (other === 'USA' || other === 'CHN') found.set(`${one} ${other} ${year}`, alignment)
      }
    }
  }
  let error = 0
  let values = 0
  for (const row of published) {
    for (const [anchor, column] of [
      ['USA', 'alignment_with_US'],
      ['CHN', 'alignment_with_China'],
    ] as const) {
      const wanted = row[column] ?? ''
      if (wanted === '' || wanted === 'NA' || row.country === anchor) continue
      const own = found.get(`${row.country} ${anchor} ${row.year}`)
      error = Math.max(error, own === undefined ? 1 : Math.abs(own - Number(wanted)))
      values++
    }
  }
  return { error, values }
}

/** How the error on days left out depends on what is believed of the past. */
function priorGrid(events: readonly FeedEvent[]): readonly string[] {
  const { prior } = TIE_SETTINGS
  const halfLives = [90, prior.halfLifeDays, 365, 730]
  const pasts = [2, 4, prior.past, 16, 32]
  const cell = (past: number, halfLifeDays: number) =>
    heldOut(events, { ...prior, past, halfLifeDays })
      .warmth.toFixed(2)
      .padStart(9)
  return [
    `past worth at most (events)        ${pasts.map((past) => String(past).padStart(9)).join('')}`,
    ...halfLives.map(
      (days) =>
        `  half life ${String(days).padStart(4)} days              ${pasts.map((past) => cell(past, days)).join('')}`,
    ),
  ]
}
