import * as Plot from '@observablehq/plot'
import type { CalibrationBin } from '../../../model/outlook-bins.ts'
import { describedSvg, svgDocument } from '../../brief/html/svg-document.ts'

const SIDE = 40

/**
 * Does what is said to be likely come as often as said? One mark a bin, as large as it has probabilities, with their number; on the
 * line what is said comes as often.
 *
 * @source Bröcker & Smith 2007
 * @returns an SVG element as text
 */
export function pictureCalibration(bins: readonly CalibrationBin[], width: number): string {
  const most = Math.max(1, ...bins.map(({ n }) => n))
  const says = ({ said, came, n }: CalibrationBin) =>
    `said ${share(said)} on average, came ${share(came)}, ${n} ${n === 1 ? 'probability' : 'probabilities'}`
  const percents = (value: number) => `${Math.round(100 * value)} %`
  const svg = Plot.plot({
    document: svgDocument(),
    width,
    height: Math.min(width, 360),
    marginLeft: SIDE + 8,
    marginRight: 24,
    marginTop: 16,
    marginBottom: SIDE,
    style: { background: 'transparent', fontFamily: 'var(--sans)', fontSize: '11px', overflow: 'visible' },
    x: {
      domain: [0, 1],
      label: 'how likely it was said to be →',
      ticks: 5,
      tickFormat: percents,
      tickSize: 0,
      grid: true,
    },
    y: { domain: [0, 1], label: '↑ how often it came', ticks: 5, tickFormat: percents, tickSize: 0, grid: true },
    r: { domain: [0, most], range: [0, 13] },
    marks: [
      Plot.link([0], {
        x1: 0,
        y1: 0,
        x2: 1,
        y2: 1,
        stroke: 'currentColor',
        strokeOpacity: 0.6,
        strokeDasharray: '4 3',
      }),
      Plot.dot(bins, {
        x: 'said',
        y: 'came',
        r: 'n',
        fill: 'var(--closer)',
        fillOpacity: 0.75,
        title: says,
        ariaLabel: says,
      }),
      Plot.text(bins, {
        x: 'said',
        y: 'came',
        text: ({ n }: CalibrationBin) => n.toLocaleString('en-GB'),
        dy: -18,
        fill: 'currentColor',
        stroke: 'var(--paper)',
        strokeWidth: 3,
        paintOrder: 'stroke',
      }),
    ],
  })
  return describedSvg(
    svg,
    'Calibration',
    'Each mark is a tenth of the scale: right, how likely outcomes were said to be; up, how often they came. Numbers count probabilities.',
  )
}

function share(value: number): string {
  return `${(100 * value).toFixed(0)} %`
}
