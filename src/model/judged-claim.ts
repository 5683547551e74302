import type { Claim } from './claim.ts'
import type { Judgement } from './judgement.ts'

/**
 * How a claim stands: as the reader left it, as somebody judged it, added by somebody, or judged and since no longer found by the
 * reader.
 */
export const CLAIM_STATUSES = ['unjudged', 'accepted', 'corrected', 'added', 'rejected', 'orphaned'] as const
export type ClaimStatus = (typeof CLAIM_STATUSES)[number]

/** A claim with what people decided about it. */
export interface JudgedClaim {
  /** with the standing corrections put in; its id stays that of what was read */
  readonly claim: Claim
  /** as the reader found it, or as somebody added it */
  readonly read: Claim
  readonly status: ClaimStatus
  /** the judgements in force, oldest first; undone ones and undoings are left out */
  readonly judgements: readonly Judgement[]
}

/**
 * Which judgements of one claim are in force? An undoing takes one back, and is itself taken back by another.
 *
 * @param judgements of one claim, oldest first
 * @returns those that are not undone, undoings left out, oldest first
 */
export function standingJudgements(judgements: readonly Judgement[]): readonly Judgement[] {
  const undone = undoneJudgements(judgements)
  return judgements.filter(({ id, verdict }) => verdict.kind !== 'undo' && !undone.has(id))
}

/**
 * The judgements that others took back, undoings among them.
 *
 * @param judgements of one claim, oldest first
 * @returns for the id of each, the id of the undoing that is in force
 */
export function undoneJudgements(judgements: readonly Judgement[]): ReadonlyMap<string, string> {
  const undone = new Map<string, string>()
  for (const judgement of [...judgements].reverse()) {
    if (judgement.verdict.kind === 'undo' && !undone.has(judgement.id)) {
      undone.set(judgement.verdict.judgement, judgement.id)
    }
  }
  return undone
}

/**
 * What does a claim say after all that was decided about it? Corrections add up, the later winning; the last verdict tells how
 * the claim stands. One that somebody added stands without a reader.
 *
 * @param read       the claim as read
 * @param judgements of this claim, oldest first
 * @param found      whether the newest reading of its document still finds it
 */
export function judgeClaim(read: Claim, judgements: readonly Judgement[], found: boolean): JudgedClaim {
  const standing = standingJudgements(judgements)
  const corrections = standing.flatMap(({ verdict }) => (verdict.kind === 'correct' ? [verdict.fields] : []))
  const added = standing.flatMap(({ verdict }) => (verdict.kind === 'add' ? [verdict.claim] : [])).at(-1)
  const own = found ? read : (added ?? read)
  const claim = corrections.length === 0 ? own : Object.assign({}, own, ...corrections)
  const status = found || added !== undefined ? statusOf(standing) : 'orphaned'
  return { claim, read: own, status, judgements: standing }
}

function statusOf(standing: readonly Judgement[]): ClaimStatus {
  switch (standing.findLast(({ verdict }) => ON_CLAIMS.has(verdict.kind))?.verdict.kind) {
    case 'accept':
      return 'accepted'
    case 'reject':
      return 'rejected'
    case 'correct':
      return 'corrected'
    case 'add':
      return 'added'
    default:
      return 'unjudged'
  }
}

/** The verdicts that tell how a claim stands; others are about which happening it tells of. */
const ON_CLAIMS: ReadonlySet<string> = new Set(['accept', 'reject', 'correct', 'add'])
