import { settleByRule } from '../analysis/outlook/settle-by-rule.ts'
import { EntenteError } from '../model/error.ts'
import type { OutlookRecord, Settlement } from '../model/outlook-record.ts'
import type { Store } from '../store/store.ts'
import { watch } from './kept-outlooks.ts'

/** Who settles what is settled by an outlook's own rule. */
export const BY_RULE = 'by its rule'

/**
 * Settles all outlooks that are due and whose rule can be looked up in the months of the case.
 *
 * @param at ISO instant
 * @returns what was settled now
 */
export async function settleDue(store: Store, at: string): Promise<readonly Settlement[]> {
  const today = at.slice(0, 10)
  const settled = new Set((await store.settlements()).map(({ outlook }) => outlook))
  const due = (await store.outlooks()).filter(({ id, deadline }) => deadline < today && !settled.has(id))
  const made: Settlement[] = []
  for (const record of due) {
    const { rule } = record
    const watched = rule.kind === 'typed' ? null : await watch(store, record, {}, today)
    if (rule.kind === 'typed' || watched === null) continue
    const answer = settleByRule(rule, record.deadline, watched.series, watched.first)
    if (answer === null) continue
    const settlement = { outlook: record.id, ...answer, knownOn: today, by: BY_RULE, at }
    await store.addSettlement(settlement)
    made.push(settlement)
  }
  return made
}

/** What somebody says came of an outlook. */
export interface SettleRequest {
  /** the outlook's id or its beginning */
  readonly outlook: string
  /** one of its outcomes, or "void" */
  readonly outcome: string
  readonly why?: string
  /** ISO day on which it was known; today where absent */
  readonly knownOn?: string
  readonly by: string
  /** ISO instant */
  readonly at: string
}

/**
 * Settles an outlook by hand; a later settlement replaces an earlier one, and both are kept.
 *
 * @throws EntenteError "not_found" where no outlook has that id; "invalid_input" where outcome or reason is missing or the day is too early
 */
export async function settleOutlook(store: Store, request: SettleRequest): Promise<OutlookRecord> {
  const { outcome, why, by, at } = request
  const found = (await store.outlooks()).filter(({ id }) => id.startsWith(request.outlook))
  const [record] = found
  if (record === undefined || found.length > 1) {
    throw record === undefined
      ? new EntenteError('not_found', `No outlook ${request.outlook} is kept: entente scoreboard lists them.`)
      : new EntenteError(
          'invalid_input',
          `${found.length} outlooks begin with ${request.outlook}; give more of the id.`,
        )
  }
  if (outcome !== 'void' && !record.outcomes.includes(outcome)) {
    throw new EntenteError('invalid_input', `"${outcome}" is no outcome of it: ${record.outcomes.join(', ')}, or void.`)
  }
  if (why === undefined || why.trim() === '') {
    throw new EntenteError('invalid_input', 'A settlement needs a reason: scoreboard settle ID OUTCOME --why "…".')
  }
  const knownOn = request.knownOn ?? at.slice(0, 10)
  if (knownOn <= record.knownAsOf) {
    throw new EntenteError(
      'invalid_input',
      `What came of it cannot have been known on ${knownOn}: the outlook was put on ${record.knownAsOf}.`,
    )
  }
  await store.addSettlement({
    outlook: record.id,
    outcome: outcome === 'void' ? null : outcome,
    why,
    knownOn,
    by,
    at,
  })
  return record
}
