import type { BriefParagraph, BriefSection } from '../../../model/brief.ts'
import type { Claim } from '../../../model/claim.ts'
import { type BriefScope, byTime, section, take } from '../brief-scope.ts'
import { groupClaims } from '../group-claims.ts'
import { capitalise, countOf, isPlural, joinNames, needsFigures, sayCounts, saySplit } from '../prose/say-name.ts'
import { countDirections } from '../tie-balance.ts'

const MOST_OUTSIDERS = 6

export interface Outsider {
  readonly id: string
  readonly name: string
  /** claims of the tie in which it acts or is acted on */
  readonly inTie: readonly Claim[]
  /** claims between it and either side, in the order of the tie */
  readonly withSide: readonly [readonly Claim[], readonly Claim[]]
  readonly claims: readonly Claim[]
}

/** Who else is in the tie, of the actors the registry knows, most claims first. An actor seen once counts only where nobody is seen more often. */
export function outsidersOf(scope: BriefScope): readonly Outsider[] {
  const { tie, registry } = scope.context
  const ids = new Set<string>()
  for (const claim of scope.claims) for (const id of [...claim.source, ...claim.target]) ids.add(id)
  for (const claim of scope.around) for (const id of claim.dyad ?? []) ids.add(id)
  const found = [...ids]
    .filter((id) => !tie.includes(id) && registry.actors.has(id))
    .map((id): Outsider => {
      const inTie = scope.claims.filter((claim) => claim.source.includes(id) || claim.target.includes(id))
      const between = (side: string) =>
        scope.around.filter((claim) => claim.dyad?.includes(id) && claim.dyad.includes(side))
      const withSide = [between(tie[0]), between(tie[1])] as const
      return { id, name: registry.displayName(id), inTie, withSide, claims: [...inTie, ...withSide[0], ...withSide[1]] }
    })
  found.sort((a, b) => b.claims.length - a.claims.length || a.id.localeCompare(b.id))
  const often = found.filter((one) => one.claims.length > 1)
  return (often.length > 0 ? often : found).slice(0, MOST_OUTSIDERS)
}

/** Outside actors in the tie: how each stands to either side, and the strongest signs of it. */
export function outsiders(scope: BriefScope): BriefSection {
  const paragraphs = outsidersOf(scope).map((one, i): BriefParagraph => {
    const groups = groupClaims(one.claims, scope.context)
    const told = take(scope, groups, 2, ({ lead }) => lead.direction !== 'neutral')
    return {
      heading: capitalise(one.name),
      sentences: [scope.prose.say(place(one, scope, i), one.claims), ...scope.prose.tell(byTime(told))],
    }
  })
  const none = paragraphs.length === 0 ? ['No outside actor was found in the tie.'] : []
  return section('outsiders', 'Outside actors in the tie', paragraphs, none)
}

/** How often an outsider comes up and with whom, in one of three builds by turn. */
function place(one: Outsider, scope: BriefScope, turn: number): string {
  const each = [...one.withSide.map((claims) => claims.length), one.inTie.length]
  const figures = needsFigures([...each, one.claims.length])
  const counts = sayCounts(each, figures)
  const parts = one.withSide.flatMap((claims, i) => {
    if (claims.length === 0) return []
    return [`${counts[i]} with ${scope.names[i]} (${sidesOf(claims, figures)})`]
  })
  if (one.inTie.length > 0) parts.push(`${counts[2]} in the tie itself`)
  const total = countOf(one.claims.length, 'claim')
  const plural = isPlural(capitalise(one.name))
  const only = parts.length === 1 ? parts[0]?.replace(/^\S+ /, '') : null
  const rest = only === null ? `: ${joinNames(parts)}` : one.claims.length === 1 ? `, ${only}` : `, all of them ${only}`
  if (turn % 3 === 1 && one.claims.length < 10)
    return `${total} ${one.claims.length === 1 ? 'concerns' : 'concern'} ${one.name}${rest}.`
  if (turn % 3 === 2) return `${one.name} ${plural ? 'come' : 'comes'} up in ${total}${rest}.`
  return `${one.name} ${plural ? 'figure' : 'figures'} in ${total}${rest}.`
}

function sidesOf(claims: readonly Claim[], figures: boolean): string {
  const split = saySplit(countDirections(claims), figures)
  return /^(?:closer|apart|neither way)$/.test(split) && claims.length > 1
    ? `${claims.length === 2 ? 'both' : 'all'} ${split}`
    : split
}
