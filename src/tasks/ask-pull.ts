import { PULL, type PullMaterial, type PullParameters, pullMoves } from '../analysis/pull/pull.ts'
import type { ClaimPlace } from '../analysis/pull/pull-acts.ts'
import { claimDoers, mayPull, pullOthers, USUAL_OTHERS } from '../analysis/pull/pull-others.ts'
import { TIE_SETTINGS } from '../analysis/tie/tie-settings.ts'
import type { Claim } from '../model/claim.ts'
import { firstDay, lastDay } from '../model/date-span.ts'
import { EntenteError } from '../model/error.ts'
import type { PullReport } from '../model/pull-report.ts'
import type { Registry } from '../model/registry.ts'
import type { TieEvent, TieQuestion, TieSpan } from '../model/tie.ts'
import type { TieReport } from '../model/tie-report.ts'
import type { Store } from '../store/store.ts'
import { loadActSorts } from './load-act-sorts.ts'

export { PULL, type PullParameters } from '../analysis/pull/pull.ts'

/** Of each period, actor and sign, so many events are told. */
const MOST_BEHIND = 1

/**
 * Who pulls at a tie? Gathers what a case knows of it and of its third actors, and asks the analysis.
 *
 * @param tie ids of the two; the first is told first
 * @throws EntenteError "not_found" where the case knows nothing of either with anybody
 */
export async function askPull(
  store: Store,
  registry: Registry,
  tie: readonly [string, string],
  asked: PullParameters,
): Promise<PullReport> {
  const { asOf, feed, since, until, dimension, per = 'month' } = asked
  const names = [registry.displayName(tie[0]), registry.displayName(tie[1])] as const
  const question: TieQuestion = {
    per,
    weights: TIE_SETTINGS.weights,
    ...(asOf === undefined ? {} : { asOf }),
    ...(feed === undefined ? {} : { feed }),
  }
  const span: TieSpan = {
    ...(since === undefined ? {} : { since: firstDay(since) }),
    ...(until === undefined ? {} : { until: lastDay(until) }),
    ...(dimension === undefined ? {} : { dimension }),
  }
  const [totals, cells, live, { claims, places }] = await Promise.all([
    store.tieTotals(tie, { ...question, ...span }),
    store.tieCells(tie, question),
    store.liveDays(question),
    claimsToward(store, tie, asked),
  ])
  const others = pullOthers(tie, totals, claimDoers(claims, tie), mayPull(registry, tie), asked.others ?? USUAL_OTHERS)
  if (others.length === 0 && cells.length === 0) {
    const known = asOf === undefined ? '' : ` as known on ${asOf}`
    throw new EntenteError('not_found', `Nothing of ${names[0]} or ${names[1]} with anybody is in this case${known}.`)
  }
  const within = ({ start }: { readonly start: string }) =>
    (since === undefined || start >= firstDay(since)) && (until === undefined || start <= lastDay(until))
  const material: PullMaterial = {
    tie,
    names,
    per,
    cells: cells.filter((cell) => cell.dimension === (dimension ?? 'all') && within(cell)),
    around: others.length === 0 ? [] : await store.tiesAround(tie, others, { ...question, ...span }),
    live: live.filter(within),
    others,
    claims,
    places,
    behind: [],
    quotes: {},
    registry,
    sorts: loadActSorts(),
  }
  const moves = pullMoves(material)
  const narrowed = { ...question, ...(dimension === undefined ? {} : { dimension }), most: MOST_BEHIND }
  const behind = moves.length === 0 ? [] : await store.movesToward(tie, moves, narrowed)
  return PULL.run({ ...material, behind, quotes: quotesOf(behind, claims, places) }, asked)
}

/** Claims in which either side takes part, the time asked for, with where each stands. */
async function claimsToward(
  store: Store,
  tie: readonly [string, string],
  { asOf, since, until, dimension }: PullParameters,
): Promise<{ readonly claims: readonly Claim[]; readonly places: ReadonlyMap<string, ClaimPlace> }> {
  const question = {
    ...(asOf === undefined ? {} : { asOf }),
    ...(since === undefined ? {} : { from: since }),
    ...(until === undefined ? {} : { to: until }),
    ...(dimension === undefined ? {} : { dimension }),
  }
  const [one, two, documents] = await Promise.all([
    store.claims({ ...question, actor: tie[0] }),
    store.claims({ ...question, actor: tie[1] }),
    store.documents(),
  ])
  const byId = new Map([...one, ...two].map(({ claim }) => [claim.id, claim]))
  return {
    claims: [...byId.values()],
    places: new Map(documents.map(({ id, title, publisher, published }) => [id, { title, publisher, published }])),
  }
}

function quotesOf(
  behind: readonly TieEvent[],
  claims: readonly Claim[],
  places: ReadonlyMap<string, ClaimPlace>,
): TieReport['quotes'] {
  const wanted = new Set(behind.flatMap(({ claim }) => claim ?? []))
  return Object.fromEntries(
    claims.flatMap(({ id, passage }) => {
      const place = places.get(passage.document)
      return wanted.has(id) && place !== undefined ? [[id, { quote: passage.quote, ...place }]] : []
    }),
  )
}
