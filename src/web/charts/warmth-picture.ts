import * as Plot from '@observablehq/plot'
import type { ToldShift } from '../../model/shift-report.ts'
import type { TiePoint } from '../../model/tie.ts'
import { day, dayAfter, MARGIN_LEFT, MARGIN_RIGHT, type TimeAxis } from './time-axis.ts'

interface WarmthOptions {
  readonly axis: TimeAxis
  readonly height: number
  readonly shifts: readonly ToldShift[]
  /** what a point tells when it is pointed at */
  readonly say: (point: TiePoint) => string
  readonly label: string
  /** another tie's points, drawn faintly behind */
  readonly other?: readonly TiePoint[]
}

/** Warmth of one direction over time with its interval; times without a source shaded, shifts marked. */
export function warmthPicture(
  points: readonly TiePoint[],
  { axis, height, shifts, say, label, other = [] }: WarmthOptions,
): Plot.PlotOptions {
  const warm = points.filter(({ warmth }) => warmth !== null)
  const gaps = points.filter(({ state }) => state === 'gap')
  const x = (point: TiePoint) => new Date((day(point.from).getTime() + dayAfter(point.to).getTime()) / 2)
  const mean = (point: TiePoint) => point.warmth?.mean ?? Number.NaN
  const colour = (point: TiePoint) => (mean(point) < 0 ? 'var(--apart)' : 'var(--closer)')
  return {
    width: axis.width,
    height,
    marginLeft: MARGIN_LEFT,
    marginRight: MARGIN_RIGHT,
    marginBottom: 22,
    marginTop: 30,
    x: { type: 'utc', domain: [axis.from, axis.to], label: null },
    y: { domain: [-10, 10], ticks: [-10, -5, 0, 5, 10], label, labelArrow: 'none', grid: true },
    marks: [
      Plot.rect(gaps, {
        x1: (one) => day(one.from),
        x2: (one) => dayAfter(one.to),
        y1: -10,
        y2: 10,
        fill: 'var(--tint)',
      }),
      Plot.ruleY([0], { stroke: 'var(--soft)' }),
      Plot.ruleX(shifts, {
        x: (one) => day(one.period.from),
        stroke: (one) => (one.direction === 'apart' ? 'var(--apart)' : 'var(--closer)'),
        strokeDasharray: '3 3',
      }),
      Plot.text(shifts, {
        x: (one) => day(one.period.from),
        y: 10,
        dy: -7,
        text: (one) => (one.direction === 'apart' ? '▼' : '▲'),
        fill: (one) => (one.direction === 'apart' ? 'var(--apart-ink)' : 'var(--closer-ink)'),
        fontSize: 12,
      }),
      Plot.line(other, {
        x,
        y: mean,
        stroke: 'var(--ink)',
        strokeWidth: 1,
        strokeOpacity: 0.55,
        strokeDasharray: '2 3',
      }),
      Plot.dot(
        other.filter(({ warmth }) => warmth !== null),
        { x, y: mean, r: 3.4, symbol: 'diamond', fill: 'var(--paper)', stroke: 'var(--ink)', strokeOpacity: 0.7 },
      ),
      Plot.ruleX(warm, {
        x,
        y1: (one) => one.warmth?.low ?? 0,
        y2: (one) => one.warmth?.high ?? 0,
        stroke: colour,
        strokeWidth: 4,
        strokeOpacity: 0.28,
        strokeLinecap: 'round',
      }),
      Plot.line(points, { x, y: mean, stroke: 'var(--soft)', strokeWidth: 1 }),
      Plot.dot(warm, { x, y: mean, r: 3.2, fill: colour, stroke: 'var(--paper)', strokeWidth: 1 }),
      Plot.tip(warm, Plot.pointerX({ x, y: mean, title: say, fill: 'var(--raised)', stroke: 'var(--line)' })),
    ],
  }
}
