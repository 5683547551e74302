import type { EpisodeMention } from '../../model/episode.ts'
import { groupBy } from '../../model/group-by.ts'
import type { Chain } from './chain.ts'
import { chainMentions } from './chain-mentions.ts'
import type { EpisodeVocabulary } from './episode-vocabulary.ts'
import { joinChains } from './join-chains.ts'
import type { MentionConstraints } from './mention-constraints.ts'
import { mentionProfile } from './mention-profile.ts'
import { rarityOf } from './rarity.ts'
import { wordTable } from './word-table.ts'

const NONE: MentionConstraints = { together: [], apart: [] }

export interface ClusterOptions {
  readonly constraints?: MentionConstraints
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
  { constraints = NONE, others = [] }: ClusterOptions = {},
): readonly number[] {
  const ordered = [...mentions].sort(inTextOrder)
  const table = wordTable()
  const profiles = ordered.map((mention) => mentionProfile(mention, vocabulary, table))
  const counted = others.map((mention) => mentionProfile(mention, vocabulary, table))
  const rarity = rarityOf([...profiles, ...counted], table.size())
  const chains: Chain[] = []
  const chainOf = new Map<string, number>()
  for (const here of groupBy(profiles, ({ mention }) => mention.document ?? mention.id).values()) {
    const numberOf = new Map(here.map(({ mention }, i) => [mention.id, i]))
    const decided = {
      together: linked(constraints.together, numberOf),
      apart: linked(constraints.apart, numberOf),
    }
    for (const chain of chainMentions(here, rarity, vocabulary.weights, decided)) {
      for (const { mention } of chain.members) chainOf.set(mention.id, chains.length)
      chains.push(chain)
    }
  }
  const cluster = joinChains(chains, rarity, {
    weights: vocabulary.weights,
    constraints: { together: linked(constraints.together, chainOf), apart: linked(constraints.apart, chainOf) },
  })
  return mentions.map(({ id }) => cluster[chainOf.get(id) ?? -1] ?? -1)
}

function inTextOrder(a: EpisodeMention, b: EpisodeMention): number {
  const [left, right] = [a.document ?? '', b.document ?? '']
  if (left !== right) return left < right ? -1 : 1
  return a.start - b.start || a.end - b.end || (a.id < b.id ? -1 : 1)
}

function linked(pairs: MentionConstraints['together'], chainOf: ReadonlyMap<string, number>) {
  return pairs.flatMap(([a, b]) => {
    const [one, other] = [chainOf.get(a), chainOf.get(b)]
    return one === undefined || other === undefined || one === other ? [] : [[one, other] as const]
  })
}
