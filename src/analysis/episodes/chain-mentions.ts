import { addToChain, type Chain, newChain } from './chain.ts'
import { chainSigns } from './chain-signs.ts'
import { daysForbid } from './days-forbid.ts'
import type { MentionProfile } from './mention-profile.ts'
import type { Rarity } from './rarity.ts'
import { scoreSigns } from './score-signs.ts'

/** How many chains back a mention may belong to. */
export const MOST_BACK = 12

/**
 * The chains of one document: each mention, in text order, joins the chain it most likely belongs to, or begins one.
 *
 * @param profiles of one document, in text order
 * @param mayJoin  what people's judgements leave open
 */
export function chainMentions(
  profiles: readonly MentionProfile[],
  rarity: Rarity,
  weights: ReadonlyMap<string, number>,
  mayJoin: (mention: MentionProfile, chain: Chain) => boolean = () => true,
): readonly Chain[] {
  const chains: Chain[] = []
  // the newest first
  const recent: Chain[] = []
  const threshold = weights.get('threshold.within') ?? 0.5
  let main: Chain | null = null
  for (const profile of profiles) {
    let best: Chain | null = null
    let most = threshold
    for (const [rank, chain] of recent.slice(0, MOST_BACK).entries()) {
      if (daysForbid(profile, chain) || !mayJoin(profile, chain)) continue
      const score = scoreSigns(
        chainSigns(profile, chain, { rank, first: chain === chains[0], main: chain === main }, rarity),
        weights,
      )
      if (score > most) {
        best = chain
        most = score
      }
    }
    if (best === null) {
      best = newChain(profile)
      chains.push(best)
    } else {
      addToChain(best, profile)
      recent.splice(recent.indexOf(best), 1)
    }
    recent.unshift(best)
    if (tellsMainLine(profile)) main = best
  }
  return chains
}

/** Whether a mention is a main clause, which the next main clause goes on from. */
export function tellsMainLine({ lead, phrase }: MentionProfile): boolean {
  return lead === 'head' && !phrase
}
