import { lastDay } from '../model/date-span.ts'
import { groupBy } from '../model/group-by.ts'
import { standingJudgements } from '../model/judged-claim.ts'
import type { Judgement } from '../model/judgement.ts'
import type { Store } from '../store/store.ts'

/** The judgements in force by a date's last day, oldest first. */
export async function knownJudgements(store: Store, asOf?: string): Promise<readonly Judgement[]> {
  const made = (await store.judgements()).filter(({ at }) => asOf === undefined || at.slice(0, 10) <= lastDay(asOf))
  const standing = new Set([...groupBy(made, ({ claim }) => claim).values()].flatMap(standingJudgements))
  return made.filter((judgement) => standing.has(judgement))
}
