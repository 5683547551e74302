import type { Claim, Direction } from '../../model/claim.ts'
import type { ClaimGroup } from './group-claims.ts'

/** What a sign is still worth beside one already told of the same dimension, of the same text, of the same type. */
export const SAME_DIMENSION = 0.7
export const SAME_TEXT = 0.6
export const SAME_TYPE = 0.8

/**
 * Which signs lead, one way: the best first, and then those that add most to the ones before, so that three signs do not tell
 * one thing three times.
 *
 * @param groups of one tie, strongest first
 * @param count  most signs
 * @returns in the order in which they were chosen; no two from one sentence
 * @source Carbonell & Goldstein 1998, maximal marginal relevance; docs/methods.md#strongest-signs
 */
export function strongestSigns(
  groups: readonly ClaimGroup[],
  direction: Direction,
  count: number,
): readonly ClaimGroup[] {
  const left = groups.filter((group) => group.lead.direction === direction)
  const chosen: ClaimGroup[] = []
  while (chosen.length < count) {
    let best: ClaimGroup | null = null
    let most = 0
    for (const group of left) {
      if (chosen.some((one) => one === group || sameSentence(one.lead, group.lead))) continue
      const worth = chosen.reduce((value, one) => value * beside(one.lead, group.lead), group.rank)
      if (worth > most) [best, most] = [group, worth]
    }
    if (best === null) break
    chosen.push(best)
  }
  return chosen
}

function beside(told: Claim, next: Claim): number {
  return (
    (told.dimension === next.dimension ? SAME_DIMENSION : 1) *
    (told.passage.document === next.passage.document ? SAME_TEXT : 1) *
    (told.type === next.type ? SAME_TYPE : 1)
  )
}

function sameSentence(a: Claim, b: Claim): boolean {
  return a.passage.document === b.passage.document && a.sentence[0] === b.sentence[0]
}
