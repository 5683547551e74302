import type { MentionProfile } from './mention-profile.ts'

/** Mentions of one document that tell of one happening, and what they tell together. */
export interface Chain {
  readonly members: MentionProfile[]
  readonly names: Set<string>
  readonly stems: Set<string>
  readonly around: Set<string>
  readonly classes: Set<string>
  readonly numbers: Set<string>
  readonly actors: Set<string>
  /** days of the first member with a time of its own, else of the first that has any */
  days: readonly [number, number] | null
  timed: boolean
  readonly types: Set<string>
}

export function newChain(first: MentionProfile): Chain {
  const chain: Chain = {
    members: [],
    names: new Set(),
    stems: new Set(),
    around: new Set(),
    classes: new Set(),
    numbers: new Set(),
    actors: new Set(),
    days: null,
    timed: false,
    types: new Set(),
  }
  addToChain(chain, first)
  return chain
}

export function addToChain(chain: Chain, member: MentionProfile): void {
  chain.members.push(member)
  for (const key of ['names', 'stems', 'around', 'classes', 'numbers', 'actors'] as const)
    for (const one of member[key]) chain[key].add(one)
  chain.types.add(member.mention.type)
  if (member.days === null) return
  if (member.timed && chain.timed) {
    const width = (days: readonly [number, number] | null) => (days === null ? Infinity : days[1] - days[0])
    if (width(member.days) < width(chain.days)) chain.days = member.days
  } else if (chain.days === null || member.timed) chain.days = member.days
  chain.timed ||= member.timed
}
