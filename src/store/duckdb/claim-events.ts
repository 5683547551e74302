import { type ActorMerges, countedClaim } from '../../model/actor-step.ts'
import type { Claim, Modality, PloverType } from '../../model/claim.ts'
import { claimDays } from '../../model/claim-filter.ts'
import { groupBy } from '../../model/group-by.ts'
import { judgeClaim } from '../../model/judged-claim.ts'
import type { Judgement } from '../../model/judgement.ts'
import type { TypeWeights } from '../../model/type-weights.ts'
import { storedMerges } from './actor-merges.ts'
import type { Run } from './connection.ts'
import { ADD_CLAIM_EVENTS, CLAIMS_FOR_EVENTS, FORGET_CLAIM_EVENTS } from './event-statements.ts'
import { claimOf, judgementOf } from './rows.ts'
import { JUDGEMENTS } from './statements.ts'

/** Before any judgement, and after the last one. */
const BEGINNING = '0001-01-01'
const END = '9999-12-31'
const TOLD: readonly Modality[] = ['actual', 'reported']

export interface ClaimOfDocument {
  readonly claim: Claim
  readonly published: string | null
  readonly knownOn: string
  /** whether the newest reading of its document finds it; else somebody added it */
  readonly found: boolean
}

/**
 * Makes the events that claims tell agree again with the newest readings and the judgements of some documents.
 *
 * @param documents ids; null for all
 */
export async function syncClaimEvents(
  run: Run,
  documents: readonly string[] | null,
  weights: TypeWeights,
): Promise<void> {
  const values = { documents: documents === null ? null : JSON.stringify(documents) }
  await run(FORGET_CLAIM_EVENTS, values)
  const claims = await run(CLAIMS_FOR_EVENTS, values)
  const judged = groupBy((await run(JUDGEMENTS, { claim: null })).map(judgementOf), ({ claim }) => claim)
  const merges = await storedMerges(run)
  const found = claims.flatMap((row) => {
    const claim = claimOf(row)
    const told = {
      claim,
      published: row.published as string | null,
      knownOn: String(row.known_on),
      found: row.found === true,
    }
    return claimEventRows(told, judged.get(claim.id) ?? [], weights, merges)
  })
  if (found.length > 0) await run(ADD_CLAIM_EVENTS, { events: JSON.stringify(found) })
}

/**
 * The rows that a claim is in `claim_events`: one for each pair of actors and each stretch of days on which
 * the judgements made by then let it stand. Only what is told as having happened is an event, and only where it has a first day.
 *
 * @param judgements of this claim, oldest first
 * @param merges     actors that count as others
 */
export function claimEventRows(
  { claim, published, knownOn, found }: ClaimOfDocument,
  judgements: readonly Judgement[],
  weights: TypeWeights,
  merges: ActorMerges,
): readonly Readonly<Record<string, unknown>>[] {
  const changes = [...new Set([BEGINNING, ...judgements.map(({ at }) => at.slice(0, 10))])].sort()
  return changes.flatMap((from, i) => {
    const made = judgements.filter(({ at }) => at.slice(0, 10) <= from)
    const { claim: judged, status } = judgeClaim(claim, made, found)
    const days = claimDays(judged, published)
    if (status === 'rejected' || status === 'orphaned' || judged.kind !== 'event' || !TOLD.includes(judged.modality))
      return []
    if (days === null || days[0] < BEGINNING) return []
    const weight = weights.get(judged.type as PloverType)
    const until = days[1] === END ? later(days[0], knownOn) : days[1]
    const told = {
      day: days[0],
      until: until === days[0] ? null : until,
      known_on: knownOn,
      dimension: judged.dimension,
      material: weight?.material ?? null,
      intensity: weight?.intensity ?? null,
      type: judged.type,
      modality: judged.modality,
      direction: judged.direction,
      claim: claim.id,
      document: claim.passage.document,
      place: claim.passage.start,
      stands_from: from,
      stands_to: changes[i + 1] ?? END,
    }
    return pairs(countedClaim(judged, merges)).map(([source, target]) => ({ source, target, ...told }))
  })
}

/** Each who acts with each who is acted on; a side that is not told is null. */
function pairs({ source, target }: Claim): readonly (readonly [string | null, string | null])[] {
  const sources = source.length === 0 ? [null] : source
  const targets = target.length === 0 ? [null] : target
  return sources.flatMap((one) =>
    targets.filter((other) => one !== other || one === null).map((other) => [one, other] as const),
  )
}

function later(a: string, b: string): string {
  return a > b ? a : b
}
