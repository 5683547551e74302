import type { Actor } from './actor.ts'
import type { ActorPack } from './actor-pack.ts'
import { actorOf } from './actor-step.ts'
import { groupBy } from './group-by.ts'
import { standingJudgements } from './judged-claim.ts'
import type { Judgement } from './judgement.ts'

/** How the names that were added one by one are called among packs. */
export const BY_HAND = 'named by hand'

/**
 * The names that people gave to actors, as a pack; null where there are none.
 *
 * @param judgements of all actors, oldest first
 */
export function namedByHand(judgements: readonly Judgement[]): ActorPack | null {
  const actors = [...groupBy(judgements, ({ claim }) => claim)].flatMap(([claim, made]): readonly Actor[] => {
    const id = actorOf({ claim })
    const given = standingJudgements(made).flatMap(({ verdict }) => (verdict.kind === 'name' ? [verdict] : []))
    const [first] = given
    if (id === null || first === undefined) return []
    const names = given.map(({ text, language }) => ({ text, language, role: 'alias' as const }))
    return [{ id, kind: first.actorKind, names, partOf: [], speaksFor: [], members: [] }]
  })
  return actors.length === 0 ? null : { name: BY_HAND, source: BY_HAND, actors }
}
