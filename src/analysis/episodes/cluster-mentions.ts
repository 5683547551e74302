import type { EpisodeMention } from '../../model/episode.ts'
import { groupBy } from '../../model/group-by.ts'
import { acrossCandidates } from './across-candidates.ts'
import { acrossSigns } from './across-signs.ts'
import { averageLinkage } from './average-linkage.ts'
import type { Chain } from './chain.ts'
import { chainMentions } from './chain-mentions.ts'
import { daysForbid } from './days-forbid.ts'
import type { EpisodeVocabulary } from './episode-vocabulary.ts'
import type { MentionConstraints } from './mention-constraints.ts'
import { type MentionProfile, mentionProfile } from './mention-profile.ts'
import { type Rarity, rarityOf } from './rarity.ts'
import { scoreSigns } from './score-signs.ts'

/** A pair below this is not kept: it could not be joined whatever comes. */
const LEAST_SCORE = 0.02
const NONE: MentionConstraints = { together: [], apart: [] }

/** How clusters were reached: weights may differ by pair where they are measured on mentions they were not trained on. */
export interface ClusterOptions {
  readonly constraints?: MentionConstraints
  /** the weights for a document, where not all documents have the same */
  readonly weightsOf?: (document: string | null) => ReadonlyMap<string, number>
  /** mentions that are not clustered, only counted for how rare words are */
  readonly others?: readonly EpisodeMention[]
}

/**
 * Which mentions tell of one happening? Within a document each mention joins the chain of mentions it goes on with, or begins one;
 * chains of different documents are then joined by average linkage.
 *
 * @param mentions of documents, in any order
 * @returns for each mention the number of its cluster; the same for all that tell of one happening
 * @source docs/methods.md#episodes
 */
export function clusterMentions(
  mentions: readonly EpisodeMention[],
  vocabulary: EpisodeVocabulary,
  { constraints = NONE, weightsOf = () => vocabulary.weights, others = [] }: ClusterOptions = {},
): readonly number[] {
  const ordered = [...mentions].sort(inTextOrder)
  const profiles = ordered.map((mention) => mentionProfile(mention, vocabulary))
  const rarity = rarityOf([...profiles, ...others.map((mention) => mentionProfile(mention, vocabulary))])
  const apart = apartFrom(constraints)
  const chains: Chain[] = []
  const chainOf = new Map<string, number>()
  for (const [document, here] of groupBy(profiles, ({ mention }) => mention.document ?? mention.id)) {
    const mayJoin = (one: MentionProfile, chain: Chain) =>
      !chain.members.some((member) => apart(one.mention.id, member.mention.id))
    for (const chain of chainMentions(here, rarity, weightsOf(document), mayJoin)) {
      for (const { mention } of chain.members) chainOf.set(mention.id, chains.length)
      chains.push(chain)
    }
  }
  const pairs = scorePairs(chains, rarity, weightsOf)
  const cluster = averageLinkage(
    chains.length,
    pairs,
    { threshold: vocabulary.weights.get('threshold.across') ?? 0.5, absent: 0 },
    { together: linked(constraints.together, chainOf), apart: linked(constraints.apart, chainOf) },
  )
  return mentions.map(({ id }) => cluster[chainOf.get(id) ?? -1] ?? -1)
}

function scorePairs(
  chains: readonly Chain[],
  rarity: Rarity,
  weightsOf: (document: string | null) => ReadonlyMap<string, number>,
) {
  const documentOf = (chain: number) => chains[chain]?.members[0]?.mention.document ?? null
  return acrossCandidates(chains, rarity).flatMap(([a, b]) => {
    if (daysForbid(chains[a] as Chain, chains[b] as Chain)) return []
    const signs = acrossSigns(chains[a] as Chain, chains[b] as Chain, rarity)
    const [one, other] = [weightsOf(documentOf(a)), weightsOf(documentOf(b))]
    const score = one === other ? scoreSigns(signs, one) : (scoreSigns(signs, one) + scoreSigns(signs, other)) / 2
    return score < LEAST_SCORE ? [] : [{ a, b, score }]
  })
}

function inTextOrder(a: EpisodeMention, b: EpisodeMention): number {
  const [left, right] = [a.document ?? '', b.document ?? '']
  if (left !== right) return left < right ? -1 : 1
  return a.start - b.start || a.end - b.end || (a.id < b.id ? -1 : 1)
}

function apartFrom({ apart }: MentionConstraints): (a: string, b: string) => boolean {
  if (apart.length === 0) return () => false
  const pairs = new Set(apart.flatMap(([a, b]) => [`${a} ${b}`, `${b} ${a}`]))
  return (a, b) => pairs.has(`${a} ${b}`)
}

function linked(pairs: MentionConstraints['together'], chainOf: ReadonlyMap<string, number>) {
  return pairs.flatMap(([a, b]) => {
    const [one, other] = [chainOf.get(a), chainOf.get(b)]
    return one === undefined || other === undefined || one === other ? [] : [[one, other] as const]
  })
}
