import { keptOutlook } from '../analysis/outlook/keep-view.ts'
import type { WatchedTie } from '../analysis/outlook/tick-signposts.ts'
import { lastDay } from '../model/date-span.ts'
import type { OutlookRecord } from '../model/outlook-record.ts'
import type { KeptOutlook } from '../model/outlook-report.ts'
import type { Store } from '../store/store.ts'
import { loadLikelihoodWords } from './load-likelihood-words.ts'
import { tieMonths } from './tie-months.ts'

export interface KeptQuestion {
  readonly tie?: readonly [string, string]
  /** ISO date: outlooks made and settlements known by then */
  readonly asOf?: string
}

/**
 * Outlooks that were kept, newest first, with what has come of them and of their signposts.
 *
 * @param today ISO day
 */
export async function keptOutlooks(
  store: Store,
  { tie, asOf }: KeptQuestion,
  today: string,
): Promise<readonly KeptOutlook[]> {
  const known = asOf === undefined ? {} : { asOf }
  const [records, settlements] = [
    await store.outlooks({ ...known, ...(tie === undefined ? {} : { tie }) }),
    await store.settlements(known),
  ]
  const words = loadLikelihoodWords()
  const day = asOf === undefined ? today : lastDay(asOf)
  const watched = new Map<string, WatchedTie | null>()
  const kept: KeptOutlook[] = []
  for (const record of records) {
    const key = watchKey(record)
    if (!watched.has(key)) watched.set(key, await watch(store, record, known, day))
    kept.push(keptOutlook(record, settlements, watched.get(key) ?? null, words, day))
  }
  return kept.sort(
    (a, b) =>
      b.record.knownAsOf.localeCompare(a.record.knownAsOf) || a.record.deadline.localeCompare(b.record.deadline),
  )
}

function watchKey({ tie, rule }: OutlookRecord): string {
  return `${[...tie].sort().join('-')} ${rule.kind === 'typed' ? '' : (rule.feed ?? '')}`
}

/** What came after an outlook between its two; null where no month is known. */
export async function watch(
  store: Store,
  { tie, rule }: Pick<OutlookRecord, 'tie' | 'rule'>,
  known: { readonly asOf?: string },
  today: string,
): Promise<WatchedTie | null> {
  const feed = rule.kind === 'typed' ? null : rule.feed
  const asked = { ...known, ...(feed === null ? {} : { feed }) }
  const { months } = await tieMonths(store, tie, asked, today, 0)
  const [a, b] = [...tie].sort()
  const series = months.pairs.find(({ pair }) => pair[0] === a && pair[1] === b)
  if (series === undefined) return null
  const events = await store.events({ ...asked, tie })
  return { first: months.first, series, events: events.map(({ day, type }) => ({ day, type })) }
}
