import { randomUUID } from 'node:crypto'
import { countsAs } from '../model/actor-step.ts'
import {
  type BriefEdit,
  type BriefStep,
  briefOf,
  briefTarget,
  restsSketch,
  type SentenceAnchor,
} from '../model/brief-edit.ts'
import { EntenteError } from '../model/error.ts'
import { standingJudgements } from '../model/judged-claim.ts'
import type { Judgement } from '../model/judgement.ts'
import type { Store } from '../store/store.ts'

/** All that was decided about the sentences of a brief, and what of it is in force. */
export interface BriefEdits {
  /** oldest first */
  readonly standing: readonly BriefEdit[]
  /** oldest first, undone ones and undoings too */
  readonly history: readonly BriefRecord[]
}

/** A record of a brief as a history shows it. */
export interface BriefRecord {
  readonly id: string
  readonly verdict: BriefStep | { readonly kind: 'undo'; readonly judgement: string }
  readonly by: string
  /** ISO instant */
  readonly at: string
  readonly inForce: boolean
}

export interface EditRequest {
  readonly tie: readonly [string, string]
  /** ISO date of the brief that is edited; null for that of all that is known */
  readonly asOf: string | null
  readonly step: BriefStep
  readonly by: string
  /** ISO instant */
  readonly at: string
}

/** What was written into the brief of a tie, under whatever ids its two were before somebody merged them. */
export async function briefEdits(
  store: Pick<Store, 'judgements' | 'merges'>,
  tie: readonly [string, string],
  asOf: string | null,
): Promise<BriefEdits> {
  const made = await recordsOf(store, tie, asOf)
  const standing = standingJudgements(made)
  const inForce = new Set(standing.map(({ id }) => id))
  return {
    standing: standing.flatMap(({ id, verdict, by, at }) => (isStep(verdict) ? [{ id, step: verdict, by, at }] : [])),
    history: made.flatMap(({ id, verdict, by, at }) =>
      isStep(verdict) || verdict.kind === 'undo' ? [{ id, verdict, by, at, inForce: inForce.has(id) }] : [],
    ),
  }
}

/**
 * Adds what somebody wrote into a brief, or took out of it, as a record.
 *
 * @throws EntenteError "invalid_input" where a sentence says nothing, "not_found" where it rests on a claim that the case does not have
 */
export async function editBrief(store: Store, { tie, asOf, step, by, at }: EditRequest): Promise<BriefEdits> {
  if (step.kind !== 'brief-omit') {
    if (step.text.trim() === '') {
      throw new EntenteError('invalid_input', 'A sentence needs words: to be rid of one, take it out.')
    }
    for (const key of step.rests) if (!key.includes(':')) await store.claim(key)
  }
  const verdict = tidy(step)
  await store.addJudgement({ id: randomUUID(), claim: briefTarget(tie, asOf), verdict, by, at })
  return briefEdits(store, tie, asOf)
}

/**
 * Takes one record of a brief back, whichever it is; an undoing is taken back in the same way.
 *
 * @throws EntenteError "not_found" where the brief has no such record, "conflict" where it is taken back already
 */
export async function undoBriefEdit(
  store: Store,
  { tie, asOf, record, by, at }: Omit<EditRequest, 'step'> & { readonly record: string },
): Promise<BriefEdits> {
  const made = await recordsOf(store, tie, asOf)
  const target = made.find(({ id }) => id === record)?.claim
  if (target === undefined) throw new EntenteError('not_found', 'This brief has no such edit.')
  if (made.some((one) => one.verdict.kind === 'undo' && one.verdict.judgement === record && isInForce(one, made))) {
    throw new EntenteError('conflict', 'That edit is taken back already: somebody was quicker.')
  }
  await store.addJudgement({ id: randomUUID(), claim: target, verdict: { kind: 'undo', judgement: record }, by, at })
  return briefEdits(store, tie, asOf)
}

async function recordsOf(
  store: Pick<Store, 'judgements' | 'merges'>,
  tie: readonly [string, string],
  asOf: string | null,
): Promise<readonly Judgement[]> {
  const merges = await store.merges()
  if (merges.size === 0) return store.judgements(briefTarget(tie, asOf))
  const wanted = briefTarget(tie, asOf)
  return (await store.judgements()).filter(({ claim }) => {
    const brief = briefOf(claim)
    if (brief === null) return false
    const [a, b] = brief.tie
    return briefTarget([countsAs(merges, a), countsAs(merges, b)], brief.asOf) === wanted
  })
}

/** Whether an undoing was not undone itself. */
function isInForce(undoing: Judgement, made: readonly Judgement[]): boolean {
  return !made.some(
    (one) => one.verdict.kind === 'undo' && one.verdict.judgement === undoing.id && isInForce(one, made),
  )
}

function isStep(verdict: Judgement['verdict']): verdict is BriefStep {
  return verdict.kind === 'brief-edit' || verdict.kind === 'brief-add' || verdict.kind === 'brief-omit'
}

/** One line of text, each passage once, and no more of an anchor than what finds its sentence again. */
function tidy(step: BriefStep): BriefStep {
  const anchor = (of: SentenceAnchor): SentenceAnchor =>
    of.kind === 'told' ? { ...of, rests: restsSketch(of.rests) } : of
  if (step.kind === 'brief-omit') return { ...step, of: anchor(step.of) }
  const written = { text: step.text.replace(/\s+/g, ' ').trim(), rests: [...new Set(step.rests)] }
  if (step.kind === 'brief-edit') return { ...step, ...written, of: anchor(step.of) }
  return { ...step, ...written, after: step.after === null ? null : anchor(step.after) }
}
