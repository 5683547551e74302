import * as Plot from '@observablehq/plot'
import type { Episode } from '../../model/episode.ts'
import { day, MARGIN_LEFT, MARGIN_RIGHT, type TimeAxis } from './time-axis.ts'

interface EpisodesOptions {
  readonly axis: TimeAxis
  readonly height: number
  readonly say: (episode: Episode) => string
}

/** Which way an episode leans: as most of its reports do. */
export function leanOf({ reports }: Episode): 'closer' | 'apart' | 'neutral' {
  const lean = reports.reduce(
    (sum, { mention: { direction } }) => sum + (direction === 'closer' ? 1 : direction === 'apart' ? -1 : 0),
    0,
  )
  return lean > 0 ? 'closer' : lean < 0 ? 'apart' : 'neutral'
}

/** Episodes on the axis of time: those that more tell of are larger. */
export function episodesPicture(
  episodes: readonly Episode[],
  { axis, height, say }: EpisodesOptions,
): Plot.PlotOptions {
  const dated = episodes.filter(({ span }) => span !== null && day(span[0]) >= axis.from && day(span[0]) <= axis.to)
  const x = ({ span }: Episode) => day(span?.[0] ?? '')
  const y = (one: Episode) => ({ closer: 1, neutral: 0, apart: -1 })[leanOf(one)]
  const fill = (one: Episode) =>
    ({ closer: 'var(--closer)', neutral: 'var(--soft)', apart: 'var(--apart)' })[leanOf(one)]
  return {
    width: axis.width,
    height,
    marginLeft: MARGIN_LEFT,
    marginRight: MARGIN_RIGHT,
    marginBottom: 22,
    marginTop: 12,
    x: { type: 'utc', domain: [axis.from, axis.to], label: null },
    y: {
      domain: [-1.6, 1.6],
      ticks: [-1, 0, 1],
      tickFormat: (value: number) => (value > 0 ? '▲' : value < 0 ? '▼' : '◆'),
      label: null,
      tickSize: 0,
    },
    r: { range: [2, 7] },
    marks: [
      Plot.dot(dated, { x, y, r: 'independent', fill, fillOpacity: 0.55, stroke: fill, strokeWidth: 1 }),
      Plot.tip(dated, Plot.pointer({ x, y, title: say, fill: 'var(--raised)', stroke: 'var(--line)' })),
    ],
  }
}
