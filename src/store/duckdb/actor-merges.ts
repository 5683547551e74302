import { type ActorMerges, actorMerges } from '../../model/actor-step.ts'
import type { Run } from './connection.ts'
import * as sql from './merge-statements.ts'
import { judgementOf } from './rows.ts'

/** The merges in force. */
export async function storedMerges(rows: Run): Promise<ActorMerges> {
  return new Map((await rows(sql.MERGED_ACTORS)).map((row) => [String(row.actor), String(row.counts_as)]))
}

/**
 * Makes what follows from the merges agree again with the judgements.
 *
 * @returns whether anything is other than it was
 */
export async function syncMerges(run: Run): Promise<boolean> {
  const before = await storedMerges(run)
  const merges = actorMerges((await run(sql.ACTOR_JUDGEMENTS)).map(judgementOf))
  const same = merges.size === before.size && [...merges].every(([actor, into]) => before.get(actor) === into)
  if (same) return false
  await run(sql.FORGET_MERGED_ACTORS)
  const list = [...merges].map(([actor, counts_as]) => ({ actor, counts_as }))
  if (list.length > 0) await run(sql.ADD_MERGED_ACTORS, { merges: JSON.stringify(list) })
  await mergeEvents(run, null)
  return true
}

/**
 * Makes the events of those merged anew.
 *
 * @param file number of the file whose events have changed; null for all
 */
export async function mergeEvents(run: Run, file: number | null): Promise<void> {
  await run(sql.FORGET_MERGED_EVENTS, { file })
  await run(sql.ADD_MERGED_EVENTS, { file })
}
