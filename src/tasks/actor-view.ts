import type { Actor } from '../model/actor.ts'
import { aboutActor, countedIn } from '../model/actor-step.ts'
import type { Claim } from '../model/claim.ts'
import { EntenteError } from '../model/error.ts'
import { foldName } from '../model/fold-name.ts'
import { standingJudgements } from '../model/judged-claim.ts'
import type { Registry } from '../model/registry.ts'
import type { Store } from '../store/store.ts'

const MOST_CLAIMS = 20

/** Who held an office for an actor, or belonged to it, and when. */
export interface Holder {
  readonly id: string
  readonly name: string
  readonly as: string | null
  readonly from: string | null
  readonly to: string | null
}

/** A name by which the texts call an actor, and how often. */
export interface WrittenName {
  readonly text: string
  readonly claims: number
}

/** What somebody decided about an actor. */
export interface ActorRecord {
  readonly id: string
  readonly kind: 'merge' | 'name'
  /** the actor merged, or the name given */
  readonly what: string
  readonly why: string | null
  readonly by: string
  /** ISO instant */
  readonly at: string
}

/** Everything the case knows of one actor. */
export interface ActorView {
  readonly actor: Actor
  readonly name: string
  /** newest first */
  readonly holders: readonly Holder[]
  /** merges into it and names given to it that are in force */
  readonly records: readonly ActorRecord[]
  /** as the texts write it, most frequent first */
  readonly written: readonly WrittenName[]
  /** ids of the claims to show, and how many there are */
  readonly claims: readonly Claim[]
  readonly total: number
  /** as what it counts, where it was merged itself */
  readonly countsAs: string | null
}

/**
 * Who is it, under which names, who acted for it when, and what do the claims of a case say of it?
 *
 * @param id of the actor
 * @throws EntenteError "not_found" where neither the tables nor the case know it
 */
export async function viewActor(store: Store, registry: Registry, id: string): Promise<ActorView> {
  const merges = await store.merges()
  const into = merges.get(id)
  const claims = (await store.claims({ actor: into ?? id })).map(({ claim }) => claim)
  const actor = registry.actors.get(into ?? id)
  if (actor === undefined && claims.length === 0 && !(await store.hasEventsOf(into ?? id))) {
    throw new EntenteError('not_found', `Neither the tables nor this case know an actor "${id}".`)
  }
  const known = actor ?? unknownActor(into ?? id, registry)
  return {
    actor: known,
    name: registry.displayName(known.id),
    holders: holdersOf(known.id, registry),
    records: await recordsOf(store, countedIn(merges, known.id)),
    written: writtenNames(known.id, claims, registry),
    claims: claims.slice(0, MOST_CLAIMS),
    total: claims.length,
    countsAs: into ?? null,
  }
}

function unknownActor(id: string, registry: Registry): Actor {
  const names = [{ text: registry.displayName(id), language: 'en', role: 'name' as const }]
  return { id, kind: 'organisation', names, partOf: [], speaksFor: [], members: [] }
}

function holdersOf(id: string, registry: Registry): readonly Holder[] {
  return [...registry.actors.values()]
    .flatMap((one) =>
      one.partOf.flatMap(({ of, as, from, to }) =>
        of === id ? [{ id: one.id, name: registry.displayName(one.id), as, from, to }] : [],
      ),
    )
    .sort((a, b) => (b.from ?? '').localeCompare(a.from ?? '') || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0))
}

async function recordsOf(store: Store, ids: readonly string[]): Promise<readonly ActorRecord[]> {
  const found = await Promise.all(
    ids.map(async (actor) => {
      const standing = standingJudgements(await store.judgements(aboutActor(actor)))
      return standing.flatMap(({ id, verdict, by, at }): readonly ActorRecord[] => {
        if (verdict.kind === 'merge') return [{ id, kind: 'merge', what: actor, why: verdict.why, by, at }]
        if (verdict.kind === 'name') return [{ id, kind: 'name', what: verdict.text, why: verdict.why, by, at }]
        return []
      })
    }),
  )
  return found.flat().sort((a, b) => (a.at < b.at ? 1 : a.at > b.at ? -1 : 0))
}

/** The names in the quotes of an actor's claims that mean it, or somebody who acts for it on the day. */
function writtenNames(id: string, claims: readonly Claim[], registry: Registry): readonly WrittenName[] {
  const counts = new Map<string, number>()
  for (const { passage, when } of claims) {
    for (const text of new Set(namesIn(passage.quote, id, when, registry)))
      counts.set(text, (counts.get(text) ?? 0) + 1)
  }
  return [...counts]
    .map(([text, count]) => ({ text, claims: count }))
    .sort((a, b) => b.claims - a.claims || (a.text < b.text ? -1 : 1))
}

/** The longest forms that mean the actor, from left to right. */
function namesIn(quote: string, id: string, when: string | null, registry: Registry): readonly string[] {
  const words = quote.match(/[\p{L}\p{M}\p{N}'’.-]+/gu) ?? []
  const found: string[] = []
  for (let at = 0; at < words.length; at++) {
    for (let count = Math.min(registry.longestForm, words.length - at); count > 0; count--) {
      const text = words.slice(at, at + count).join(' ')
      const forms = registry.forms.get(foldName(text.replace(/['’]s?$/u, ''))) ?? []
      const date = when?.split('/').find((day) => /^\d/.test(day)) ?? null
      const means = forms.some(
        ({ actor, exactCase }) =>
          (!exactCase || /^\p{Lu}|^[^\p{Ll}]/u.test(text)) && registry.standsFor(actor, date) === id,
      )
      if (!means) continue
      found.push(text.replace(/['’]s?$/u, '').replace(/[.,]$/u, ''))
      at += count - 1
      break
    }
  }
  return found
}

/** A name of the texts that no table knows. */
export interface UnknownActor {
  readonly id: string
  readonly name: string
  readonly claims: number
  readonly documents: number
  /** words of a claim that has it */
  readonly quote: string
}

/** Whom do the claims of a case name that no table knows? The most frequent first. */
export async function unknownActors(store: Store, registry: Registry): Promise<readonly UnknownActor[]> {
  const found = new Map<string, { claims: number; documents: Set<string>; quote: string }>()
  for (const { claim } of await store.claims()) {
    for (const id of new Set([...claim.source, ...claim.target])) {
      if (registry.actors.has(id)) continue
      const there = found.get(id) ?? { claims: 0, documents: new Set<string>(), quote: claim.passage.quote }
      there.claims++
      there.documents.add(claim.passage.document)
      found.set(id, there)
    }
  }
  return [...found]
    .map(([id, { claims, documents, quote }]) => ({
      id,
      name: registry.displayName(id),
      claims,
      documents: documents.size,
      quote,
    }))
    .sort((a, b) => b.claims - a.claims || (a.id < b.id ? -1 : 1))
}
