import type { TieParameters } from '../analysis/tie/tie.ts'
import { TIE_SETTINGS } from '../analysis/tie/tie-settings.ts'
import { firstDay, lastDay } from '../model/date-span.ts'
import { type Period, periodNamed } from '../model/periods.ts'
import type { TieEvents } from '../model/tie.ts'
import type { Store } from '../store/store.ts'

/** A page of the events behind a period: its share of each direction. */
export interface EventsBehind extends TieEvents {
  readonly period: Period
  /** events of the direction that has more, which tells how many pages there are */
  readonly largest: number
}

/**
 * Which events are behind a period of a tie?
 *
 * @param period its name: 2024-05-30, 2024-W22, 2024-05, 2024-Q2, 2024, 2024-w22
 * @param page   how many of each direction, and after how many
 * @throws EntenteError "invalid_input" where no period is called so
 */
export async function eventsBehind(
  store: Store,
  tie: readonly [string, string],
  period: string,
  { asOf, feed, dimension }: TieParameters,
  page: { readonly most: number; readonly after: number },
): Promise<EventsBehind> {
  const { per, from, to, ...rest } = periodNamed(period)
  const question = {
    tie,
    per,
    weights: TIE_SETTINGS.weights,
    since: from,
    until: to,
    ...page,
    ...(asOf === undefined ? {} : { asOf }),
    ...(feed === undefined ? {} : { feed }),
    ...(dimension === undefined ? {} : { dimension }),
  }
  const [{ events }, ...ways] = await Promise.all([
    store.tieEvents(question),
    ...tie.map((source) => store.tieEvents({ ...question, source, most: 1, after: 0 })),
  ])
  const totals = ways.map(({ total }) => total)
  return {
    period: { ...rest, from, to },
    events,
    total: totals.reduce((sum, one) => sum + one, 0),
    largest: Math.max(...totals),
  }
}

/** Which events are told between two days? Of each year and direction those of most weight first. */
export async function eventsBetween(
  store: Store,
  tie: readonly [string, string],
  { asOf, feed, dimension, since, until }: TieParameters,
  page: { readonly most: number; readonly after: number },
): Promise<TieEvents> {
  return store.tieEvents({
    tie,
    per: 'year',
    weights: TIE_SETTINGS.weights,
    ...page,
    ...(since === undefined ? {} : { since: firstDay(since) }),
    ...(until === undefined ? {} : { until: lastDay(until) }),
    ...(asOf === undefined ? {} : { asOf }),
    ...(feed === undefined ? {} : { feed }),
    ...(dimension === undefined ? {} : { dimension }),
  })
}
