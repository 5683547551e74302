import { randomUUID } from 'node:crypto'
import { EntenteError } from '../model/error.ts'
import type { JudgedClaim } from '../model/judged-claim.ts'
import type { Verdict } from '../model/judgement.ts'
import type { Store } from '../store/store.ts'
import { claimFields, type NameReading } from './claim-fields.ts'
import { joinedId } from './judge-event.ts'

export const VERDICTS = ['accept', 'reject', 'correct', 'split', 'join', 'undo'] as const

/** What somebody decides about a claim, as a face hands it over. */
export interface JudgeRequest {
  /** the claim's id or its beginning */
  readonly claim: string
  readonly verdict: (typeof VERDICTS)[number]
  readonly why?: string
  /** for `join`: the id, or its beginning, of a claim that tells of the same happening; or the id of an event of a feed */
  readonly with?: string
  /** for `split`: the other claims and events of its episode */
  readonly others?: (claim: string) => Promise<readonly string[]>
  /** for `correct`: `field=value`, lists with commas between */
  readonly set: readonly string[]
  /** whom a name in a field means; as it stands where it is left out */
  readonly actorOf?: NameReading
  readonly by: string
  /** ISO instant */
  readonly at: string
}

/**
 * Adds a judgement to a case; `undo` takes back the last one in force.
 *
 * @returns the claim as it stands afterwards
 * @throws EntenteError "invalid_input" where a reason or a field is missing or wrong, "not_found" where there is no such claim
 */
export async function judgeClaim(store: Store, request: JudgeRequest): Promise<JudgedClaim> {
  const before = await store.claim(request.claim)
  const claim = before.read.id
  const verdict = await verdictOf(store, request, before)
  await store.addJudgement({ id: randomUUID(), claim, verdict, by: request.by, at: request.at })
  return store.claim(claim)
}

async function verdictOf(
  store: Store,
  { verdict, why, set, actorOf, with: other, others }: JudgeRequest,
  { judgements, read }: JudgedClaim,
): Promise<Verdict> {
  switch (verdict) {
    case 'accept':
      return { kind: 'accept' }
    case 'reject':
      if (why === undefined || why.trim() === '') {
        throw new EntenteError('invalid_input', 'A rejection needs a reason: judge CLAIM reject --why "…".')
      }
      return { kind: 'reject', why }
    case 'correct':
      if (set.length === 0) {
        const message = 'A correction needs at least one field: judge CLAIM correct --set type=ACCUSE --set source=SYR.'
        throw new EntenteError('invalid_input', message)
      }
      return { kind: 'correct', fields: claimFields(set, actorOf), why: why ?? null }
    case 'join': {
      if (other === undefined) {
        const message = 'A join needs the claim that tells of the same happening: judge CLAIM join --with CLAIM.'
        throw new EntenteError('invalid_input', message)
      }
      const joined = await joinedId(store, other)
      if (joined === read.id) throw new EntenteError('invalid_input', 'A claim cannot be joined with itself.')
      return { kind: 'join', with: joined, why: why ?? null }
    }
    case 'split': {
      const from = (await others?.(read.id)) ?? []
      if (from.length === 0) {
        throw new EntenteError(
          'invalid_input',
          'This claim shares its episode with no other: there is nothing to split.',
        )
      }
      return { kind: 'split', from, why: why ?? null }
    }
    case 'undo': {
      const last = judgements.at(-1)
      if (last === undefined)
        throw new EntenteError('not_found', 'No judgement of this claim is in force: there is nothing to undo.')
      return { kind: 'undo', judgement: last.id }
    }
  }
}
