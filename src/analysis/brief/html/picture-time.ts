import * as Plot from '@observablehq/plot'
import type { TiePeriod } from '../../../model/brief.ts'
import { sayPeriod } from '../prose/say-date.ts'
import { describedSvg, svgDocument } from './svg-document.ts'

/**
 * Claims on a tie in each period, closer upward and apart downward; a period without any source is hatched, not empty.
 *
 * @param periods   without a break, ascending
 * @param width     in pixels
 * @returns an SVG element as text; bars link to `#period-…-closer` and `#period-…-apart`
 */
export function pictureTime(periods: readonly TiePeriod[], width: number): string {
  const bars = periods.flatMap((one) => [
    { ...one, way: 'closer', count: one.balance.count.closer },
    { ...one, way: 'apart', count: -one.balance.count.apart },
  ])
  const highest = Math.max(2, ...bars.map((bar) => Math.abs(bar.count)))
  const labels = periods.map((one) => one.period)
  const every = Math.ceil(labels.length / Math.max(3, Math.floor(width / 62)))
  const words = (bar: { period: string; way: string; count: number }) =>
    `${sayPeriod(bar.period)}: ${Math.abs(bar.count)} ${Math.abs(bar.count) === 1 ? 'claim' : 'claims'} ${bar.way}`
  const svg = Plot.plot({
    document: svgDocument(),
    width,
    height: 240,
    marginLeft: 34,
    marginRight: 8,
    marginTop: 26,
    marginBottom: 28,
    style: { background: 'transparent', fontFamily: 'var(--sans)', fontSize: '11px', overflow: 'visible' },
    x: {
      type: 'band',
      domain: labels,
      padding: 0.18,
      label: null,
      tickSize: 0,
      ticks: labels.filter((_, i) => i % every === 0),
      tickFormat: sayPeriod,
    },
    y: { domain: [-highest, highest], label: null, ticks: 5, tickFormat: (d: number) => `${Math.abs(d)}`, grid: true },
    marks: [
      Plot.barY(
        periods.filter((one) => one.coverage === 'gap'),
        {
          x: 'period',
          y1: -highest,
          y2: highest,
          fill: 'url(#hatch-gap)',
          insetLeft: -2,
          insetRight: -2,
          title: (d: TiePeriod) => `${sayPeriod(d.period)}: no source`,
        },
      ),
      Plot.barY(
        bars.filter((bar) => bar.count > 0),
        {
          x: 'period',
          y: 'count',
          fill: 'var(--closer)',
          title: words,
          ariaLabel: words,
          href: (d: { period: string; way: string }) => `#period-${d.period}-${d.way}`,
        },
      ),
      Plot.barY(
        bars.filter((bar) => bar.count < 0),
        {
          x: 'period',
          y: 'count',
          fill: 'url(#hatch-apart)',
          stroke: 'var(--apart)',
          title: words,
          ariaLabel: words,
          href: (d: { period: string; way: string }) => `#period-${d.period}-${d.way}`,
        },
      ),
      Plot.ruleY([0], { stroke: 'currentColor', strokeOpacity: 0.7 }),
      Plot.dot(
        periods.filter((one) => one.coverage === 'silent'),
        {
          x: 'period',
          y: 0,
          r: 3.5,
          fill: 'var(--paper)',
          stroke: 'currentColor',
          title: (d: TiePeriod) => `${sayPeriod(d.period)}: documents, but no dated claim`,
        },
      ),
      Plot.text(['▲ closer'], {
        frameAnchor: 'top-left',
        dy: -16,
        dx: -28,
        textAnchor: 'start',
        fill: 'var(--closer-ink)',
        fontWeight: 600,
      }),
      Plot.text(['▼ apart'], {
        frameAnchor: 'bottom-right',
        dy: -4,
        textAnchor: 'end',
        fill: 'var(--apart-ink)',
        fontWeight: 600,
      }),
    ],
  })
  const span =
    periods.length === 1
      ? sayPeriod(labels[0] ?? '')
      : `${sayPeriod(labels[0] ?? '')} to ${sayPeriod(labels.at(-1) ?? '')}`
  const gaps = periods.filter((one) => one.coverage === 'gap').length
  return describedSvg(
    svg,
    `Claims closer and apart, ${span}`,
    `Bars up count claims that point closer, bars down claims that point apart. ${gaps === 0 ? '' : `Periods without any source: ${gaps}. `}The numbers stand in the table below.`,
  )
}
