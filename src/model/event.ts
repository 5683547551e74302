import type { Claim, ClaimType, Dimension, Direction, Modality } from './claim.ts'
import { claimDays } from './claim-filter.ts'

/** Something done by one actor to another, as a claim of kind `event` tells it. */
export interface Event {
  /** the claim it was read from */
  readonly claim: string
  readonly document: string
  /** the days it may have happened on, first and last; null where nothing tells */
  readonly days: readonly [string, string] | null
  readonly source: readonly string[]
  readonly target: readonly string[]
  readonly type: ClaimType
  readonly dimension: Dimension
  readonly direction: Direction
  readonly modality: Modality
}

/** The event a claim tells, or null where it tells none: another kind of claim, or one that says it did not happen. */
export function eventOf(claim: Claim, published: string | null): Event | null {
  if (claim.kind !== 'event' || claim.modality === 'negated') return null
  const { id, passage, source, target, type, dimension, direction, modality } = claim
  const days = claimDays(claim, published)
  return { claim: id, document: passage.document, days, source, target, type, dimension, direction, modality }
}
