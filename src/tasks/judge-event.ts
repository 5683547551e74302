import { randomUUID } from 'node:crypto'
import { EntenteError } from '../model/error.ts'
import type { Event } from '../model/event.ts'
import { eventId, eventPlace } from '../model/event-id.ts'
import { standingJudgements } from '../model/judged-claim.ts'
import type { Verdict } from '../model/judgement.ts'
import type { Store } from '../store/store.ts'
import type { JudgeRequest } from './judge-claim.ts'

/**
 * Adds a judgement of which happening an event of a feed tells of; `undo` takes back the last one in force. Its other fields are the
 * feed's, and are not judged.
 *
 * @param request its `claim` is `feed:file:line`, as "entente chronology" prints it
 * @returns the event
 * @throws EntenteError "not_found" where there is no such event, "invalid_input" where the verdict is of claims alone
 */
export async function judgeEvent(store: Store, request: JudgeRequest): Promise<Event> {
  const event = await eventCalled(store, request.claim)
  const id = eventId(event)
  await store.addJudgement({
    id: randomUUID(),
    claim: id,
    verdict: await verdictOf(store, request, id),
    by: request.by,
    at: request.at,
  })
  return event
}

/**
 * The event that an id means.
 *
 * @throws EntenteError "not_found"
 */
export async function eventCalled(store: Store, id: string): Promise<Event> {
  const place = eventPlace(id)
  const [event] = place === null ? [] : await store.events({ place, limit: 1 })
  if (event === undefined) {
    throw new EntenteError(
      'not_found',
      `No event of a feed is called "${id}"; "entente chronology A B" prints how they are.`,
    )
  }
  return event
}

/**
 * The whole id of what a claim or event is joined with.
 *
 * @param idOrStart a claim's id or its beginning, or an event's id
 */
export async function joinedId(store: Store, idOrStart: string): Promise<string> {
  return eventPlace(idOrStart) === null
    ? (await store.claim(idOrStart)).read.id
    : eventId(await eventCalled(store, idOrStart))
}

async function verdictOf(
  store: Store,
  { verdict, why, with: other, others }: JudgeRequest,
  id: string,
): Promise<Verdict> {
  if (verdict === 'join') {
    if (other === undefined) {
      throw new EntenteError(
        'invalid_input',
        'A join needs what tells of the same happening: judge EVENT join --with CLAIM.',
      )
    }
    const joined = await joinedId(store, other)
    if (joined === id) throw new EntenteError('invalid_input', 'An event cannot be joined with itself.')
    return { kind: 'join', with: joined, why: why ?? null }
  }
  if (verdict === 'split') {
    const from = (await others?.(id)) ?? []
    if (from.length === 0) {
      throw new EntenteError('invalid_input', 'This event shares its episode with nothing: there is nothing to split.')
    }
    return { kind: 'split', from, why: why ?? null }
  }
  if (verdict === 'undo') {
    const last = standingJudgements(await store.judgements(id)).at(-1)
    if (last === undefined) {
      throw new EntenteError('not_found', 'No judgement of this event is in force: there is nothing to undo.')
    }
    return { kind: 'undo', judgement: last.id }
  }
  throw new EntenteError(
    'invalid_input',
    `An event of a feed can be split from its episode or joined to another, not "${verdict}": its fields are the feed's.`,
  )
}
