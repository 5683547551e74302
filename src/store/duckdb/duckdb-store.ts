import type { ActorPack } from '../../model/actor-pack.ts'
import { actorOf, countsAs } from '../../model/actor-step.ts'
import type { Claim } from '../../model/claim.ts'
import { lastDay } from '../../model/date-span.ts'
import { EntenteError } from '../../model/error.ts'
import type { IndicatorKind } from '../../model/indicator.ts'
import { CLAIM_STATUSES } from '../../model/judged-claim.ts'
import { namedByHand } from '../../model/named-by-hand.ts'
import type { TypeWeights } from '../../model/type-weights.ts'
import type { CaseStatus, DocumentFilter, Store } from '../store.ts'
import { storedMerges, syncMerges } from './actor-merges.ts'
import { syncClaimEvents } from './claim-events.ts'
import { claimQuestions } from './claim-questions.ts'
import type { Connection, Run } from './connection.ts'
import { eventOf, eventValues, feedCountOf, indicatorOf, indicatorValues } from './event-rows.ts'
import * as eventSql from './event-statements.ts'
import { feedImport } from './feed-import.ts'
import * as mergeSql from './merge-statements.ts'
import { outlookQuestions } from './outlook-questions.ts'
import {
  appearanceOf,
  appearanceValues,
  claimValues,
  documentEntryOf,
  documentOf,
  documentValues,
  judgementOf,
} from './rows.ts'
import * as sql from './statements.ts'
import { tieQuestions } from './tie-questions.ts'
import { tieTable } from './tie-table.ts'

/** How many texts are held at once while all are gone through. */
const PAGE = 128

/** The questions of a store, answered by one DuckDB file. */
export function duckdbStore(connection: Connection, schemaVersion: number, weights: TypeWeights = new Map()): Store {
  const { rows, write } = connection
  const claims = claimQuestions(rows)
  const actorPacks = async () => {
    const packs = (await rows(sql.ACTOR_PACKS)).map((row) => JSON.parse(String(row.pack)) as ActorPack)
    const byHand = namedByHand((await rows(mergeSql.ACTOR_JUDGEMENTS)).map(judgementOf))
    return byHand === null ? packs : [...packs, byHand]
  }

  /** Asked for by every question about a tie, and found by going through all claims. */
  let actors: { readonly version: string; readonly ids: readonly string[] } | null = null

  const addDocuments: Store['addDocuments'] = (documents, at) =>
    write(async (run) => {
      const added: boolean[] = []
      for (const { document, original } of documents) {
        const [there] = await run(sql.HAS_DOCUMENT, { id: document.id })
        added.push(there?.documents === 0)
        if (there?.documents === 0) await run(sql.ADD_DOCUMENT, documentValues(document, original, at))
        await run(sql.ADD_APPEARANCE, appearanceValues(document, at))
      }
      return added
    })

  const addReadings: Store['addReadings'] = (readings, reader, at) =>
    write(async (run) => {
      const list: ReturnType<typeof claimValues>[] = []
      for (const { document, claims: found } of readings) {
        const [row] = await run(sql.DOCUMENT_DATE, { id: document })
        if (row === undefined) throw new EntenteError('not_found', `No document ${document} is in this case.`)
        const mark = { reader: reader.name, version: reader.version, claims: found.length }
        const [reading] = await run(sql.ADD_READING, { document, ...mark, at })
        const published = row.published as string | null
        for (const claim of found) list.push(claimValues(claim, Number(reading?.number), published))
      }
      if (list.length > 0) await run(sql.ADD_CLAIMS, { claims: JSON.stringify(list) })
      await syncClaimEvents(
        run,
        readings.map(({ document }) => document),
        weights,
      )
    })

  const addJudgements: Store['addJudgements'] = (judgements) =>
    write(async (run) => {
      const touched = new Set<string>()
      for (const { id, claim, verdict, by, at } of judgements) {
        if (verdict.kind === 'add') await keepAdded(run, verdict.claim)
        await run(sql.ADD_JUDGEMENT, { id, claim, verdict: JSON.stringify(verdict), judge: by, at })
        for (const row of await run(eventSql.DOCUMENT_OF_CLAIM, { claim })) touched.add(String(row.document))
      }
      const merged = judgements.some((one) => actorOf(one) !== null) && (await syncMerges(run))
      await syncClaimEvents(run, merged ? null : [...touched], weights)
    })

  return {
    addDocument: async (document, original, at) => (await addDocuments([{ document, original }], at))[0] === true,
    addDocuments,

    appearances: async ({ document, asOf } = {}) => {
      const values = { document: document ?? null, as_of: asOf === undefined ? null : lastDay(asOf) }
      return (await rows(sql.APPEARANCES, values)).map(appearanceOf)
    },

    hasDocument: async (id) => (await rows(sql.HAS_DOCUMENT, { id }))[0]?.documents !== 0,

    async document(id) {
      const [row] = await rows(sql.DOCUMENT, { id })
      if (row === undefined) throw new EntenteError('not_found', `No document ${id} is in this case.`)
      return documentOf(row)
    },

    documents: async (filter = {}) => (await rows(sql.DOCUMENTS, filterValues(filter))).map(documentEntryOf),

    async *texts(filter = {}) {
      let after = { after_day: '', after_id: '' }
      for (;;) {
        const page = await rows(sql.TEXTS, { ...filterValues(filter), ...after, limit: PAGE })
        yield* page.map(documentOf)
        const last = page.at(-1)
        if (last === undefined || page.length < PAGE) return
        after = { after_day: String(last.known_on), after_id: String(last.id) }
      }
    },

    addReading: (document, reader, found, at) => addReadings([{ document, claims: found }], reader, at),
    addReadings,

    claims: claims.claims,
    claimPage: claims.claimPage,
    claim: claims.claim,
    events: async (question = {}) => (await rows(eventSql.EVENTS, eventValues(question))).map(eventOf),
    indicators: async (question = {}) => (await rows(eventSql.INDICATORS, indicatorValues(question))).map(indicatorOf),
    indicatorKinds: async () => (await rows(eventSql.INDICATOR_KINDS)) as unknown as readonly IndicatorKind[],
    imports: feedImport(connection),
    async actors() {
      const merges = await storedMerges(rows)
      const version = `${(await rows(sql.CLAIMS_VERSION))[0]?.version} ${JSON.stringify([...merges])}`
      if (actors?.version !== version) {
        const ids = (await rows(sql.ACTORS)).map((row) => countsAs(merges, String(row.actor)))
        actors = { version, ids: [...new Set(ids)].sort() }
      }
      return actors.ids
    },
    merges: () => storedMerges(rows),

    ...tieQuestions(connection, weights),
    ...tieTable(connection),
    ...outlookQuestions(connection),

    addJudgement: (judgement) => addJudgements([judgement]),
    addJudgements,

    judgements: async (claim) => (await rows(sql.JUDGEMENTS, { claim: claim ?? null })).map(judgementOf),

    addActorPack: (pack, at) =>
      write(async (run) => {
        await run(sql.ADD_ACTOR_PACK, { name: pack.name, pack: JSON.stringify(pack), at })
      }),

    actorPacks,

    async status() {
      const [counts = {}] = await rows(sql.COUNTS)
      const languages = await rows(sql.LANGUAGES)
      const judged = await claims.judgedClaims()
      const packs = await actorPacks()
      const number = (column: string) => Number(counts[column] ?? 0)
      const byStatus = { unjudged: number('unjudged_claims'), ...NO_JUDGED }
      for (const { status } of judged.claims) byStatus[status]++
      const { first_published: first, last_published: last } = counts
      return {
        documents: number('documents'),
        unread: number('unread'),
        readings: number('readings'),
        claims: CLAIM_STATUSES.reduce((sum, one) => sum + (one === 'orphaned' ? 0 : byStatus[one]), 0),
        byStatus,
        events: number('unjudged_events') + judged.events,
        feeds: (await rows(eventSql.FEEDS)).map(feedCountOf),
        judgements: number('judgements'),
        actorPacks: packs.map(({ name }) => name),
        languages: languages as unknown as CaseStatus['languages'],
        published: typeof first === 'string' && typeof last === 'string' ? [first, last] : null,
        schemaVersion,
      }
    },

    tellingsVersion: async () => String((await rows(sql.TELLINGS_VERSION))[0]?.version),
    materialVersion: async () => String((await rows(sql.MATERIAL_VERSION))[0]?.version),

    follow: (tell) => connection.follow(tell),
    close: () => connection.close(),
  }
}

const NO_JUDGED = { accepted: 0, corrected: 0, added: 0, rejected: 0, orphaned: 0 }

/** No reading has this number: claims that were added by hand stand under it. */
const BY_HAND = 0

/** What is asked of claims asks a table of them, so one that a judgement adds gets its row there. */
async function keepAdded(run: Run, claim: Claim): Promise<void> {
  const document = claim.passage.document
  const [row] = await run(sql.DOCUMENT_DATE, { id: document })
  if (row === undefined) throw new EntenteError('not_found', `No document ${document} is in this case.`)
  const [there] = await run(sql.HAS_ADDED_CLAIM, { id: claim.id })
  if (there?.claims !== 0) return
  const values = claimValues(claim, BY_HAND, row.published as string | null)
  await run(sql.ADD_CLAIMS, { claims: JSON.stringify([values]) })
}

function filterValues({ asOf, unreadBy, ids }: DocumentFilter) {
  return {
    ids: ids === undefined ? null : JSON.stringify(ids),
    as_of: asOf === undefined ? null : lastDay(asOf),
    reader: unreadBy?.name ?? null,
    version: unreadBy?.version ?? null,
  }
}
