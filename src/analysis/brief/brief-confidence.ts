import type { Confidence } from '../../model/brief.ts'
import type { Claim } from '../../model/claim.ts'
import type { BriefContext } from './brief-context.ts'
import { countOf, sayCount } from './prose/say-name.ts'

/**
 * How much the evidence of a brief can carry, apart from which way it points.
 * Sources are publishers; those that speak for one state count as one, and a copied text or passage counts as its original's.
 * High: at least four independent sources, two of which speak for neither side, ten claims, and at most a third of them
 * weak (unnamed source, possible, conditional or planned). Moderate: at least two independent sources and five claims, at
 * most two thirds weak. Low: anything less.
 *
 * @source docs/methods.md#confidence
 */
export function briefConfidence(
  claims: readonly Claim[],
  context: BriefContext,
): { readonly level: Confidence; readonly why: string } {
  const voices = new Set(claims.map((claim) => context.publisherVoice(context.origin(claim))))
  const outside = [...voices].filter((voice) => !context.tie.includes(voice)).length
  const weak = claims.filter(
    (claim) =>
      context.voice(claim).startsWith('anonymous:') || ['possible', 'conditional', 'planned'].includes(claim.modality),
  ).length
  const share = claims.length === 0 ? 1 : weak / claims.length
  const level =
    voices.size >= 4 && outside >= 2 && claims.length >= 10 && share <= 1 / 3
      ? 'high'
      : voices.size >= 2 && claims.length >= 5 && share <= 2 / 3
        ? 'moderate'
        : 'low'
  const sides =
    voices.size === 1
      ? `which speaks for ${outside === 1 ? 'neither' : 'one'} side`
      : `${sayCount(outside)} of which ${outside === 1 ? 'speaks' : 'speak'} for neither side`
  const why =
    `${countOf(claims.length, 'claim')} from ${countOf(voices.size, 'independent source')}, ${sides}; ` +
    `${Math.round(share * 100)}\u00a0% rest on an unnamed source or on a possibility, a condition or a plan`
  return { level, why }
}
