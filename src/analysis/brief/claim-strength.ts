import type { Claim, ClaimType } from '../../model/claim.ts'
import { dateAhead } from './date-ahead.ts'
import { daysBetween, isoSpan } from './iso-span.ts'
import { isAnonymous } from './prose/attribution-words.ts'
import { MODALITY_WEIGHTS } from './tie-balance.ts'

/** How much a kind of act or judgement says about a tie, 1 to 10: the order of Goldstein's scale, rounded, unsigned. */
export const TYPE_WEIGHTS: Readonly<Record<ClaimType, number>> = {
  ASSAULT: 10,
  COERCE: 8,
  SANCTION: 7,
  THREATEN: 7,
  AID: 7,
  AGREE: 6,
  COOPERATE: 6,
  MOBILIZE: 6,
  CLOSER: 6,
  APART: 6,
  SUPPORT: 5,
  CONCEDE: 5,
  RETREAT: 5,
  REJECT: 5,
  PROTEST: 5,
  DEPENDENCE: 5,
  CONSTRAINT: 5,
  TRADE: 5,
  DEBT: 5,
  CONSULT: 4,
  ACCUSE: 4,
  INTEREST: 4,
  FORCE: 4,
  REQUEST: 3,
  NONE: 3,
  OTHER: 2,
  NEUTRAL: 1,
}
/** A sign loses half its weight in this many years, but never more than RECENCY_FLOOR leaves. */
export const HALF_LIFE_YEARS = 5
export const RECENCY_FLOOR = 0.3

/** What a claim is worth that does not name both sides as its source or target. */
export const INDIRECT = 0.5
/** What a claim is worth that points against its own type. */
export const MISFIT = 0.5
/** What a claim is worth that tells of something that did not happen or does not hold. */
export const DENIED = 0.6

/**
 * How strong a sign of where the tie stands a claim is: type × modality × directness × fit × date × source × agreement × recency.
 *
 * @param claim  the claim
 * @param today  ISO day to count recency from
 * @param voices number of independent voices that say the same, ≥ 1
 * @param published ISO date of its text, which its age is counted from where it has no date of its own
 * @returns a positive number; only its order matters
 * @source docs/methods.md#strength
 */
export function claimStrength(claim: Claim, today: string, voices: number, published: string | null = null): number {
  const when = dateAhead(claim, published) ? null : claim.when
  const span = isoSpan(when) ?? isoSpan(published)
  const last = span?.to ?? span?.from ?? null
  const years = last === null ? 0 : Math.max(0, daysBetween(last, today) / 365.25)
  const recency = Math.max(RECENCY_FLOOR, 0.5 ** (years / HALF_LIFE_YEARS))
  const named = claim.attribution.length === 0 ? 1 : claim.attribution.some(isAnonymous) ? 0.6 : 0.9
  const corroborated = 1 + 0.25 * (Math.min(voices, 5) - 1)
  return (
    TYPE_WEIGHTS[claim.type] *
    MODALITY_WEIGHTS[claim.modality] *
    direct(claim) *
    fitting(claim) *
    dated(when) *
    named *
    corroborated *
    recency
  )
}

/** Acts that draw two actors apart, and acts that bring them together, unless the claim says otherwise. */
const APART_TYPES = new Set<ClaimType>(['ASSAULT', 'COERCE', 'SANCTION', 'THREATEN', 'ACCUSE', 'APART'])
const CLOSER_TYPES = new Set<ClaimType>(['AID', 'AGREE', 'COOPERATE', 'SUPPORT', 'CONCEDE', 'CLOSER'])

/** Whether a claim points where its type does. One that does not is either a fine point or a misreading, and seldom leads. */
function fitting({ type, direction, modality }: Claim): number {
  if (modality === 'negated') return DENIED
  const against = direction === 'closer' ? APART_TYPES : direction === 'apart' ? CLOSER_TYPES : null
  return against?.has(type) ? MISFIT : 1
}

/** Whether it is between the two themselves, or says something of their tie by way of one of them and somebody else. */
function direct({ dyad, source, target }: Claim): number {
  return dyad?.every((side) => source.includes(side) || target.includes(side)) ? 1 : INDIRECT
}

function dated(when: string | null): number {
  if (when === null) return 0.6
  if (when.includes('/')) return 0.8
  return when.length > 7 ? 1 : when.length > 4 ? 0.9 : 0.8
}
