import * as Plot from '@observablehq/plot'
import type { TieSeries, Warmth } from '../../../model/tie.ts'
import { describedSvg, svgDocument } from '../../brief/html/svg-document.ts'
import { type Drawn, drawn, gapMark, type PictureOptions, sayPeriodName, timeFrame } from './picture-frame.ts'
import { sayInterval, signed } from './say-warmth.ts'

type Warm = Drawn & { readonly warmth: Warmth }

/**
 * Warmth of a directed tie with its 90 % interval: a stretch for each period, its mean a line in it. A period of which nothing is
 * known is hatched from edge to edge; one in which a live feed told nothing is a ring.
 *
 * @param names of source and target, for those who do not see it
 * @returns an SVG element as text
 */
export function pictureWarmth(
  series: TieSeries,
  names: readonly [string, string],
  { width, marks = [], hrefOf }: PictureOptions,
): string {
  const points = drawn(series.points)
  const warm = points.filter((point): point is Warm => point.warmth !== null)
  const [low, high] = domainOf(warm)
  const words = (point: Warm) =>
    `${sayPeriodName(point.period)}: warmth ${sayInterval(point.warmth)}, ${point.volume} events`
  const way = (point: Warm) => (point.warmth.mean >= 0 ? 'closer' : 'apart')
  const link = hrefOf === undefined ? {} : { href: (point: Drawn) => hrefOf(point) }
  const timed = marks.map((mark) => ({ ...mark, x: new Date(`${mark.at}T00:00:00Z`) }))
  const spans = marks.flatMap(({ between }) =>
    between === undefined ? [] : [{ x1: new Date(between[0]), x2: new Date(between[1]) }],
  )
  const svg = Plot.plot({
    document: svgDocument(),
    ...timeFrame(points, width, timed.length > 0 ? 230 : 210),
    marginTop: timed.length > 0 ? 30 : 12,
    marginBottom: 22,
    y: {
      domain: [low, high],
      label: null,
      ticks: 5,
      tickFormat: (value: number) => signed(value, 0),
      grid: true,
      tickSize: 0,
    },
    marks: [
      gapMark(points, low, high),
      Plot.rect(spans, { x1: 'x1', x2: 'x2', y1: low, y2: high, fill: 'currentColor', fillOpacity: 0.07 }),
      Plot.ruleY([0], { stroke: 'currentColor', strokeOpacity: 0.5 }),
      Plot.rect(warm, {
        x1: 'x1',
        x2: 'x2',
        y1: (point: Warm) => point.warmth.low,
        y2: (point: Warm) => point.warmth.high,
        fill: (point: Warm) => `var(--${way(point)})`,
        fillOpacity: 0.26,
        title: words,
        ariaLabel: words,
        ...link,
      }),
      Plot.line(points, {
        x: 'x',
        y: (point: Drawn) => point.warmth?.mean ?? Number.NaN,
        stroke: 'currentColor',
        strokeOpacity: 0.35,
        strokeWidth: 1,
      }),
      Plot.ruleY(warm, {
        x1: 'x1',
        x2: 'x2',
        y: (point: Warm) => point.warmth.mean,
        stroke: (point: Warm) => `var(--${way(point)})`,
        strokeWidth: 2.4,
        title: words,
        ...link,
      }),
      Plot.dot(
        points.filter(({ state }) => state === 'quiet'),
        {
          x: 'x',
          y: 0,
          r: points.length > 80 ? 2 : 3.5,
          fill: 'var(--paper)',
          stroke: 'currentColor',
          title: (point: Drawn) => `${sayPeriodName(point.period)}: a feed was alive and told nothing of this tie`,
        },
      ),
      Plot.ruleX(timed, { x: 'x', stroke: 'currentColor', strokeWidth: 1.4, strokeDasharray: '3 3' }),
      Plot.text(timed, {
        x: 'x',
        text: 'label',
        frameAnchor: 'top',
        dy: -14,
        fontWeight: 600,
        fill: ({ way: sign }: { way?: string }) => (sign === undefined ? 'currentColor' : `var(--${sign}-ink)`),
      }),
    ],
  })
  const [first, last] = [points[0], points.at(-1)]
  const span = first && last ? `${sayPeriodName(first.period)} to ${sayPeriodName(last.period)}` : ''
  const gaps = points.filter(({ state }) => state === 'gap').length
  return describedSvg(
    svg,
    `Warmth of ${names[0]} toward ${names[1]}, ${span}`,
    `A stretch for each period between −10 and +10 with its 90 % interval. ${gaps === 0 ? '' : `Periods in which no feed was alive: ${gaps}. `}The numbers stand in the table below.`,
  )
}

/** Even numbers around all intervals, zero among them. */
function domainOf(warm: readonly Warm[]): readonly [number, number] {
  const low = Math.min(-2, ...warm.map(({ warmth }) => 2 * Math.floor(warmth.low / 2)))
  const high = Math.max(2, ...warm.map(({ warmth }) => 2 * Math.ceil(warmth.high / 2)))
  return [low, high]
}
