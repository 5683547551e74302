import * as Plot from '@observablehq/plot'
import type { DirectedTie } from '../../model/tie-report.ts'
import { day, dayAfter, MARGIN_LEFT, MARGIN_RIGHT, type TimeAxis } from './time-axis.ts'

interface DimensionsOptions {
  readonly axis: TimeAxis
  /** how a dimension is called */
  readonly name: (dimension: string) => string
  readonly say: (bar: DimensionBar) => string
}

/** What was told of one side of a tie in one period, both ways together. */
export interface DimensionBar {
  readonly dimension: string
  readonly period: string
  readonly from: Date
  readonly to: Date
  /** summed intensity of cooperation and of conflict */
  readonly up: number
  readonly down: number
}

/** Height of one row, pixels. */
const ROW = 44

/** The bars of each side of a tie, sides with most told of them first; both ways added up. */
export function dimensionBars(directions: readonly DirectedTie[]): readonly (readonly DimensionBar[])[] {
  const rows = new Map<string, Map<string, DimensionBar>>()
  for (const { series } of directions.flatMap(({ dimensions }) => dimensions)) {
    const row = rows.get(series.dimension) ?? new Map<string, DimensionBar>()
    rows.set(series.dimension, row)
    for (const { period, from, to, cooperation, conflict } of series.points) {
      const there = row.get(period)
      row.set(period, {
        dimension: series.dimension,
        period,
        from: day(from),
        to: dayAfter(to),
        up: (there?.up ?? 0) + (cooperation?.sum ?? 0),
        down: (there?.down ?? 0) + (conflict?.sum ?? 0),
      })
    }
  }
  const sum = (row: readonly DimensionBar[]) => row.reduce((total, { up, down }) => total + up + down, 0)
  return [...rows.values()].map((row) => [...row.values()]).sort((a, b) => sum(b) - sum(a))
}

/**
 * Each side of a tie in a row of its own on the axis of time: cooperation up, conflict down, on one scale for all; the height is the
 * square root of the sum, so that small sides are seen beside large ones.
 */
export function dimensionsPicture(
  rows: readonly (readonly DimensionBar[])[],
  { axis, name, say }: DimensionsOptions,
): Plot.PlotOptions {
  const most = Math.max(1, ...rows.flat().flatMap(({ up, down }) => [up, down]))
  const tall = (sum: number) => 0.45 * Math.sqrt(sum / most)
  const places = new Map(rows.map((row, i) => [row[0]?.dimension ?? '', -i]))
  const place = ({ dimension }: DimensionBar) => places.get(dimension) ?? 0
  const told = rows.flat().filter(({ up, down }) => up + down > 0)
  const bars = { x1: 'from', x2: 'to', insetLeft: 0.5, insetRight: 0.5 } as const
  const middle = ({ from, to }: DimensionBar) => new Date((from.getTime() + to.getTime()) / 2)
  return {
    width: axis.width,
    height: ROW * rows.length + 34,
    marginLeft: MARGIN_LEFT,
    marginRight: MARGIN_RIGHT,
    marginBottom: 22,
    marginTop: 12,
    x: { type: 'utc', domain: [axis.from, axis.to], label: null },
    y: { domain: [-rows.length + 0.5, 0.5], axis: null },
    marks: [
      Plot.rect(told, { ...bars, y1: place, y2: (one) => place(one) + tall(one.up), fill: 'var(--closer)' }),
      Plot.rect(told, { ...bars, y1: place, y2: (one) => place(one) - tall(one.down), fill: 'var(--apart)' }),
      Plot.ruleY([...places.values()], { stroke: 'var(--soft)', strokeWidth: 0.8 }),
      Plot.text([...places], {
        x: () => axis.from,
        y: ([, at]) => at,
        text: ([dimension]) => name(dimension),
        dx: 4,
        dy: -11,
        textAnchor: 'start',
        fill: 'var(--ink)',
        stroke: 'var(--paper)',
        strokeWidth: 4,
        fontSize: 11,
      }),
      Plot.tip(told, Plot.pointer({ x: middle, y: place, title: say, fill: 'var(--raised)', stroke: 'var(--line)' })),
    ],
  }
}
