import * as Plot from '@observablehq/plot'
import type { PositionsActor, PositionsAxis } from '../../model/positions-input.ts'
import type { PositionsForecast, PositionsReport } from '../../model/positions-report.ts'

/** The plane that positions and their forecast share. */
export interface PositionsPlane {
  readonly width: number
  readonly axis: PositionsAxis
  /** place of the axis among those of the issue */
  readonly place: number
}

export const ROW = 30
const TOP = 8
const RIGHT = 14
const BARS = 110
const BIGGEST = 9

/** Room for names beside the rows. */
function leftOf(width: number): number {
  return width < 520 ? 104 : 168
}

/** Where a number of the axis stands, in CSS pixels from the left edge. */
export function placeOn({ width, axis: { from, to } }: PositionsPlane, value: number): number {
  const share = (value - from.at) / (to.at - from.at)
  return leftOf(width) + share * (width - leftOf(width) - RIGHT)
}

/** The number of the axis under a place. */
export function valueAt({ width, axis: { from, to } }: PositionsPlane, x: number): number {
  const share = Math.min(1, Math.max(0, (x - leftOf(width)) / (width - leftOf(width) - RIGHT)))
  return from.at + share * (to.at - from.at)
}

/** The middle of a row, in CSS pixels from the top. */
export function rowMiddle(row: number): number {
  return TOP + (row + 0.5) * ROW
}

/** Who wants what: a ring of the actor's weight over its range, and an arrow to where it ends in the model. */
export function positionsPicture(
  actors: readonly PositionsActor[],
  report: PositionsReport | null,
  plane: PositionsPlane,
): Plot.PlotOptions {
  const { width, axis, place } = plane
  const standing = new Map(report?.actors.map((one) => [one.actor, one]))
  const heaviest = Math.max(1e-9, ...(report?.actors.map(({ weight }) => weight) ?? [1]))
  const rows = actors.map((actor) => {
    const { low = 0, likely = 0, high = 0 } = actor.position[place] ?? {}
    const found = standing.get(actor.actor)
    const end = found?.to?.[place] ?? likely
    return { key: actor.actor, name: shortened(actor.name, width), low, likely, high, end, weight: found?.weight ?? 0 }
  })
  const moved = rows.filter(({ likely, end }) => Math.abs(placeOn(plane, end) - placeOn(plane, likely)) > 12)
  const names = new Map(rows.map(({ key, name }) => [key, name]))
  return {
    width,
    height: TOP + rows.length * ROW,
    marginLeft: leftOf(width),
    marginRight: RIGHT,
    marginTop: TOP,
    marginBottom: 0,
    x: { domain: [axis.from.at, axis.to.at], axis: null },
    y: { type: 'band', domain: rows.map(({ key }) => key), padding: 0, axis: null },
    r: { type: 'identity' },
    marks: [
      Plot.axisY({ tickSize: 0, label: null, fontSize: 12, tickFormat: (key: string) => names.get(key) ?? key }),
      Plot.ruleY(rows, { y: 'key', x1: axis.from.at, x2: axis.to.at, stroke: 'var(--line)' }),
      Plot.ruleY(rows, {
        y: 'key',
        x1: 'low',
        x2: 'high',
        stroke: 'var(--soft)',
        strokeWidth: 5,
        strokeOpacity: 0.25,
        strokeLinecap: 'round',
      }),
      Plot.arrow(moved, {
        x1: 'likely',
        x2: 'end',
        y1: 'key',
        y2: 'key',
        stroke: 'var(--apart)',
        strokeWidth: 1.6,
        insetStart: 8,
        headLength: 7,
      }),
      Plot.dot(rows, {
        x: 'likely',
        y: 'key',
        r: ({ weight }: { readonly weight: number }) => 3.5 + (BIGGEST - 3.5) * Math.sqrt(weight / heaviest),
        fill: 'var(--paper)',
        stroke: 'var(--closer)',
        strokeWidth: 2,
      }),
    ],
  }
}

/** How the forecast spreads over the draws: the median of all inputs at their likeliest as a line, 90 of 100 draws as a bar below. */
export function forecastPicture(forecast: PositionsForecast, plane: PositionsPlane): Plot.PlotOptions {
  const { width, axis } = plane
  const { spread, likely, now } = forecast
  const counts = spread?.histogram ?? []
  const slice = (axis.to.at - axis.from.at) / Math.max(1, counts.length)
  const bars = counts.map((count, i) => ({
    from: axis.from.at + i * slice,
    to: axis.from.at + (i + 1) * slice,
    share: count / Math.max(1, spread?.draws ?? 1),
  }))
  const most = Math.max(0.01, ...bars.map(({ share }) => share))
  const [low = likely, , , , high = likely] = spread?.percentiles ?? []
  return {
    width,
    height: BARS,
    marginLeft: leftOf(width),
    marginRight: RIGHT,
    marginTop: 14,
    marginBottom: 26,
    x: { domain: [axis.from.at, axis.to.at], label: null, ticks: Math.max(2, Math.round(width / 140)) },
    y: { domain: [-0.08 * most, most], axis: null },
    marks: [
      Plot.rect(bars, {
        x1: 'from',
        x2: 'to',
        y1: 0,
        y2: 'share',
        fill: 'var(--closer)',
        fillOpacity: 0.55,
        insetRight: 1,
      }),
      Plot.ruleY([0], { stroke: 'var(--line)' }),
      Plot.ruleY(spread === null ? [] : [-0.05 * most], { x1: low, x2: high, stroke: 'var(--ink)', strokeWidth: 2.5 }),
      Plot.ruleX(now === null ? [] : [now], { stroke: 'var(--soft)', strokeDasharray: '2 3', y1: 0, y2: most }),
      Plot.ruleX([likely], { stroke: 'var(--apart)', strokeWidth: 2, y1: 0, y2: most }),
    ],
  }
}

function shortened(name: string, width: number): string {
  const most = width < 520 ? 14 : 24
  return name.length > most ? `${name.slice(0, most - 1)}…` : name
}
