import { randomUUID } from 'node:crypto'
import { EntenteError } from '../model/error.ts'
import { eventId, eventPlace } from '../model/event-id.ts'
import { standingJudgements } from '../model/judged-claim.ts'
import type { Judgement } from '../model/judgement.ts'
import type { Registry } from '../model/registry.ts'
import type { Store } from '../store/store.ts'
import { companionsOf } from './ask-episodes.ts'
import { judgeClaim } from './judge-claim.ts'
import { eventCalled, judgeEvent } from './judge-event.ts'
import { knownJudgements } from './known-judgements.ts'

export const EPISODE_VERDICTS = ['join', 'split', 'undo'] as const

/** Which happening a report tells of, as somebody decides it. */
export interface JudgeEpisodeRequest {
  /** id of a claim, or its beginning; or the id of an event of a feed */
  readonly report: string
  readonly verdict: (typeof EPISODE_VERDICTS)[number]
  /** for `join`: a report of the happening that it tells of too */
  readonly with?: string
  readonly why?: string
  readonly by: string
  /** ISO instant */
  readonly at: string
}

/**
 * Joins a report, claim or event of a feed, to another's happening, splits it from its own, or takes back the last that was so decided of
 * it; how the claim itself was judged stays as it is.
 *
 * @returns what stands of the kind, of all reports, oldest first
 * @throws EntenteError "not_found" where there is no such report or nothing to take back, "invalid_input" where nothing can be joined or split
 */
export async function judgeEpisode(
  store: Store,
  registry: Registry,
  { report, verdict, with: other, ...rest }: JudgeEpisodeRequest,
): Promise<readonly Judgement[]> {
  const isEvent = eventPlace(report) !== null
  if (verdict === 'undo') {
    const id = isEvent ? eventId(await eventCalled(store, report)) : (await store.claim(report)).read.id
    const last = standingJudgements(await store.judgements(id)).findLast(isOfEpisodes)
    if (last === undefined)
      throw new EntenteError('not_found', 'This report was neither joined nor split: there is nothing to undo.')
    const { by, at } = rest
    await store.addJudgement({ id: randomUUID(), claim: id, verdict: { kind: 'undo', judgement: last.id }, by, at })
    return episodeJudgements(store)
  }
  const request = {
    claim: report,
    verdict,
    set: [],
    ...(other === undefined ? {} : { with: other }),
    others: (id: string) => companionsOf(store, registry, id),
    ...rest,
  }
  await (isEvent ? judgeEvent(store, request) : judgeClaim(store, request))
  return episodeJudgements(store)
}

/** What was joined and split by hand, and stands; oldest first. */
export async function episodeJudgements(store: Store): Promise<readonly Judgement[]> {
  return (await knownJudgements(store)).filter(isOfEpisodes)
}

function isOfEpisodes({ verdict }: Judgement): boolean {
  return verdict.kind === 'join' || verdict.kind === 'split'
}
