import { monthNumber } from '../analysis/outlook/month-names.ts'
import { TIE_SETTINGS } from '../analysis/tie/tie-settings.ts'
import { lastDay } from '../model/date-span.ts'
import type { PairMonths } from '../model/outlook.ts'
import type { Store } from '../store/store.ts'

/** An outlook learns from so many ties, those of which most is told. */
export const MOST_TIES = 120

/** Months of a tie and of others, with the last one that was asked for. */
export interface KnownMonths {
  readonly months: PairMonths
  /** number of the last month that was over on the day asked for */
  readonly lastAsked: number
}

/**
 * Points of cooperation and conflict between two actors and between others, by month; a month in which no feed was alive is a gap.
 *
 * @param today ISO day: months that are over by then
 * @param most  at most so many ties
 */
export async function tieMonths(
  store: Store,
  tie: readonly [string, string],
  { asOf, feed }: { readonly asOf?: string | undefined; readonly feed?: string | undefined },
  today: string,
  most = MOST_TIES,
): Promise<KnownMonths> {
  const known = { ...(asOf === undefined ? {} : { asOf }), ...(feed === undefined ? {} : { feed }) }
  const [found, live] = await Promise.all([
    store.pairMonths({ ...known, tie, weights: TIE_SETTINGS.weights, most }),
    store.liveDays({ ...known, per: 'month' }),
  ])
  const day = asOf === undefined ? today : lastDay(asOf)
  const lastAsked = monthNumber(day) - (day === lastDay(day.slice(0, 7)) ? 0 : 1)
  const alive = new Set(live.map(({ start }) => monthNumber(start)))
  const starts = [...found.map(({ starts: of }) => monthNumber(of[0] ?? '9999')), ...alive]
  const first = starts.reduce((least, one) => Math.min(least, one), Number.POSITIVE_INFINITY)
  const last = Math.min(
    lastAsked,
    [...alive].reduce((most, one) => Math.max(most, one), 0),
  )
  const length = Math.max(0, last - first + 1)
  if (!Number.isFinite(first) || length === 0) return { months: { first: 0, months: 0, pairs: [] }, lastAsked }
  const blank = () => Float64Array.from({ length }, (_, i) => (alive.has(first + i) ? 0 : Number.NaN))
  const pairs = found.map(({ pair, starts: of, cooperation, conflict }) => {
    const series = { pair, cooperation: blank(), conflict: blank() }
    for (const [i, start] of of.entries()) {
      const at = monthNumber(start) - first
      if (at >= length) continue
      series.cooperation[at] = cooperation[i] as number
      series.conflict[at] = conflict[i] as number
    }
    return series
  })
  return { months: { first, months: length, pairs }, lastAsked }
}
