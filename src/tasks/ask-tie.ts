import { TIE, type TieParameters, tiePeriods } from '../analysis/tie/tie.ts'
import { TIE_VARIANTS } from '../analysis/tie/tie-sensitivity.ts'
import { TIE_SETTINGS } from '../analysis/tie/tie-settings.ts'
import { firstDay, lastDay } from '../model/date-span.ts'
import { EntenteError } from '../model/error.ts'
import { type Per, periodStart, periodsBetween } from '../model/periods.ts'
import type { Registry } from '../model/registry.ts'
import type { EventWeights, TieCell, TieEvent, TieQuestion } from '../model/tie.ts'
import type { TieReport } from '../model/tie-report.ts'
import type { Store } from '../store/store.ts'

export { TIE, type TieParameters } from '../analysis/tie/tie.ts'

/** A series that nobody cut otherwise has at most so many periods, and events in at least this share of them. */
export const MOST_SHOWN = 120
export const LEAST_COVERED = 1 / 2

export interface TieDepth {
  /** how many events of each period and direction come with the report */
  readonly behind: number
  /** whether other settings are tried too */
  readonly sensitivity: boolean
}

/**
 * How do two actors stand to each other? Gathers what a case knows of it and asks the analysis.
 *
 * @param tie ids of the two; the first is told first
 * @throws EntenteError "not_found" where the case knows no event between them
 */
export async function askTie(
  store: Store,
  registry: Registry,
  tie: readonly [string, string],
  asked: TieParameters,
  depth: TieDepth,
): Promise<TieReport> {
  const { asOf, feed } = asked
  const question = (per: Per, weights: EventWeights = TIE_SETTINGS.weights): TieQuestion => ({
    per,
    weights,
    ...(asOf === undefined ? {} : { asOf }),
    ...(feed === undefined ? {} : { feed }),
  })
  const names = [registry.displayName(tie[0]), registry.displayName(tie[1])] as const
  const { per, cells } = await cutTime(store, tie, asked, question)
  if (cells.length === 0) {
    const known = asOf === undefined ? '' : ` as known on ${asOf}`
    const whose = feed === undefined ? '' : ` of the feed "${feed}"`
    throw new EntenteError('not_found', `No event${whose} between ${names[0]} and ${names[1]} is in this case${known}.`)
  }
  const live = await store.liveDays(question(per))
  const periods = tiePeriods({ cells, live, per }, asked)
  const span = {
    since: periods[0]?.from ?? '9999-12-31',
    until: periods.at(-1)?.to ?? '9999-12-31',
    ...(asked.dimension === undefined ? {} : { dimension: asked.dimension }),
  }
  const totals = await store.tieTotals(tie, { ...question(per), ...span })
  const behind =
    depth.behind === 0 ? [] : (await store.tieEvents({ ...question(per), ...span, tie, most: depth.behind })).events
  const variants = depth.sensitivity ? await variantsOf(store, tie, cells, (weights) => question(per, weights)) : []
  const quotes = await quotesOf(store, tie, behind)
  return TIE.run({ tie, names, per, cells, live, totals, behind, quotes, variants }, asked)
}

/** The finest cut by month, quarter or year that fits the page and is told of often enough; or the one asked for. */
async function cutTime(
  store: Store,
  tie: readonly [string, string],
  { per: asked, since, until }: TieParameters,
  question: (per: Per) => TieQuestion,
): Promise<{ readonly per: Per; readonly cells: readonly TieCell[] }> {
  const cuts: readonly Per[] = asked === undefined ? ['month', 'quarter', 'year'] : [asked]
  for (const per of cuts) {
    const cells = await store.tieCells(tie, question(per))
    const from = since === undefined ? '' : periodStart(firstDay(since), per)
    const to = until === undefined ? '9999-12-31' : lastDay(until)
    const starts = [...new Set(cells.map(({ start }) => start))].filter((start) => start >= from && start <= to).sort()
    const [first, last] = [starts[0], starts.at(-1)]
    const all = first === undefined || last === undefined ? 0 : periodsBetween(first, last, per).length
    if (per === cuts.at(-1) || (all <= MOST_SHOWN && starts.length >= LEAST_COVERED * all && all > 0)) {
      return { per, cells }
    }
  }
  throw new EntenteError('internal', 'There is no way to cut time.')
}

/** The words of the claims among some events, with the documents they stand in. */
async function quotesOf(
  store: Store,
  tie: readonly [string, string],
  events: readonly TieEvent[],
): Promise<TieReport['quotes']> {
  const wanted = new Set(events.flatMap(({ claim }) => claim ?? []))
  if (wanted.size === 0) return {}
  const found = await store.claims({ tie, ids: [...wanted] })
  const ids = [...new Set(found.map(({ read }) => read.passage.document))]
  const documents = new Map((await store.documents({ ids })).map((document) => [document.id, document]))
  return Object.fromEntries(
    found.map(({ read: { id, passage } }) => {
      const { title = '', publisher = null, published = null } = documents.get(passage.document) ?? {}
      return [id, { quote: passage.quote, title, publisher, published }]
    }),
  )
}

async function variantsOf(
  store: Store,
  tie: readonly [string, string],
  cells: readonly TieCell[],
  question: (weights: EventWeights) => TieQuestion,
) {
  const variants = []
  for (const variant of TIE_VARIANTS) {
    const same = variant.weights === TIE_SETTINGS.weights
    variants.push({ ...variant, cells: same ? cells : await store.tieCells(tie, question(variant.weights)) })
  }
  return variants
}
