import * as Plot from '@observablehq/plot'
import { describedSvg, svgDocument } from '../src/analysis/brief/html/svg-document.ts'

/** What so many events took, in milliseconds of processor. */
export interface TiePoint {
  readonly events: number
  readonly bare: number
  readonly anew: number
  readonly table: number
  readonly one: number
}

const LINES = [
  ['anew', 'all ties by month, reckoned anew', '#c2641a'],
  ['bare', 'bare GROUP BY', '#777'],
  ['table', 'all ties by month, from the table', '#2f7fb5'],
  ['one', 'one tie by month, all dimensions', '#14598c'],
] as const

/** Milliseconds of processor against events, both in powers of ten: lines of slope one grow as the events do. */
export function tieGrowthPicture(points: readonly TiePoint[]): string {
  const rows = LINES.flatMap(([key, name, color]) =>
    points.map((point) => ({ name, color, events: point.events, ms: point[key] })),
  )
  const last = LINES.map(([key, name, color]) => ({
    name,
    color,
    events: points.at(-1)?.events ?? 1,
    ms: points.at(-1)?.[key] ?? 1,
  }))
  const svg = Plot.plot({
    document: svgDocument(),
    width: 720,
    height: 380,
    marginLeft: 64,
    marginRight: 250,
    marginBottom: 40,
    style: { background: 'white', color: '#222', fontFamily: 'system-ui, sans-serif', fontSize: '12px' },
    x: { type: 'log', label: 'events →', grid: true, tickFormat: (count: number) => `${count / 1e6} M`, ticks: 3 },
    y: {
      type: 'log',
      label: '↑ milliseconds of processor',
      grid: true,
      tickFormat: (ms: number) => ms.toLocaleString('en-GB'),
      ticks: 5,
    },
    marks: [
      Plot.line(rows, { x: 'events', y: 'ms', z: 'name', stroke: 'color', strokeWidth: 1.6 }),
      Plot.dot(rows, { x: 'events', y: 'ms', fill: 'color', r: 4 }),
      Plot.text(last, { x: 'events', y: 'ms', text: 'name', fill: 'color', dx: 10, textAnchor: 'start' }),
    ],
  })
  svg.setAttribute('xmlns', 'http://www.w3.org/2000/svg')
  return `${describedSvg(svg, 'Growth of the time that ties take', 'Milliseconds against events, for all ties and for one, beside a bare GROUP BY')}\n`
}
