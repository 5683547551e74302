import { acrossCandidates } from './across-candidates.ts'
import { acrossSigns, type ComparedChain, comparedChain } from './across-signs.ts'
import { averageLinkage, type Constraints } from './average-linkage.ts'
import type { Chain } from './chain.ts'
import { daysForbid } from './days-forbid.ts'
import type { Rarity } from './rarity.ts'
import type { TakeSign } from './within-signs.ts'

/** A pair below this is not kept: it could not be joined whatever comes. */
const LEAST_SCORE = 0.05
const NONE: Constraints = { together: [], apart: [] }

export interface JoinOptions {
  readonly weights: ReadonlyMap<string, number>
  /** what people's judgements say, by numbers of chains */
  readonly constraints?: Constraints
}

/**
 * Which chains of different documents tell of one happening?
 *
 * @returns the cluster of each chain, named by its lowest number
 */
export function joinChains(
  chains: readonly Chain[],
  rarity: Rarity,
  { weights, constraints = NONE }: JoinOptions,
): readonly number[] {
  const compared = chains.map((chain) => comparedChain(chain, rarity))
  let sum = 0
  const weigh: TakeSign = (name, amount) => {
    sum += amount * (weights.get(name) ?? 0)
  }
  const pairs = acrossCandidates(chains, rarity).flatMap(([a, b]) => {
    const [one, other] = [chains[a] as Chain, chains[b] as Chain]
    if (daysForbid(one, other)) return []
    sum = 0
    acrossSigns(compared[a] as ComparedChain, compared[b] as ComparedChain, rarity, weigh)
    const score = 1 / (1 + Math.exp(-sum))
    return score < LEAST_SCORE ? [] : [{ a, b, score }]
  })
  const threshold = weights.get('threshold.across') ?? 0.5
  return averageLinkage(chains.length, pairs, { threshold, absent: 0 }, constraints)
}
