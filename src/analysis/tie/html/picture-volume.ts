import * as Plot from '@observablehq/plot'
import type { TieSeries } from '../../../model/tie.ts'
import { describedSvg, svgDocument } from '../../brief/html/svg-document.ts'
import { drawn, gapMark, type PictureOptions, sayPeriodName, timeFrame } from './picture-frame.ts'

/**
 * How much is told of a directed tie: cooperation upward, conflict downward, what is neither in grey on top. How warm it is stands
 * in another picture.
 *
 * @returns an SVG element as text
 */
export function pictureVolume(
  series: TieSeries,
  names: readonly [string, string],
  { width, hrefOf }: PictureOptions,
): string {
  const points = drawn(series.points)
  const bars = points.flatMap((point) => {
    const [up, down] = [point.cooperation?.events ?? 0, point.conflict?.events ?? 0]
    const rest = (point.volume ?? 0) - up - down
    return [
      { ...point, y1: 0, y2: up, fill: 'var(--closer)', stroke: 'none', count: up, kind: 'cooperative' },
      { ...point, y1: up, y2: up + rest, fill: 'var(--soft)', stroke: 'none', count: rest, kind: 'neither way' },
      {
        ...point,
        y1: 0,
        y2: -down,
        fill: 'url(#hatch-apart)',
        stroke: 'var(--apart)',
        count: down,
        kind: 'of conflict',
      },
    ].filter(({ count }) => count > 0)
  })
  const high = Math.max(2, ...bars.map(({ y2 }) => y2))
  const low = Math.min(-2, ...bars.map(({ y2 }) => y2))
  const words = (bar: (typeof bars)[number]) =>
    `${sayPeriodName(bar.period)}: ${bar.count} ${bar.count === 1 ? 'event' : 'events'} ${bar.kind}`
  const inset = points.length > 80 ? 0 : 0.5
  const svg = Plot.plot({
    document: svgDocument(),
    ...timeFrame(points, width, 130),
    marginTop: 10,
    marginBottom: 20,
    y: {
      domain: [low, high],
      label: null,
      ticks: 4,
      tickFormat: (value: number) => Math.abs(value).toLocaleString('en-GB'),
      grid: true,
      tickSize: 0,
    },
    marks: [
      gapMark(points, low, high),
      Plot.rect(bars, {
        x1: 'x1',
        x2: 'x2',
        y1: 'y1',
        y2: 'y2',
        insetLeft: inset,
        insetRight: inset,
        fill: 'fill',
        stroke: points.length > 80 ? 'none' : 'stroke',
        title: words,
        ariaLabel: words,
        ...(hrefOf === undefined ? {} : { href: (bar: (typeof bars)[number]) => hrefOf(bar) }),
      }),
      Plot.ruleY([0], { stroke: 'currentColor', strokeOpacity: 0.7 }),
    ],
  })
  return describedSvg(
    svg,
    `Events of ${names[0]} toward ${names[1]}`,
    'Bars up count cooperative events and, in grey, those that are neither; bars down count events of conflict. The numbers stand in the table below.',
  )
}
