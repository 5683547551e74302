import { randomUUID } from 'node:crypto'
import { aboutActor, countsAs } from '../model/actor-step.ts'
import { EntenteError } from '../model/error.ts'
import { standingJudgements, undoneJudgements } from '../model/judged-claim.ts'
import type { Judgement } from '../model/judgement.ts'
import type { Registry } from '../model/registry.ts'
import { scriptLanguage } from '../model/script-language.ts'
import type { Store } from '../store/store.ts'

interface Deciding {
  readonly by: string
  /** ISO instant */
  readonly at: string
}

/** Two ids that count as one from now on. */
export interface MergedPair {
  readonly actor: string
  readonly into: string
}

/**
 * Lets an actor count as another: everything the case knows of it, before and after, counts as the other's. It is a record, and undone by
 * `undoActorStep`.
 *
 * @param request actor, into: ids, or names that mean one actor; why: a reason
 * @throws EntenteError "invalid_input" where a name means nobody or several, both mean one, or there is no reason; "conflict" where one of the two was merged
 */
export async function mergeActors(
  store: Store,
  registry: Registry,
  { by, at, why, ...request }: MergedPair & Deciding & { readonly why: string },
): Promise<MergedPair> {
  if (why.trim() === '') {
    throw new EntenteError('invalid_input', 'A merge needs a reason: actors merge ACTOR OTHER --why "…".')
  }
  const merges = await store.merges()
  const before = merges.get(request.actor)
  if (before !== undefined) {
    const message = `${request.actor} counts as ${before} already. Undo that first: actors merge ${request.actor} undo.`
    throw new EntenteError('conflict', message)
  }
  const actor = await actorCalled(store, registry, request.actor)
  const into = countsAs(merges, await actorCalled(store, registry, request.into))
  if (actor === into) {
    throw new EntenteError(
      'invalid_input',
      `Both mean ${registry.displayName(into)} (${into}): there is nothing to merge.`,
    )
  }
  const verdict = { kind: 'merge', into, why: why.trim() } as const
  await store.addJudgement({ id: randomUUID(), claim: aboutActor(actor), verdict, by, at })
  return { actor, into }
}

/**
 * Adds a name to an actor. Texts read from then on know it; those that were read before have to be read again.
 *
 * @returns the actor's id
 * @throws EntenteError "invalid_input" where the name is none or is known to be the actor's
 */
export async function nameActor(
  store: Store,
  registry: Registry,
  { by, at, ...request }: Deciding & { readonly actor: string; readonly text: string; readonly why?: string },
): Promise<string> {
  const id = await actorCalled(store, registry, request.actor)
  const text = request.text.replace(/\s+/g, ' ').trim()
  const actor = registry.actors.get(id)
  if (!/\p{L}/u.test(text)) throw new EntenteError('invalid_input', `A name needs letters; got "${request.text}".`)
  if (actor?.names.some((name) => name.text === text)) {
    throw new EntenteError('invalid_input', `${registry.displayName(id)} is known as "${text}" already.`)
  }
  const actorKind = actor?.kind ?? 'organisation'
  const verdict = {
    kind: 'name',
    text,
    language: scriptLanguage(text),
    actorKind,
    why: request.why?.trim() || null,
  } as const
  await store.addJudgement({ id: randomUUID(), claim: aboutActor(id), verdict, by, at })
  return id
}

/**
 * Takes back a merge or a name.
 *
 * @param record id of the record; the last in force of that kind where it is not told
 * @throws EntenteError "not_found" where there is none in force
 */
export async function undoActorStep(
  store: Store,
  { actor, record, by, at }: Deciding & { readonly actor: string; readonly record?: string },
): Promise<void> {
  const claim = aboutActor(actor)
  const made = await store.judgements(claim)
  const undone = undoneJudgements(made)
  const wanted = (one: Judgement) => (record === undefined ? one.verdict.kind === 'merge' : one.id === record)
  const last = made.findLast((one) => wanted(one) && !undone.has(one.id))
  if (last === undefined) {
    throw new EntenteError('not_found', `Nothing of the kind is in force for ${actor}: there is nothing to undo.`)
  }
  await store.addJudgement({ id: randomUUID(), claim, verdict: { kind: 'undo', judgement: last.id }, by, at })
}

/**
 * Takes back the name that was given to an actor last.
 *
 * @returns the name
 * @throws EntenteError "not_found" where none is in force
 */
export async function undoLastName(store: Store, request: Deciding & { readonly actor: string }): Promise<string> {
  const standing = standingJudgements(await store.judgements(aboutActor(request.actor)))
  const last = standing.findLast(({ verdict }) => verdict.kind === 'name')
  await undoActorStep(store, { ...request, record: last?.id ?? '' })
  return last?.verdict.kind === 'name' ? last.verdict.text : ''
}

/** An actor by its id, or by a name that means it alone; a person is itself and not the state it speaks for. */
async function actorCalled(store: Store, registry: Registry, name: string): Promise<string> {
  const upper = name.toUpperCase()
  if (/^[A-Z]{3}$/.test(upper) && registry.actors.has(upper)) return upper
  if (registry.actors.has(name)) return name
  if ((await store.actors()).includes(name) || (await store.hasEventsOf(name))) return name
  const found = registry.resolve(name, { date: null })
  if (found.kind === 'actor' && registry.actors.has(found.via)) return found.via
  if (found.kind === 'ambiguous') {
    const candidates = found.candidates.map((id) => `${registry.displayName(id)} (${id})`).join(', ')
    throw new EntenteError('invalid_input', `"${name}" may mean ${candidates}. Give the id instead.`)
  }
  throw new EntenteError(
    'invalid_input',
    `No actor is called "${name}". "entente actors find ${name}" looks for names like it.`,
  )
}
