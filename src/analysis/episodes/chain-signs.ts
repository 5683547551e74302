import type { Chain } from './chain.ts'
import type { MentionProfile } from './mention-profile.ts'
import type { Rarity } from './rarity.ts'
import { sharedWords } from './shared-words.ts'

/** A name that fewer documents have than this rarity tells is telling. */
const TELLING = 0.25

/** Where a chain stands for the mention that is asked about. */
export interface ChainPlace {
  /** 0 where the mention before is of this chain, 1 where that is of another one and the one before of this, … */
  readonly rank: number
  /** whether it is the document's first */
  readonly first: boolean
  /** whether the last main clause before told of it */
  readonly main: boolean
}

/**
 * What speaks for a mention telling of the same happening as a chain before it in its document, as amounts under names that carry
 * weights.
 */
export function chainSigns(
  mention: MentionProfile,
  chain: Chain,
  { rank, first, main }: ChainPlace,
  rarity: Rarity,
): ReadonlyMap<string, number> {
  const signs = new Map<string, number>([['w.always', 1]])
  const add = (name: string, amount = 1) => {
    if (amount !== 0) signs.set(`w.${name}`, amount)
  }
  const last = chain.members.at(-1) as MentionProfile
  const gap = mention.mention.place[1] - last.mention.place[1]
  const head = mention.lead === 'head' && !mention.phrase
  const near = head ? main : rank === 0
  const meeting = chain.classes.has('meeting')
  const classes = [...mention.classes].filter((one) => one !== 'speech')
  const classShared = classes.some((one) => chain.classes.has(one))
  const names = telling(mention, rarity)
  const known = names.filter((name) => chain.names.has(name)).length
  const words = sharedWords(mention.stems, chain.stems, rarity)

  add(`rank.${Math.min(rank, 2)}`)
  if (near) add(`near.${head ? 'head' : mention.lead === 'head' ? 'inside' : mention.lead}`)
  if (near && gap <= 1) add('next')
  add(`gap.${gap <= 1 ? gap : gap <= 3 ? '3' : 'far'}`)
  if (first) add('first')
  if (first && meeting) add('first.meeting')
  add('rarest', words.rarest)
  if (known > 0) add(classShared ? 'names.class' : 'names')
  else if (names.length > 0) add(near ? 'otherNames.near' : 'otherNames')
  if (classShared) add('class')
  if (mention.phrase || mention.back) {
    if (classShared) add('back.class')
    else if (words.rarest > 0.3) add('back.words')
    else add(near ? 'back.near' : 'back.other')
  }
  if (mention.timed) add(`timed.${daysFit(mention, chain)}${first && near && !chain.timed ? '.first' : ''}`)
  else if (mention.lead === 'head' && near) add('goesOn')
  if (mention.lead === 'time') add('time')
  if (mention.lead === 'relative') add('relative')
  if (mention.pronoun && mention.lead === 'head' && near) add('pronoun')
  if (mention.before) add('before')
  if (mention.speech && mention.lead === 'head' && !mention.timed) {
    if (meeting) add(known > 0 ? 'talk.known' : near ? 'talk.near' : 'talk')
    else if (chain.classes.has('speech') && near) add('speech.near')
  }
  return signs
}

function telling({ names }: MentionProfile, rarity: Rarity): readonly string[] {
  return [...names].filter((name) => rarity(name) >= TELLING)
}

/** How the days of a mention with a time of its own lie to those of a chain. */
function daysFit({ days }: MentionProfile, chain: Chain): string {
  if (days === null || chain.days === null || !chain.timed) return 'unknown'
  const apart = Math.max(days[0], chain.days[0]) > Math.min(days[1], chain.days[1])
  return apart ? 'apart' : 'fits'
}
