import type { DuckDBConnection, DuckDBValue } from '@duckdb/node-api'
import type { ActorPack } from '../../model/actor-pack.ts'
import { matchesFilter } from '../../model/claim-filter.ts'
import { firstDay, lastDay } from '../../model/date-span.ts'
import type { Document } from '../../model/document.ts'
import { EntenteError } from '../../model/error.ts'
import { eventOf } from '../../model/event.ts'
import { groupBy } from '../../model/group-by.ts'
import { CLAIM_STATUSES, type ClaimStatus, type JudgedClaim, judgeClaim } from '../../model/judged-claim.ts'
import type { Judgement } from '../../model/judgement.ts'
import type { ClaimQuestion, DocumentFilter, Store } from '../store.ts'
import { MIGRATIONS } from './migrations.ts'
import { claimOf, claimValues, documentEntryOf, documentOf, documentValues, judgementOf, type Row } from './rows.ts'
import { inTransaction, rowsOf } from './run-sql.ts'
import * as sql from './statements.ts'

const PAGE = 50
const SHOWN: readonly ClaimStatus[] = ['unjudged', 'accepted', 'corrected']

/** The questions of a store, answered by DuckDB. */
export function duckdbStore(connection: DuckDBConnection, close: () => void): Store {
  const ask = (statement: string, values?: Record<string, DuckDBValue>) => rowsOf(connection, statement, values)
  const oneDocument = async (id: string): Promise<Document> => {
    const [row] = await ask(sql.DOCUMENT, { id })
    if (row === undefined) throw new EntenteError('not_found', `No document ${id} is in this case.`)
    return documentOf(row)
  }
  const judgements = async (claim: string | null) => (await ask(sql.JUDGEMENTS, { claim })).map(judgementOf)
  const judged = async (question: ClaimQuestion, idStart: string | null, judgedOnly = false) => {
    const rows = await ask(sql.CLAIMS, claimParameters(question, idStart, judgedOnly))
    return withJudgements(rows, await judgements(null), question)
  }
  const standing = async (question: ClaimQuestion = {}) => {
    const wanted = question.status ?? SHOWN
    const rows = await judged(question, null)
    return rows.filter((row) => wanted.includes(row.judged.status) && matchesFilter(row.judged.claim, row.published, question))
  }

  return {
    async addDocument(document, original, at) {
      const [{ documents = 0 } = {}] = await ask(sql.HAS_DOCUMENT, { id: document.id })
      if (documents !== 0) return false
      await connection.run(sql.ADD_DOCUMENT, documentValues(document, original, at))
      return true
    },
    async hasDocument(id) {
      const [row] = await ask(sql.HAS_DOCUMENT, { id })
      return row?.documents !== 0
    },
    document: oneDocument,
    async documents(filter = {}) {
      return (await ask(sql.DOCUMENTS, documentParameters(filter))).map(documentEntryOf)
    },
    async *texts(filter = {}) {
      let after = { after_day: '', after_id: '' }
      for (;;) {
        const rows = await ask(sql.TEXTS, { ...documentParameters(filter), ...after, limit: PAGE })
        for (const row of rows) yield documentOf(row)
        const last = rows.at(-1)
        if (last === undefined || rows.length < PAGE) return
        after = { after_day: last.known_on as string, after_id: last.id as string }
      }
    },
    async addReading(document, reader, claims, at) {
      const { published } = await oneDocument(document)
      await inTransaction(connection, async () => {
        const { name, version } = reader
        const [row] = await ask(sql.ADD_READING, { document, reader: name, version, claims: claims.length, at })
        if (claims.length === 0) return
        const json = JSON.stringify(claims.map((claim) => claimValues(claim, published)))
        await connection.run(sql.ADD_CLAIMS, { reading: row?.number as number, claims: json })
      })
    },
    async claims(question = {}) {
      return (await standing(question)).map((row) => row.judged)
    },
    async claim(idOrStart) {
      const found = await judged({}, idOrStart)
      const exact = found.find((row) => row.judged.read.id === idOrStart)
      const [first] = found
      if (exact !== undefined) return exact.judged
      if (first === undefined) throw new EntenteError('not_found', `No claim of this case has an id that starts with "${idOrStart}".`)
      if (found.length > 1) {
        const message = `"${idOrStart}" starts the ids of ${found.length} claims: give more of it.`
        throw new EntenteError('invalid_input', message)
      }
      return first.judged
    },
    async events(question = {}) {
      return (await standing(question)).flatMap((row) => eventOf(row.judged.claim, row.published) ?? [])
    },
    async addJudgement({ id, claim, verdict, by, at }) {
      await connection.run(sql.ADD_JUDGEMENT, { id, claim, verdict: JSON.stringify(verdict), judge: by, at })
    },
    judgements: (claim) => judgements(claim ?? null),
    async addActorPack(pack, at) {
      await connection.run(sql.ADD_ACTOR_PACK, { name: pack.name, pack: JSON.stringify(pack), at })
    },
    async actorPacks() {
      return (await ask(sql.ACTOR_PACKS)).map((row) => JSON.parse(row.pack as string) as ActorPack)
    },
    async status() {
      const [counts = {} as Row] = await ask(sql.COUNTS)
      const of = (name: string) => (counts[name] as number | undefined) ?? 0
      const rows = await judged({}, null, true)
      const byStatus = Object.fromEntries(
        CLAIM_STATUSES.map((status) => [status, rows.filter((row) => row.judged.status === status).length]),
      ) as Record<ClaimStatus, number>
      byStatus.unjudged += of('unjudged_claims')
      const events = rows.filter((row) => SHOWN.includes(row.judged.status) && eventOf(row.judged.claim, row.published) !== null)
      const packs = await ask(sql.ACTOR_PACKS)
      const [first, last] = [counts.first_published, counts.last_published]
      return {
        documents: of('documents'),
        unread: of('unread'),
        readings: of('readings'),
        claims: of('unjudged_claims') + rows.filter((row) => row.judged.status !== 'orphaned').length,
        byStatus,
        events: of('unjudged_events') + events.length,
        judgements: of('judgements'),
        actorPacks: packs.map((row) => (JSON.parse(row.pack as string) as ActorPack).name),
        languages: (await ask(sql.LANGUAGES)).map((row) => ({
          language: row.language as string,
          documents: row.documents as number,
        })),
        published: typeof first === 'string' && typeof last === 'string' ? [first, last] : null,
        schemaVersion: MIGRATIONS.length,
      }
    },
    close,
  }
}

interface JudgedRow {
  readonly judged: JudgedClaim
  readonly published: string | null
}

/** Claims with what was decided about them; under a date, only what was decided by its last day. */
function withJudgements(
  rows: readonly Row[],
  judgements: readonly Judgement[],
  { asOf }: Pick<ClaimQuestion, 'asOf'>,
): readonly JudgedRow[] {
  const known = asOf === undefined ? judgements : judgements.filter(({ at }) => at.slice(0, 10) <= lastDay(asOf))
  const byClaim = groupBy(known, (judgement) => judgement.claim)
  return rows
    .map((row) => {
      const own = byClaim.get(row.id as string) ?? []
      return { judged: judgeClaim(claimOf(row), own, row.found as boolean), published: row.published as string | null, own }
    })
    .filter(({ judged, own }) => judged.status !== 'orphaned' || own.length > 0)
}

function documentParameters({ asOf, unreadBy }: DocumentFilter): Record<string, DuckDBValue> {
  return {
    as_of: asOf === undefined ? null : lastDay(asOf),
    reader: unreadBy?.name ?? null,
    version: unreadBy?.version ?? null,
  }
}

function claimParameters(
  question: ClaimQuestion,
  idStart: string | null,
  judgedOnly: boolean,
): Record<string, DuckDBValue> {
  const { asOf, tie, actor, kind, dimension, direction, from, to, document } = question
  return {
    as_of: asOf === undefined ? null : lastDay(asOf),
    document: document ?? null,
    id_start: idStart,
    judged_only: judgedOnly,
    kind: kind ?? null,
    dimension: dimension ?? null,
    direction: direction ?? null,
    actor: actor ?? null,
    tie_a: tie?.[0] ?? null,
    tie_b: tie?.[1] ?? null,
    first_day: from === undefined ? null : firstDay(from),
    last_day: to === undefined ? null : lastDay(to),
  }
}
