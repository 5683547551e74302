import type { TieSeries } from '../../model/tie.ts'

/** What a reader has to know of the evidence behind a tie: gaps, feeds that come and go, claims among the events. */
export function tieNotes(series: readonly TieSeries[], feeds: readonly string[]): readonly string[] {
  const points = series[0]?.points ?? []
  const count = (state: string) => points.filter((one) => one.state === state).length
  const periods = (n: number) => (n === 1 ? 'one period' : `${n} periods`)
  const gaps = count('gap')
  const live = points.filter(({ state }) => state !== 'gap').map((one) => one.live.map(({ feed }) => feed).join())
  const changes = feeds.length > 1 && new Set(live).size > 1
  return [
    ...(gaps > 0 ? [`In ${periods(gaps)} no feed was alive: a gap, which is not the same as calm.`] : []),
    ...(changes
      ? [
          'Not every feed is alive in every period: what differs between periods may be the feeds; asked for one feed, the tie keeps to it.',
        ]
      : []),
    ...(feeds.includes('claims')
      ? ['Events of the feed "claims" were read by a machine in the documents of the case.']
      : []),
  ]
}
