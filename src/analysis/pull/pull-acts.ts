import type { Claim, PloverType } from '../../model/claim.ts'
import type { ActSort, PullAct } from '../../model/pull-report.ts'
import type { Registry } from '../../model/registry.ts'
import { namedActors } from '../brief/named-actors.ts'

/** What an act of each type is, where it is told as done and where it is left open. */
export type ActSorts = ReadonlyMap<PloverType, { readonly done: ActSort; readonly open: ActSort }>

/** Where a claim stands. */
export interface ClaimPlace {
  readonly title: string
  readonly publisher: string | null
  readonly published: string | null
}

const OPEN: ReadonlySet<string> = new Set(['planned', 'possible', 'conditional'])

/**
 * What did a third actor offer, demand or threaten toward either of two, and is it about the other?
 *
 * It is about the other where that takes part in the claim or is named in its words. What did not happen is left out.
 *
 * @param claims in which a third actor acts toward a side, any order
 * @returns about the other side first, then the newest; by claim
 */
export function pullActs(
  third: string,
  tie: readonly [string, string],
  claims: readonly Claim[],
  places: ReadonlyMap<string, ClaimPlace>,
  registry: Registry,
  sorts: ActSorts,
): readonly PullAct[] {
  const acts = claims.flatMap((claim): readonly PullAct[] => {
    if (claim.modality === 'negated' || (claim.kind !== 'event' && claim.kind !== 'statement')) return []
    const doers = new Set(claim.source.map((id) => registry.standsFor(id, claim.when)))
    // what the two do together with others is no act of one of the others toward them
    if (!(claim.source.includes(third) || doers.has(third)) || tie.some((side) => claim.source.includes(side)))
      return []
    const toward = tie.find((side) => claim.target.includes(side))
    const sort = sorts.get(claim.type as PloverType)?.[OPEN.has(claim.modality) ? 'open' : 'done']
    if (toward === undefined || sort === undefined) return []
    const other = tie[0] === toward ? tie[1] : tie[0]
    const { document, quote } = claim.passage
    const words = quote.match(/[\p{L}\p{M}\p{N}'’-]+/gu) ?? []
    const about =
      claim.target.includes(other) ||
      claim.dyad?.includes(other) === true ||
      namedActors(words, registry, claim.when).has(other)
    const place = places.get(document) ?? { title: '', publisher: null, published: null }
    return [
      { claim: claim.id, sort, toward, about, when: claim.when, modality: claim.modality, document, quote, ...place },
    ]
  })
  const day = ({ when, published }: PullAct) => when ?? published ?? ''
  return acts.sort(
    (a, b) => Number(b.about) - Number(a.about) || day(b).localeCompare(day(a)) || a.claim.localeCompare(b.claim),
  )
}
