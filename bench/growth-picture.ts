import * as Plot from '@observablehq/plot'
import { describedSvg, svgDocument } from '../src/analysis/brief/html/svg-document.ts'

/** How long a text of so many tokens took to read. */
export interface GrowthPoint {
  readonly tokens: number
  readonly seconds: number
}

/** Seconds against tokens, with the line from nothing through the longest text: points on it mean linear growth. */
export function growthPicture(points: readonly GrowthPoint[]): string {
  const longest = points.reduce((most, one) => (one.tokens > most.tokens ? one : most), { tokens: 0, seconds: 0 })
  const svg = Plot.plot({
    document: svgDocument(),
    width: 560,
    height: 320,
    marginLeft: 48,
    marginBottom: 40,
    style: { background: 'white', color: '#222', fontFamily: 'system-ui, sans-serif', fontSize: '12px' },
    x: { label: 'tokens of one text →', tickFormat: (count: number) => `${count / 1000}k`, grid: true, zero: true },
    y: { label: '↑ seconds to read it', grid: true, zero: true },
    marks: [
      Plot.line([{ tokens: 0, seconds: 0 }, longest], {
        x: 'tokens',
        y: 'seconds',
        stroke: '#999',
        strokeDasharray: '4 4',
      }),
      Plot.dot(points, { x: 'tokens', y: 'seconds', fill: '#14598c', r: 5 }),
    ],
  })
  svg.setAttribute('xmlns', 'http://www.w3.org/2000/svg')
  return `${describedSvg(svg, 'Growth of reading time', 'Seconds to read one text against its tokens, with the line of linear growth')}\n`
}
