import * as Plot from '@observablehq/plot'
import type { BriefDimension } from '../../../model/brief.ts'
import { describedSvg, svgDocument } from './svg-document.ts'

/**
 * Claims closer and apart in each dimension of a tie, kept apart and never summed.
 *
 * @param width in pixels
 * @returns an SVG element as text
 */
export function pictureDimensions(dimensions: readonly BriefDimension[], width: number): string {
  const bars = dimensions.flatMap(({ dimension, balance }) => [
    { dimension, way: 'closer', count: balance.count.closer },
    { dimension, way: 'apart', count: -balance.count.apart },
  ])
  const highest = Math.max(2, ...bars.map((bar) => Math.abs(bar.count)))
  const words = (bar: { dimension: string; way: string; count: number }) =>
    `${bar.dimension}: ${Math.abs(bar.count)} ${Math.abs(bar.count) === 1 ? 'claim' : 'claims'} ${bar.way}`
  const href = (bar: { dimension: string; way: string }) => `#dimension-${bar.dimension}-${bar.way}`
  const svg = Plot.plot({
    document: svgDocument(),
    width,
    height: 34 + 30 * dimensions.length,
    marginLeft: 92,
    marginRight: 30,
    marginTop: 26,
    marginBottom: 6,
    style: { background: 'transparent', fontFamily: 'var(--sans)', fontSize: '12px', overflow: 'visible' },
    x: { domain: [-1.12 * highest, 1.12 * highest], axis: null },
    y: { type: 'band', domain: dimensions.map((one) => one.dimension), padding: 0.25, label: null, tickSize: 0 },
    marks: [
      Plot.barX(
        bars.filter((bar) => bar.count > 0),
        { x: 'count', y: 'dimension', fill: 'var(--closer)', title: words, ariaLabel: words, href },
      ),
      Plot.barX(
        bars.filter((bar) => bar.count < 0),
        {
          x: 'count',
          y: 'dimension',
          fill: 'url(#hatch-apart)',
          stroke: 'var(--apart)',
          title: words,
          ariaLabel: words,
          href,
        },
      ),
      ...[1, -1].map((side) =>
        Plot.text(
          bars.filter((bar) => bar.count * side > 0),
          {
            x: 'count',
            y: 'dimension',
            text: (bar: { count: number }) => `${Math.abs(bar.count)}`,
            textAnchor: side > 0 ? 'start' : 'end',
            dx: 5 * side,
          },
        ),
      ),
      Plot.ruleX([0], { stroke: 'currentColor', strokeOpacity: 0.7 }),
      Plot.text(['▼ apart'], {
        frameAnchor: 'top-left',
        dy: -16,
        textAnchor: 'start',
        fill: 'var(--apart-ink)',
        fontWeight: 600,
      }),
      Plot.text(['▲ closer'], {
        frameAnchor: 'top-right',
        dy: -16,
        textAnchor: 'end',
        fill: 'var(--closer-ink)',
        fontWeight: 600,
      }),
    ],
  })
  return describedSvg(
    svg,
    'Claims closer and apart by dimension',
    'Bars to the right count claims that point closer, bars to the left claims that point apart. The numbers stand in the table below.',
  )
}
