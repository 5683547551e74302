import type { Balance, DirectionCount } from '../../model/brief.ts'
import type { Claim, Direction, Modality } from '../../model/claim.ts'

/** How much a claim counts by how firmly it is asserted. A denial is firm: its direction already says what it means. */
export const MODALITY_WEIGHTS: Readonly<Record<Modality, number>> = {
  actual: 1,
  negated: 1,
  reported: 0.7,
  planned: 0.5,
  possible: 0.4,
  conditional: 0.3,
}
/** Two-sided 90 % point of the standard normal distribution. */
export const Z90 = 1.6448536269514722

type Leaning = Pick<Claim, 'direction' | 'modality'>

/**
 * Which way a set of claims leans, and how sure that is.
 *
 * @param claims any claims of one tie, any order
 * @returns (closer - apart) / (closer + apart) over modality weights, in [-1, 1], with a Wilson 90 % interval on the
 *   effective number of claims; null where none leans
 * @source Wilson 1927, doi:10.1080/01621459.1927.10502953; Kish 1965 for the effective number; docs/methods.md#balance
 */
export function tieBalance(claims: readonly Leaning[]): Balance {
  const count = countDirections(claims)
  let closer = 0
  let total = 0
  let squares = 0
  for (const { direction, modality } of claims) {
    if (direction === 'neutral') continue
    const weight = MODALITY_WEIGHTS[modality]
    if (direction === 'closer') closer += weight
    total += weight
    squares += weight * weight
  }
  if (total === 0) return { value: null, interval: null, count }
  const share = closer / total
  const [low, high] = wilsonInterval(share, (total * total) / squares)
  return { value: 2 * share - 1, interval: [2 * low - 1, 2 * high - 1], count }
}

/**
 * Where a proportion lies with 90 % confidence.
 *
 * @param share    observed proportion in [0, 1]
 * @param trials   number of observations, > 0, need not be whole
 * @source Wilson 1927, doi:10.1080/01621459.1927.10502953
 */
export function wilsonInterval(share: number, trials: number, z = Z90): readonly [number, number] {
  const spread = (z * z) / trials
  const centre = (share + spread / 2) / (1 + spread)
  const half = (z * Math.sqrt((share * (1 - share)) / trials + spread / (4 * trials))) / (1 + spread)
  return [Math.max(0, centre - half), Math.min(1, centre + half)]
}

/** How many claims point each way, unweighted. */
export function countDirections(claims: readonly { readonly direction: Direction }[]): DirectionCount {
  const count = { closer: 0, apart: 0, neutral: 0 }
  for (const claim of claims) count[claim.direction]++
  return count
}
