import type { AnnotatedMention } from '../../eval/annotated-mentions.ts'
import { type ClusterScore, pairwiseScore } from '../../eval/score-clusters.ts'
import { acrossSigns, comparedChain } from '../../src/analysis/episodes/across-signs.ts'
import { addToChain, type Chain, newChain } from '../../src/analysis/episodes/chain.ts'
import { chainMentions } from '../../src/analysis/episodes/chain-mentions.ts'
import { earlierMentions } from '../../src/analysis/episodes/chances-together.ts'
import { daysForbid } from '../../src/analysis/episodes/days-forbid.ts'
import type { EpisodeVocabulary } from '../../src/analysis/episodes/episode-vocabulary.ts'
import { joinChains } from '../../src/analysis/episodes/join-chains.ts'
import { type MentionProfile, mentionProfile } from '../../src/analysis/episodes/mention-profile.ts'
import { type Rarity, rarityOf } from '../../src/analysis/episodes/rarity.ts'
import { type TextMention, textMentions } from '../../src/analysis/episodes/text-mention.ts'
import { openingSigns, type TakeSign, withinSigns } from '../../src/analysis/episodes/within-signs.ts'
import { wordTable } from '../../src/analysis/episodes/word-table.ts'
import type { EpisodeMention } from '../../src/model/episode.ts'
import { groupBy } from '../../src/model/group-by.ts'
import { fitLogistic, type WeighedExample } from './fit-logistic.ts'
import { fitTogether, type ToldText } from './fit-together.ts'

const WITHIN = { ridge: 1, steps: 150, rate: 0.05, links: 1 }
const ACROSS = { ridge: 2, steps: 300, rate: 0.1 }
const THRESHOLDS = [0.2, 0.25, 0.3, 0.35, 0.4]

type Weights = ReadonlyMap<string, number>

/** Texts of one case: their marked mentions, and claims that only count for how rare words are. */
export interface MarkedCase {
  readonly marked: readonly AnnotatedMention[]
  readonly claims: readonly EpisodeMention[]
}

/** A case as it is learned from. */
export interface PreparedCase {
  readonly rarity: Rarity
  /** profiles of each document, in text order */
  readonly documents: readonly (readonly MentionProfile[])[]
  /** the happening a mention is marked with */
  readonly gold: (profile: MentionProfile | undefined) => string
}

export function prepareCase({ marked, claims }: MarkedCase, vocabulary: EpisodeVocabulary): PreparedCase {
  const table = wordTable()
  const episodeOf = new Map(marked.map(({ mention, episode }) => [mention.id, episode]))
  const profiles = marked.map(({ mention }) => mentionProfile(mention, vocabulary, table))
  const counted = claims.map((mention) => mentionProfile(mention, vocabulary, table))
  const documents = [...groupBy(profiles, ({ mention }) => mention.document ?? '').values()]
  return {
    rarity: rarityOf([...profiles, ...counted], table.size()),
    documents: documents.map((here) => [...here].sort((a, b) => a.mention.start - b.mention.start)),
    gold: (profile) => episodeOf.get(profile?.mention.id ?? '') ?? '',
  }
}

/** How well cases that were left out of learning are told. */
export interface LeftOutScores {
  readonly all: ClusterScore
  readonly 'pairs of one document': ClusterScore
  readonly 'with perfect chains': ClusterScore
}

/**
 * Weights of both steps, learned from all cases, and the thresholds whose clusters of cases that were left out of learning, each in
 * turn, have the best pairwise F1.
 */
export function fitEpisodes(cases: readonly PreparedCase[]): {
  readonly weights: Weights
  readonly leftOut: LeftOutScores
} {
  const without = cases.map((one) => fitBoth(cases.filter((other) => other !== one)))
  const scored = (of: (one: PreparedCase, weights: Weights) => Told, thresholds: Weights) =>
    pooled(cases.map((one, i) => of(one, new Map([...(without[i] as Weights), ...thresholds]))))
  let best: { readonly thresholds: Weights; readonly score: ClusterScore } | null = null
  for (const within of THRESHOLDS) {
    for (const across of THRESHOLDS) {
      const thresholds = new Map([
        ['threshold.within', within],
        ['threshold.across', across],
      ])
      const score = scored(tellCase, thresholds)
      if (best === null || score.f1 > best.score.f1) best = { thresholds, score }
    }
  }
  const { thresholds, score } = best as NonNullable<typeof best>
  return {
    weights: new Map([...fitBoth(cases), ...thresholds]),
    leftOut: {
      all: score,
      'pairs of one document': scored(tellDocuments, thresholds),
      'with perfect chains': scored((one, weights) => tellCase(one, weights, true), thresholds),
    },
  }
}

function fitBoth(cases: readonly PreparedCase[]): Weights {
  const texts = cases.flatMap(({ documents, gold, rarity }) =>
    documents.map((profiles) => toldText(textMentions(profiles, rarity), gold, rarity)),
  )
  const across = cases.flatMap(({ documents, gold, rarity }) =>
    acrossExamples(
      documents.flatMap((profiles) => goldChains(profiles, gold)),
      gold,
      rarity,
    ),
  )
  return new Map([...fitTogether(texts, WITHIN), ...fitLogistic(across, ACROSS)])
}

/** Mentions with the cluster each was found in and the happening it is marked with. */
type Told = readonly (readonly [found: string, wanted: string])[]

/** Pairs of mentions of all cases together, none across cases. */
function pooled(told: readonly Told[]): ClusterScore {
  const all = told.flatMap((pairs, number) =>
    pairs.map(([found, wanted]) => [`${number} ${found}`, `${number} ${wanted}`]),
  )
  return pairwiseScore(
    all.map(([found]) => found as string),
    all.map(([, wanted]) => wanted as string),
  )
}

/** Chains of a case's documents, each for itself. */
function tellDocuments({ documents, gold, rarity }: PreparedCase, weights: Weights): Told {
  return documents.flatMap((profiles) =>
    chainMentions(profiles, rarity, weights).flatMap(({ members }, i) =>
      members.map(
        (member) => [`${member.mention.document} ${i}`, `${member.mention.document} ${gold(member)}`] as const,
      ),
    ),
  )
}

/** Clusters of a case, with its chains as they are annotated where they are to be `perfect`. */
export function tellCase({ documents, gold, rarity }: PreparedCase, weights: Weights, perfect = false): Told {
  const chains = documents.flatMap((profiles) =>
    perfect ? goldChains(profiles, gold) : chainMentions(profiles, rarity, weights),
  )
  const clusters = joinChains(chains, rarity, { weights })
  return chains.flatMap(({ members }, i) => members.map((member) => [String(clusters[i]), gold(member)] as const))
}

export function goldChains(profiles: readonly MentionProfile[], gold: PreparedCase['gold']): readonly Chain[] {
  const own = new Map<string, Chain>()
  for (const profile of profiles) {
    const chain = own.get(gold(profile))
    if (chain === undefined) own.set(gold(profile), newChain(profile))
    else addToChain(chain, profile)
  }
  return [...own.values()]
}

function acrossExamples(chains: readonly Chain[], gold: PreparedCase['gold'], rarity: Rarity) {
  const found: WeighedExample[] = []
  const compared = chains.map((chain) => comparedChain(chain, rarity))
  for (const [a, one] of compared.entries()) {
    for (const other of compared.slice(a + 1)) {
      const [[first], [second]] = [one.chain.members, other.chain.members]
      if (first?.mention.document === second?.mention.document) continue
      const signs = signsOf((take) => acrossSigns(one, other, rarity, take))
      found.push({ signs, right: gold(first) === gold(second), weight: 1 })
    }
  }
  return found
}

function toldText(mentions: readonly TextMention[], gold: PreparedCase['gold'], rarity: Rarity): ToldText {
  return {
    gold: mentions.map(({ profile }) => gold(profile)),
    opening: mentions.map((now) => signsOf((take) => openingSigns(now, mentions, rarity, take))),
    going: mentions.map((now) =>
      earlierMentions(now.number)
        .map((number) => mentions[number] as TextMention)
        .filter((before) => !daysForbid(now.profile, before.profile))
        .map((before) => ({
          from: before.number,
          signs: signsOf((take) => withinSigns(now, before, rarity, take)),
        })),
    ),
  }
}

function signsOf(of: (take: TakeSign) => void): ReadonlyMap<string, number> {
  const signs = new Map<string, number>()
  of((name, amount) => signs.set(name, amount))
  return signs
}
