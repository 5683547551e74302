import * as Plot from '@observablehq/plot'
import type { DirectedTie } from '../../../model/tie-report.ts'
import { describedSvg, svgDocument } from '../../brief/html/svg-document.ts'
import { sayInterval, signed } from './say-warmth.ts'

/**
 * Warmth of both directions of a tie in each dimension, over all of the time shown, with 90 % intervals. The dimensions stay apart.
 *
 * @param arrows what each direction is called
 * @returns an SVG element as text
 */
export function pictureTieDimensions(
  directions: readonly [DirectedTie, DirectedTie],
  arrows: readonly [string, string],
  width: number,
): string {
  const rows = directions.flatMap(({ dimensions }, i) =>
    dimensions.flatMap(({ series, whole, volume }) =>
      whole === null
        ? []
        : [
            {
              dimension: series.dimension,
              arrow: arrows[i] ?? '',
              whole,
              volume,
              way: whole.mean >= 0 ? 'closer' : 'apart',
            },
          ],
    ),
  )
  const names = [...new Set(rows.map(({ dimension }) => dimension))]
  const words = (row: (typeof rows)[number]) =>
    `${row.arrow}, ${row.dimension}: warmth ${sayInterval(row.whole)}, ${row.volume} events`
  const svg = Plot.plot({
    document: svgDocument(),
    width,
    height: 40 + 44 * names.length,
    marginLeft: 84,
    marginRight: width > 500 ? 180 : 8,
    marginTop: 8,
    marginBottom: 24,
    style: { background: 'transparent', fontFamily: 'var(--sans)', fontSize: '12px', overflow: 'visible' },
    x: {
      domain: [-10, 10],
      label: null,
      ticks: 5,
      tickFormat: (value: number) => signed(value, 0),
      grid: true,
      tickSize: 0,
    },
    y: { type: 'band', domain: [...arrows], axis: null, padding: 0.3 },
    fy: { domain: names, label: null, axis: 'left', padding: 0.12 },
    marks: [
      Plot.ruleX([0], { stroke: 'currentColor', strokeOpacity: 0.5 }),
      Plot.ruleY(rows, {
        fy: 'dimension',
        y: 'arrow',
        x1: (row: (typeof rows)[number]) => row.whole.low,
        x2: (row: (typeof rows)[number]) => row.whole.high,
        stroke: (row: (typeof rows)[number]) => `var(--${row.way})`,
        strokeOpacity: 0.4,
        strokeWidth: 7,
        title: words,
      }),
      Plot.dot(rows, {
        fy: 'dimension',
        y: 'arrow',
        x: (row: (typeof rows)[number]) => row.whole.mean,
        r: 4.5,
        fill: (row: (typeof rows)[number]) => `var(--${row.way})`,
        stroke: 'var(--paper)',
        title: words,
        ariaLabel: words,
      }),
      ...(width > 500
        ? [
            Plot.text(rows, {
              fy: 'dimension',
              y: 'arrow',
              frameAnchor: 'right',
              dx: 10,
              textAnchor: 'start',
              text: (row: (typeof rows)[number]) => `${row.arrow} · ${row.volume.toLocaleString('en-GB')}`,
              fill: 'currentColor',
            }),
          ]
        : []),
    ],
  })
  return describedSvg(
    svg,
    'Warmth by dimension',
    'For each dimension and direction a point with its 90 % interval, over all of the time shown.',
  )
}
