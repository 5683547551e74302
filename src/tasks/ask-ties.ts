import { TIE_SETTINGS } from '../analysis/tie/tie-settings.ts'
import { firstDay, lastDay } from '../model/date-span.ts'
import { periodFrom } from '../model/periods.ts'
import type { TieMonth, TieMonths, TiesQuestion } from '../model/tie.ts'
import type { Store } from '../store/store.ts'

/** How many ties are held at once while all are gone through. */
const PAGE = 10_000

/** Which ties are asked for; dates of any precision. */
export type AskedTies = Omit<TiesQuestion, 'settings'>

/** The ties of some months; of the last one with an event where no time is given. */
export async function tiesBetween(store: Store, asked: AskedTies): Promise<TieMonths> {
  return store.ties(await questionOf(store, asked))
}

/** All of them, a page at a time, by source, target and month. */
export async function* allTies(store: Store, asked: AskedTies): AsyncIterable<readonly TieMonth[]> {
  const question = { ...timed(asked), settings: TIE_SETTINGS, order: 'name' as const, most: PAGE }
  for (let after = 0; ; after += PAGE) {
    const { ties } = await store.ties({ ...question, after })
    if (ties.length > 0 || after === 0) yield ties
    if (ties.length < PAGE) return
  }
}

async function questionOf(store: Store, asked: AskedTies): Promise<TiesQuestion> {
  if (asked.since !== undefined || asked.until !== undefined) return { ...timed(asked), settings: TIE_SETTINGS }
  const last = await store.lastTieMonth(TIE_SETTINGS)
  if (last === null) return { ...asked, settings: TIE_SETTINGS }
  return { ...asked, since: last, until: periodFrom(last, 'month').to, settings: TIE_SETTINGS }
}

function timed(asked: AskedTies): AskedTies {
  const { since, until } = asked
  return {
    ...asked,
    ...(since === undefined ? {} : { since: firstDay(since) }),
    ...(until === undefined ? {} : { until: lastDay(until) }),
  }
}
