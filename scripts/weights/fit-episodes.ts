import type { AnnotatedMention } from '../../eval/annotated-mentions.ts'
import { pairwiseScore } from '../../eval/score-clusters.ts'
import { acrossSigns } from '../../src/analysis/episodes/across-signs.ts'
import { addToChain, type Chain, newChain } from '../../src/analysis/episodes/chain.ts'
import { MOST_BACK, tellsMainLine } from '../../src/analysis/episodes/chain-mentions.ts'
import { chainSigns } from '../../src/analysis/episodes/chain-signs.ts'
import { clusterMentions } from '../../src/analysis/episodes/cluster-mentions.ts'
import type { EpisodeVocabulary } from '../../src/analysis/episodes/episode-vocabulary.ts'
import { type MentionProfile, mentionProfile } from '../../src/analysis/episodes/mention-profile.ts'
import { type Rarity, rarityOf } from '../../src/analysis/episodes/rarity.ts'
import type { EpisodeMention } from '../../src/model/episode.ts'
import { groupBy } from '../../src/model/group-by.ts'
import { fitLogistic, type WeighedExample } from './fit-logistic.ts'

const FIT = { ridge: 2, steps: 300, rate: 0.1 }
const GRID = [0.2, 0.25, 0.3, 0.35, 0.4, 0.45, 0.5]

/**
 * Weights and thresholds of episodes from annotated mentions: what speaks for a mention going on with a chain, learned with the chains as they
 * are annotated; what speaks for two chains being one; then the thresholds whose clusters of these same mentions have the best
 * pairwise F1, within documents first.
 *
 * @param marked of some documents
 * @param others mentions that only count for how rare words are
 */
export function fitEpisodes(
  marked: readonly AnnotatedMention[],
  others: readonly EpisodeMention[],
  vocabulary: EpisodeVocabulary,
): ReadonlyMap<string, number> {
  const episodeOf = new Map(marked.map(({ mention, episode }) => [mention.id, episode]))
  const profiles = marked.map(({ mention }) => mentionProfile(mention, vocabulary))
  const rarity = rarityOf([...profiles, ...others.map((mention) => mentionProfile(mention, vocabulary))])
  const gold = (profile: MentionProfile | undefined) => episodeOf.get(profile?.mention.id ?? '') ?? ''
  const told = [...groupBy(profiles, ({ mention }) => mention.document ?? '').values()].map((here) =>
    tellChains(here, gold, rarity),
  )
  const chains = told.flatMap((one) => one.chains)
  const across: WeighedExample[] = []
  for (const [a, one] of chains.entries()) {
    for (const other of chains.slice(a + 1)) {
      if (one.members[0]?.mention.document === other.members[0]?.mention.document) continue
      const right = gold(one.members[0]) === gold(other.members[0])
      across.push({ signs: acrossSigns(one, other, rarity), right, weight: 1 })
    }
  }
  const within = told.flatMap(({ examples }) => examples)
  const weights = new Map([...fitLogistic(within, FIT), ...fitLogistic(across, FIT)])
  const score = (thresholds: readonly [number, number], byDocument: boolean) => {
    const all = new Map([...weights, ['threshold.within', thresholds[0]], ['threshold.across', thresholds[1]]])
    const found = clusterMentions(
      marked.map(({ mention }) => mention),
      { ...vocabulary, weights: all },
      { others },
    )
    const place = ({ mention }: AnnotatedMention) => (byDocument ? ` ${mention.document}` : '')
    return pairwiseScore(
      marked.map((one, i) => `${found[i]}${place(one)}`),
      marked.map((one) => `${one.episode}${place(one)}`),
    ).f1
  }
  const best = (of: (threshold: number) => number) =>
    GRID.reduce((held, one) => (of(one) > of(held) ? one : held), GRID[0] as number)
  const inside = best((threshold) => score([threshold, 1.1], true))
  const between = best((threshold) => score([inside, threshold], false))
  return new Map([...weights, ['threshold.within', inside], ['threshold.across', between]])
}

/** Goes through a document with its chains as annotated, and notes at each mention which chain it goes on with. */
function tellChains(
  profiles: readonly MentionProfile[],
  gold: (profile: MentionProfile | undefined) => string,
  rarity: Rarity,
): { readonly examples: readonly WeighedExample[]; readonly chains: readonly Chain[] } {
  const examples: WeighedExample[] = []
  const recent: Chain[] = []
  let first: Chain | null = null
  let main: Chain | null = null
  for (const profile of [...profiles].sort((a, b) => a.mention.start - b.mention.start)) {
    const isOwn = (chain: Chain) => gold(chain.members[0]) === gold(profile)
    for (const [rank, chain] of recent.slice(0, MOST_BACK).entries()) {
      const signs = chainSigns(profile, chain, { rank, first: chain === first, main: chain === main }, rarity)
      examples.push({ signs, right: isOwn(chain), weight: 1 })
    }
    let own = recent.find(isOwn)
    if (own === undefined) own = newChain(profile)
    else {
      addToChain(own, profile)
      recent.splice(recent.indexOf(own), 1)
    }
    first ??= own
    recent.unshift(own)
    if (tellsMainLine(profile)) main = own
  }
  return { examples, chains: recent }
}
