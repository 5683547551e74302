import type { MentionProfile } from './mention-profile.ts'
import { union, type WordSet } from './word-table.ts'

/** Mentions of one document that tell of one happening, and what they tell together. */
export interface Chain {
  readonly members: MentionProfile[]
  names: WordSet
  stems: WordSet
  around: WordSet
  numbers: WordSet
  actors: WordSet
  places: WordSet
  readonly classes: Set<string>
  readonly types: Set<string>
  medium: boolean
  /** the sum of its members' meanings */
  meaning: Float32Array | null
  /** days of the first member with a time of its own, else of the first that has any */
  days: readonly [number, number] | null
  timed: boolean
}

export function newChain(first: MentionProfile): Chain {
  const { names, stems, around, numbers, actors, places, medium, meaning, days, timed } = first
  return {
    members: [first],
    names,
    stems,
    around,
    numbers,
    actors,
    places,
    classes: new Set(first.classes),
    types: new Set([first.mention.type]),
    medium,
    meaning,
    days,
    timed,
  }
}

export function addToChain(chain: Chain, member: MentionProfile): void {
  chain.members.push(member)
  for (const key of ['names', 'stems', 'around', 'numbers', 'actors', 'places'] as const)
    chain[key] = union(chain[key], member[key])
  for (const one of member.classes) chain.classes.add(one)
  chain.types.add(member.mention.type)
  chain.medium ||= member.medium
  if (chain.meaning === null) chain.meaning = member.meaning
  else chain.meaning = chain.meaning.map((one, k) => one + (member.meaning?.[k] ?? 0))
  if (member.days === null) return
  if (member.timed && chain.timed) {
    const width = (days: readonly [number, number] | null) => (days === null ? Infinity : days[1] - days[0])
    if (width(member.days) < width(chain.days)) chain.days = member.days
  } else if (chain.days === null || member.timed) chain.days = member.days
  chain.timed ||= member.timed
}
