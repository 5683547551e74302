import { z } from 'zod'
import type { Analysis } from '../../model/analysis.ts'
import { DIMENSIONS } from '../../model/claim.ts'
import { firstDay, lastDay } from '../../model/date-span.ts'
import { PERIODS, type Per, type Period } from '../../model/periods.ts'
import type { LiveDays, TieCell, TieDimension, TieEvent, TieSeries, WarmthPrior } from '../../model/tie.ts'
import type { DirectedTie, TieReport, TieSide } from '../../model/tie-report.ts'
import { isoDate, TIE_FILTERS } from '../tie-filters.ts'
import { addCells } from './add-cells.ts'
import { reciprocity } from './reciprocity.ts'
import { tieFormula } from './tie-formula.ts'
import { tieNotes } from './tie-notes.ts'
import { shownPeriods, tiePoints } from './tie-points.ts'
import { compareSeries, type TieVariant } from './tie-sensitivity.ts'
import { TIE_SETTINGS } from './tie-settings.ts'
import { tieStanding } from './tie-standing.ts'
import { tieWarmth } from './tie-warmth.ts'

const parameters = z.object({
  since: isoDate
    .optional()
    .meta({ description: 'show it from then on; what came before still is its past', placeholder: 'date' }),
  until: isoDate.optional().meta({ description: 'show it up to then', placeholder: 'date' }),
  per: z.enum(PERIODS).optional().meta({
    description: 'how time is cut; else what suits how often there is something to tell',
    placeholder: 'period',
  }),
  ...TIE_FILTERS,
})

/** What a tie is reckoned from. */
export interface TieMaterial {
  readonly tie: readonly [string, string]
  readonly names: readonly [string, string]
  readonly per: Per
  readonly cells: readonly TieCell[]
  readonly live: readonly LiveDays[]
  /** all ties of the two over the time shown */
  readonly totals: readonly TieCell[]
  readonly behind: readonly TieEvent[]
  readonly quotes: TieReport['quotes']
  /** the same cells under other settings; empty where nobody asked */
  readonly variants: readonly (TieVariant & { readonly cells: readonly TieCell[] })[]
}

export type TieParameters = z.output<typeof parameters>

export const TIE = {
  id: 'tie',
  question: 'How do two actors stand to each other, period by period?',
  parameters,
  run: tieReport,
} satisfies Analysis<TieMaterial, typeof parameters, TieReport>

/** The periods of a tie that are shown: the same for both directions and all dimensions. */
export function tiePeriods(
  { cells, live, per }: Pick<TieMaterial, 'cells' | 'live' | 'per'>,
  { since, until }: Pick<TieParameters, 'since' | 'until'>,
): readonly Period[] {
  return shownPeriods(cells, live, per, {
    ...(since === undefined ? {} : { since: firstDay(since) }),
    ...(until === undefined ? {} : { until: lastDay(until) }),
  })
}

function tieReport(material: TieMaterial, asked: TieParameters): TieReport {
  const { tie, names, per, live } = material
  const shown = tiePeriods(material, asked)
  const [a, b] = tie
  const directions = [direct(material, asked, shown, a, b), direct(material, asked, shown, b, a)] as const
  const feeds = [...new Set(live.filter(({ start }) => start >= (shown[0]?.from ?? '')).map(({ feed }) => feed))]
  const series = directions.map((one) => one.all.series)
  return {
    tie,
    names,
    per,
    span: shown[0] === undefined ? null : [shown[0].from, shown.at(-1)?.to ?? shown[0].to],
    asOf: asked.asOf ?? null,
    feed: asked.feed ?? null,
    dimension: asked.dimension ?? 'all',
    feeds,
    directions,
    reciprocity: reciprocity(directions[0].all.series, directions[1].all.series),
    formula: tieFormula(TIE_SETTINGS),
    notes: tieNotes(series, feeds),
    behind: material.behind,
    quotes: material.quotes,
  }
}

function direct(
  { cells, live, per, totals, variants }: TieMaterial,
  asked: TieParameters,
  shown: readonly Period[],
  source: string,
  target: string,
): DirectedTie {
  const { prior } = TIE_SETTINGS
  const main = asked.dimension ?? 'all'
  const own = (from: readonly TieCell[], dimension: TieDimension) =>
    from.filter((cell) => cell.source === source && cell.target === target && cell.dimension === dimension)
  const seriesOf = (from: readonly TieCell[], dimension: TieDimension, believed: WarmthPrior): TieSeries => ({
    source,
    target,
    dimension,
    points: tiePoints(own(from, dimension), live, shown, per, believed),
  })
  const side = (dimension: TieDimension): TieSide => {
    const starts = new Set(shown.map(({ from }) => from))
    const whole = addCells(own(cells, dimension).filter(({ start }) => starts.has(start)))
    const told = (whole?.material ?? 0) + (whole?.verbal ?? 0)
    return {
      series: seriesOf(cells, dimension, prior),
      whole: whole === null ? null : (tieWarmth([whole], 'day', prior)[0] ?? null),
      volume: whole?.events ?? 0,
      materialShare: told === 0 ? null : (whole?.material ?? 0) / told,
    }
  }
  const all = side(main)
  const sides = main === 'all' ? DIMENSIONS.map(side).filter(({ volume }) => volume > 0) : []
  const standing = tieStanding([source, target], totals, prior)
  const sensitivity = variants.map(({ change, cells: other, prior: believed }) =>
    compareSeries(change, all.series, seriesOf(other, main, believed)),
  )
  return { source, target, all, dimensions: sides, standing, sensitivity }
}
