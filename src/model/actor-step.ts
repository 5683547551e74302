import type { ActorKind } from './actor.ts'
import type { Claim } from './claim.ts'
import { groupBy } from './group-by.ts'
import { standingJudgements } from './judged-claim.ts'
import type { Judgement } from './judgement.ts'

/** What somebody decided about an actor: verdicts on `aboutActor`. */
export type ActorStep =
  /** it counts as another from now on */
  | { readonly kind: 'merge'; readonly into: string; readonly why: string }
  /** it is written so too, in a language; `actorKind` is told for one that no table knows */
  | {
      readonly kind: 'name'
      readonly text: string
      readonly language: string
      readonly actorKind: ActorKind
      readonly why: string | null
    }

/** Which actors count as which others: those that were merged, each with the one that is left at the end. */
export type ActorMerges = ReadonlyMap<string, string>

/** What the records of an actor are about. */
export function aboutActor(id: string): string {
  return `actor:${id}`
}

/** The id of an actor that a record is about; null where it is about something else. */
export function actorOf({ claim }: Pick<Judgement, 'claim'>): string | null {
  return claim.startsWith('actor:') ? claim.slice('actor:'.length) : null
}

/**
 * Which actors count as which others, by the merges in force; one that was merged into another that was merged since counts as the last.
 *
 * @param judgements of all actors, oldest first
 */
export function actorMerges(judgements: readonly Judgement[]): ActorMerges {
  const into = new Map<string, string>()
  for (const [about, made] of groupBy(judgements, ({ claim }) => claim)) {
    const actor = actorOf({ claim: about })
    const last = standingJudgements(made).findLast(({ verdict }) => verdict.kind === 'merge')?.verdict
    if (actor !== null && last?.kind === 'merge') into.set(actor, last.into)
  }
  const end = (id: string): string => {
    const seen = new Set<string>()
    let at = id
    for (let next = into.get(at); next !== undefined && !seen.has(at); next = into.get(at)) {
      seen.add(at)
      at = next
    }
    return at
  }
  return new Map([...into.keys()].sort().flatMap((id) => (end(id) === id ? [] : [[id, end(id)] as const])))
}

export function countsAs(merges: ActorMerges, id: string): string {
  return merges.get(id) ?? id
}

/** An actor with all that count as it. */
export function countedIn(merges: ActorMerges, id: string): readonly string[] {
  return [id, ...[...merges].flatMap(([from, into]) => (into === id ? [from] : []))]
}

/** A claim with those in it counted as the actors they were merged into; its id stays. */
export function countedClaim(claim: Claim, merges: ActorMerges): Claim {
  if (merges.size === 0) return claim
  const each = (ids: readonly string[]) => [...new Set(ids.map((id) => countsAs(merges, id)))]
  const sides = claim.dyad === null ? [] : each(claim.dyad)
  const [a, b] = [...sides].sort()
  return {
    ...claim,
    source: each(claim.source),
    target: each(claim.target),
    attribution: claim.attribution.map((id) => countsAs(merges, id)),
    dyad: a === undefined || b === undefined ? null : [a, b],
  }
}
