import { READOUT_KINDS, type ReadoutItem, type ReadoutKind } from '../../model/readout.ts'
import { kindSigns } from './kind-signs.ts'

/** Sign to its weight for each of `READOUT_KINDS`; made by scripts/train-readouts.ts. */
export type KindWeights = ReadonlyMap<string, readonly number[]>

/** How likely an item is of each of `READOUT_KINDS`, in their order. */
export function kindShares(
  item: ReadoutItem,
  count: number,
  sides: readonly string[],
  weights: KindWeights,
): readonly number[] {
  const signs = kindSigns(item, count, sides)
  const scores = READOUT_KINDS.map((_, k) => {
    let sum = 0
    for (const [sign, amount] of signs) sum += amount * (weights.get(sign)?.[k] ?? 0)
    return sum
  })
  const top = Math.max(...scores)
  const powers = scores.map((score) => Math.exp(score - top))
  const all = powers.reduce((sum, power) => sum + power, 0)
  return powers.map((power) => power / all)
}

/** The likeliest kind. */
export function likeliestKind(shares: readonly number[]): ReadoutKind {
  return READOUT_KINDS[shares.indexOf(Math.max(...shares))] as ReadoutKind
}
