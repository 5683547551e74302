import * as Plot from '@observablehq/plot'
import type { TiePoint } from '../../model/tie.ts'
import { day, dayAfter, MARGIN_LEFT, MARGIN_RIGHT, type TimeAxis } from './time-axis.ts'

interface VolumeOptions {
  readonly axis: TimeAxis
  readonly height: number
  readonly label: string
}

/** How much is told both ways: cooperation up, conflict down, in summed intensity. */
export function volumePicture(
  both: readonly (readonly TiePoint[])[],
  { axis, height, label }: VolumeOptions,
): Plot.PlotOptions {
  const sums = (both[0] ?? []).map((point, i) => ({
    from: day(point.from),
    to: dayAfter(point.to),
    gap: both.every((points) => points[i]?.state === 'gap'),
    up: both.reduce((sum, points) => sum + (points[i]?.cooperation?.sum ?? 0), 0),
    down: both.reduce((sum, points) => sum + (points[i]?.conflict?.sum ?? 0), 0),
  }))
  const most = Math.max(1, ...sums.flatMap(({ up, down }) => [up, down]))
  return {
    width: axis.width,
    height,
    marginLeft: MARGIN_LEFT,
    marginRight: MARGIN_RIGHT,
    marginBottom: 22,
    marginTop: 16,
    x: { type: 'utc', domain: [axis.from, axis.to], label: null },
    y: {
      domain: [-most, most],
      ticks: 3,
      tickFormat: (value: number) => String(Math.abs(value)),
      label,
      labelArrow: 'none',
    },
    marks: [
      Plot.rect(
        sums.filter(({ gap }) => gap),
        { x1: 'from', x2: 'to', y1: -most, y2: most, fill: 'var(--tint)' },
      ),
      Plot.rect(sums, {
        x1: 'from',
        x2: 'to',
        y1: 0,
        y2: 'up',
        fill: 'var(--closer)',
        insetLeft: 0.5,
        insetRight: 0.5,
      }),
      Plot.rect(sums, {
        x1: 'from',
        x2: 'to',
        y1: 0,
        y2: (one) => -one.down,
        fill: 'var(--apart)',
        insetLeft: 0.5,
        insetRight: 0.5,
      }),
      Plot.ruleY([0], { stroke: 'var(--soft)' }),
    ],
  }
}
