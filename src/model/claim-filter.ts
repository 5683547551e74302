import type { Claim, ClaimKind, Dimension, Direction } from './claim.ts'
import { dateSpan, firstDay, lastDay } from './date-span.ts'

/** Which claims are asked for. What is left out does not narrow. */
export interface ClaimFilter {
  /** two actor ids: claims whose dyad they are, or in which both take part */
  readonly tie?: readonly [string, string]
  /** an actor id that acts, is acted on, or is one of the dyad */
  readonly actor?: string
  readonly kind?: ClaimKind
  readonly dimension?: Dimension
  readonly direction?: Direction
  /** ISO date of any precision: the claim's time (its document's date where it has none) touches the period */
  readonly from?: string
  readonly to?: string
  /** document id */
  readonly document?: string
}

/**
 * Is this one of the claims asked for?
 *
 * @param published ISO date of its document, for claims without a time of their own
 */
export function matchesFilter(claim: Claim, published: string | null, filter: ClaimFilter): boolean {
  const taking = [...claim.source, ...claim.target]
  const { tie, actor } = filter
  if (tie && !(isDyad(claim.dyad, tie) || tie.every((id) => taking.includes(id)))) return false
  if (actor && !taking.includes(actor) && !claim.dyad?.includes(actor)) return false
  if (filter.kind && claim.kind !== filter.kind) return false
  if (filter.dimension && claim.dimension !== filter.dimension) return false
  if (filter.direction && claim.direction !== filter.direction) return false
  if (filter.document && claim.passage.document !== filter.document) return false
  if (filter.from === undefined && filter.to === undefined) return true
  const days = claimDays(claim, published)
  return days !== null && days[1] >= firstDay(filter.from ?? null) && days[0] <= lastDay(filter.to ?? null)
}

/** The first and last day a claim may be about: its own time, else its document's date, else null. */
export function claimDays(claim: Pick<Claim, 'when'>, published: string | null): readonly [string, string] | null {
  const date = claim.when ?? published
  return date === null ? null : dateSpan(date)
}

function isDyad(dyad: Claim['dyad'], tie: readonly [string, string]): boolean {
  return dyad !== null && ((dyad[0] === tie[0] && dyad[1] === tie[1]) || (dyad[0] === tie[1] && dyad[1] === tie[0]))
}
