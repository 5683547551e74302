import { averageLinkage, type Constraints, type ScoredPair } from './average-linkage.ts'
import { addToChain, type Chain, newChain } from './chain.ts'
import { chancesTogether, earlierMentions } from './chances-together.ts'
import { daysForbid } from './days-forbid.ts'
import type { MentionProfile } from './mention-profile.ts'
import type { Rarity } from './rarity.ts'
import { type TextMention, textMentions } from './text-mention.ts'
import { openingSigns, type TakeSign, withinSigns } from './within-signs.ts'

const NONE: Constraints = { together: [], apart: [] }

/**
 * The chains of one document: mentions joined by how likely they are of one happening.
 *
 * @param profiles of one document, in text order
 * @param constraints what people's judgements say, by numbers of profiles
 */
export function chainMentions(
  profiles: readonly MentionProfile[],
  rarity: Rarity,
  weights: ReadonlyMap<string, number>,
  constraints: Constraints = NONE,
): readonly Chain[] {
  const threshold = weights.get('threshold.within') ?? 0.5
  const pairs = pairChances(textMentions(profiles, rarity), rarity, weights)
  const cluster = averageLinkage(profiles.length, pairs, { threshold, absent: 0 }, constraints)
  const chains = new Map<number, Chain>()
  for (const [i, profile] of profiles.entries()) {
    const number = cluster[i] as number
    const chain = chains.get(number)
    if (chain === undefined) chains.set(number, newChain(profile))
    else addToChain(chain, profile)
  }
  return [...chains.values()]
}

/** How likely each two mentions of a text are of one happening; pairs that hardly are left out. */
export function pairChances(
  mentions: readonly TextMention[],
  rarity: Rarity,
  weights: ReadonlyMap<string, number>,
): readonly ScoredPair[] {
  let score = 0
  const weigh: TakeSign = (name, amount) => {
    score += amount * (weights.get(name) ?? 0)
  }
  const opening: number[] = []
  const going: number[][] = []
  for (const now of mentions) {
    score = 0
    openingSigns(now, mentions, rarity, weigh)
    opening.push(score)
    going.push(
      earlierMentions(now.number).map((number) => {
        const before = mentions[number] as TextMention
        if (daysForbid(now.profile, before.profile)) return Number.NEGATIVE_INFINITY
        score = 0
        withinSigns(now, before, rarity, weigh)
        return score
      }),
    )
  }
  return chancesTogether(opening, going).flatMap((row, b) =>
    Array.from(row, (chance, a) => ({ a, b, score: chance })).filter((pair) => pair.score > 0.02),
  )
}
