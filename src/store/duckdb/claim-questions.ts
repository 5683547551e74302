import { matchesFilter } from '../../model/claim-filter.ts'
import { firstDay, lastDay } from '../../model/date-span.ts'
import { EntenteError } from '../../model/error.ts'
import { groupBy } from '../../model/group-by.ts'
import { CLAIM_STATUSES, type ClaimStatus, type JudgedClaim, judgeClaim } from '../../model/judged-claim.ts'
import type { Judgement } from '../../model/judgement.ts'
import type { ClaimQuestion, Store } from '../store.ts'
import type { Connection } from './connection.ts'
import { claimOf, judgementOf, type Row } from './rows.ts'
import { CLAIMS, JUDGEMENTS } from './statements.ts'

const STANDING: readonly ClaimStatus[] = ['unjudged', 'accepted', 'corrected', 'added']

interface Found extends JudgedClaim {
  readonly published: string | null
}

interface Narrowing {
  readonly idStart?: string
  readonly judgedOnly?: boolean
  /** also what the newest reading no longer finds and no judgement in force speaks of */
  readonly history?: boolean
}

/** The questions of the store about claims, and about the judged ones among them. */
export function claimQuestions(rows: Connection['rows']): Pick<Store, 'claims' | 'claim'> & {
  judgedClaims(): Promise<{ readonly claims: readonly JudgedClaim[]; readonly events: number }>
} {
  /** The engine narrows what nobody judged; what was judged is narrowed here, as its corrections have it. */
  async function find(question: ClaimQuestion, narrowing: Narrowing = {}): Promise<readonly Found[]> {
    const [found, judgements] = await Promise.all([rows(CLAIMS, valuesOf(question, narrowing)), rows(JUDGEMENTS, ALL)])
    const byClaim = groupBy(knownBy(judgements.map(judgementOf), question.asOf), ({ claim }) => claim)
    const statuses = question.status ?? STANDING
    return found.flatMap((row) => {
      const judged = judge(row, byClaim)
      if (!statuses.includes(judged.status)) return []
      if (judged.status === 'orphaned' && judged.judgements.length === 0 && !narrowing.history) return []
      return matchesFilter(judged.claim, judged.published, question) ? [judged] : []
    })
  }

  return {
    claims: async (question = {}) => (await find(question)).map(withoutDate),
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
      return withoutDate(exact)
    },
    async judgedClaims() {
      const found = await find({ status: CLAIM_STATUSES }, { judgedOnly: true })
      return { claims: found, events: found.filter(tellsEvent).length }
    },
  }
}

const ALL = { claim: null }

function judge(row: Row, judgements: ReadonlyMap<string, readonly Judgement[]>): Found {
  const claim = claimOf(row)
  const judged = judgeClaim(claim, judgements.get(claim.id) ?? [], row.found === true)
  return { ...judged, published: row.published as string | null }
}

function withoutDate({ claim, read, status, judgements }: Found): JudgedClaim {
  return { claim, read, status, judgements }
}

function tellsEvent({ claim, status }: Found): boolean {
  return STANDING.includes(status) && claim.kind === 'event' && claim.modality !== 'negated'
}

function knownBy(judgements: readonly Judgement[], asOf: string | undefined): readonly Judgement[] {
  return asOf === undefined ? judgements : judgements.filter(({ at }) => at.slice(0, 10) <= lastDay(asOf))
}

function valuesOf(question: ClaimQuestion, { idStart, judgedOnly }: Narrowing) {
  return {
    as_of: question.asOf === undefined ? null : lastDay(question.asOf),
    document: question.document ?? null,
    id_start: idStart ?? null,
    judged_only: judgedOnly ?? false,
    kind: question.kind ?? null,
    dimension: question.dimension ?? null,
    direction: question.direction ?? null,
    actor: question.actor ?? null,
    tie_a: question.tie?.[0] ?? null,
    tie_b: question.tie?.[1] ?? null,
    first_day: question.from === undefined ? null : firstDay(question.from),
    last_day: question.to === undefined ? null : lastDay(question.to),
  }
}
