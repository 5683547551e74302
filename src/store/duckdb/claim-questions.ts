import { type ActorMerges, countedClaim, countedIn } from '../../model/actor-step.ts'
import { matchesFilter } from '../../model/claim-filter.ts'
import { firstDay, lastDay } from '../../model/date-span.ts'
import { EntenteError } from '../../model/error.ts'
import { groupBy } from '../../model/group-by.ts'
import { CLAIM_STATUSES, type ClaimStatus, type JudgedClaim, judgeClaim } from '../../model/judged-claim.ts'
import type { Judgement } from '../../model/judgement.ts'
import type { ClaimQuestion, Store } from '../store.ts'
import { storedMerges } from './actor-merges.ts'
import type { Connection } from './connection.ts'
import { claimOf, judgementOf, type Row } from './rows.ts'
import { CLAIM_PAGE, CLAIMS, JUDGED_VERSION, JUDGEMENTS } from './statements.ts'

const STANDING: readonly ClaimStatus[] = ['unjudged', 'accepted', 'corrected', 'added']

interface Found extends JudgedClaim {
  readonly published: string | null
  /** number of the reading that its row is of */
  readonly reading: number
}

interface Narrowing {
  readonly idStart?: string
  readonly judgedOnly?: boolean
  /** also what the newest reading no longer finds and no judgement in force speaks of */
  readonly history?: boolean
}

/** The questions of the store about claims, and about the judged ones among them. */
export function claimQuestions(rows: Connection['rows']): Pick<Store, 'claims' | 'claimPage' | 'claim'> & {
  judgedClaims(): Promise<{ readonly claims: readonly JudgedClaim[]; readonly events: number }>
} {
  /** The engine narrows what nobody judged; what was judged is narrowed here, as its corrections have it. */
  async function find(question: ClaimQuestion, narrowing: Narrowing = {}): Promise<readonly Found[]> {
    const merges = await storedMerges(rows)
    const [found, judgements] = await Promise.all([
      rows(CLAIMS, valuesOf(question, narrowing, merges)),
      rows(JUDGEMENTS, ALL),
    ])
    const byClaim = groupBy(knownBy(judgements.map(judgementOf), question.asOf), ({ claim }) => claim)
    return found.map((row) => judge(row, byClaim, merges)).filter((one) => isAsked(one, question, narrowing.history))
  }

  let kept: { readonly version: string; readonly judged: readonly Found[] } | null = null
  /** All that was ever judged, as it stands now; found anew where judgements or readings were added. */
  async function judgedNow(): Promise<readonly Found[]> {
    const version = String((await rows(JUDGED_VERSION))[0]?.version)
    if (kept?.version !== version) {
      kept = { version, judged: await find({ status: CLAIM_STATUSES }, { judgedOnly: true, history: true }) }
    }
    return kept.judged
  }

  /** The judged ones among the claims asked for. */
  async function judgedOf(question: ClaimQuestion): Promise<readonly Found[]> {
    if (question.asOf !== undefined) return find(question, { judgedOnly: true })
    const ids = question.ids && new Set(question.ids)
    return (await judgedNow()).filter((one) => (ids?.has(one.read.id) ?? true) && isAsked(one, question))
  }

  return {
    claims: async (question = {}) => (await find(question)).map(bare),
    async claimPage({ most, after, ...question }) {
      const judged = new Map((await judgedOf(question)).map((one) => [one.read.id, one]))
      const given = [...judged.values()].map(({ read: { id }, reading }) => ({ id, reading }))
      const merges = await storedMerges(rows)
      const { id_start: _, judged_only: __, ...narrow } = valuesOf(question, {}, merges)
      const unjudged = (question.status ?? STANDING).includes('unjudged')
      const found = await rows(CLAIM_PAGE, { ...narrow, given: JSON.stringify(given), unjudged, most, after })
      const claims = found.flatMap((row): JudgedClaim[] => {
        if (row.id === null) return []
        const there = judged.get(String(row.id))
        if (there !== undefined) return [bare(there)]
        const read = claimOf(row)
        return [{ claim: countedClaim(read, merges), read, status: 'unjudged', judgements: [] }]
      })
      return { claims, total: Number(found[0]?.total ?? 0) }
    },
    async claim(idOrStart) {
      const found = await find({ status: CLAIM_STATUSES }, { idStart: idOrStart, history: true })
      const exact = found.find(({ claim }) => claim.id === idOrStart) ?? found[0]
      if (exact === undefined)
        throw new EntenteError('not_found', `No claim of this case has an id that starts with "${idOrStart}".`)
      if (found.length > 1 && exact.claim.id !== idOrStart) {
        throw new EntenteError(
          'invalid_input',
          `"${idOrStart}" starts the ids of ${found.length} claims: give more of it.`,
        )
      }
      return bare(exact)
    },
    async judgedClaims() {
      const found = (await judgedNow()).filter((one) => isAsked(one, { status: CLAIM_STATUSES }))
      return { claims: found, events: found.filter(tellsEvent).length }
    },
  }
}

const ALL = { claim: null }

function judge(row: Row, judgements: ReadonlyMap<string, readonly Judgement[]>, merges: ActorMerges): Found {
  const read = JSON.parse(String(row.claim)) as Row
  const claim = claimOf(read)
  const judged = judgeClaim(claim, judgements.get(claim.id) ?? [], row.found === true)
  const counted = countedClaim(judged.claim, merges)
  return { ...judged, claim: counted, published: row.published as string | null, reading: Number(read.reading) }
}

function isAsked(one: Found, question: ClaimQuestion, history = false): boolean {
  if (!(question.status ?? STANDING).includes(one.status)) return false
  if (one.status === 'orphaned' && one.judgements.length === 0 && !history) return false
  return matchesFilter(one.claim, one.published, question)
}

function bare({ claim, read, status, judgements }: Found): JudgedClaim {
  return { claim, read, status, judgements }
}

function tellsEvent({ claim, status }: Found): boolean {
  return STANDING.includes(status) && claim.kind === 'event' && claim.modality !== 'negated'
}

function knownBy(judgements: readonly Judgement[], asOf: string | undefined): readonly Judgement[] {
  return asOf === undefined ? judgements : judgements.filter(({ at }) => at.slice(0, 10) <= lastDay(asOf))
}

function valuesOf(question: ClaimQuestion, { idStart, judgedOnly }: Narrowing, merges: ActorMerges) {
  const all = (id: string | undefined) => (id === undefined ? null : JSON.stringify(countedIn(merges, id)))
  return {
    as_of: question.asOf === undefined ? null : lastDay(question.asOf),
    document: question.document ?? null,
    id_start: idStart ?? null,
    ids: question.ids === undefined ? null : JSON.stringify(question.ids),
    judged_only: judgedOnly ?? false,
    kind: question.kind ?? null,
    dimension: question.dimension ?? null,
    direction: question.direction ?? null,
    actor: all(question.actor),
    tie_a: all(question.tie?.[0]),
    tie_b: all(question.tie?.[1]),
    first_day: question.from === undefined ? null : firstDay(question.from),
    last_day: question.to === undefined ? null : lastDay(question.to),
  }
}
