import * as Plot from '@observablehq/plot'
import type { TiePeriod } from '../../../model/brief.ts'
import { sayPeriod } from '../prose/say-date.ts'
import { describedSvg, svgDocument } from './svg-document.ts'

/**
 * The balance of each period with its 90 % interval; nothing is drawn where nothing leans.
 *
 * @param width in pixels
 * @returns an SVG element as text
 */
export function pictureBalance(periods: readonly TiePeriod[], width: number): string {
  const labels = periods.map((one) => one.period)
  const every = Math.ceil(labels.length / Math.max(3, Math.floor(width / 62)))
  const points = periods.flatMap(({ period, balance }) =>
    balance.value === null || balance.interval === null
      ? []
      : [
          {
            period,
            value: balance.value,
            low: balance.interval[0],
            high: balance.interval[1],
            way: balance.value >= 0 ? 'closer' : 'apart',
          },
        ],
  )
  const words = (d: (typeof points)[number]) =>
    `${sayPeriod(d.period)}: balance ${d.value.toFixed(2)}, 90 % interval ${d.low.toFixed(2)} to ${d.high.toFixed(2)}`
  const svg = Plot.plot({
    document: svgDocument(),
    width,
    height: 150,
    marginLeft: 34,
    marginRight: 8,
    marginTop: 10,
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
    y: {
      domain: [-1, 1],
      label: null,
      ticks: [-1, 0, 1],
      tickFormat: (d: number) => (d > 0 ? '+1' : d < 0 ? '−1' : '0'),
    },
    marks: [
      Plot.barY(
        periods.filter((one) => one.coverage === 'gap'),
        {
          x: 'period',
          y1: -1,
          y2: 1,
          fill: 'url(#hatch-gap)',
          insetLeft: -2,
          insetRight: -2,
          title: (d: TiePeriod) => `${sayPeriod(d.period)}: no source`,
        },
      ),
      Plot.ruleY([0], { stroke: 'currentColor', strokeOpacity: 0.4 }),
      Plot.ruleX(points, {
        x: 'period',
        y1: 'low',
        y2: 'high',
        stroke: 'currentColor',
        strokeOpacity: 0.45,
        strokeWidth: 2,
      }),
      Plot.dot(points, {
        x: 'period',
        y: 'value',
        r: 4.5,
        symbol: 'way',
        fill: (d: (typeof points)[number]) => `var(--${d.way})`,
        stroke: 'var(--paper)',
        title: words,
        ariaLabel: words,
        href: (d: (typeof points)[number]) => `#period-${d.period}-${d.way}`,
      }),
    ],
    symbol: { domain: ['closer', 'apart'], range: ['triangle', 'diamond'] },
  })
  return describedSvg(
    svg,
    `Balance with its 90 % interval, ${sayPeriod(labels[0] ?? '')} to ${sayPeriod(labels.at(-1) ?? '')}`,
    'A point a period between −1, all apart, and +1, all closer. The numbers stand in the table below.',
  )
}
