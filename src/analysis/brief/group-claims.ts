import type { Claim } from '../../model/claim.ts'
import type { BriefContext } from './brief-context.ts'
import { claimStrength } from './claim-strength.ts'
import { legibility } from './prose/legibility.ts'

/** Claims that say one thing: the one that says it best, those nested in its words, and those of other documents. */
export interface ClaimGroup {
  readonly lead: Claim
  readonly claims: readonly Claim[]
  /** independent voices among them, ≥ 1 */
  readonly voices: number
  /** documents among them, ≥ 1 */
  readonly documents: number
  readonly strength: number
  /** strength × how sure the reader is of the lead × how well its words stand alone */
  readonly rank: number
}

const WORD = /\p{L}{4,}/gu

/**
 * Brings together what says the same thing, so that it is told once with all its evidence.
 * Two claims say the same where one stands inside the other's words and points the same way, or where two documents carry
 * the same kind, type, actors, direction and date in words that overlap (Jaccard on words of four letters and more: 0.15
 * for the same day, 0.35 for the same month or year).
 *
 * @returns strongest first; ties by document and place
 */
export function groupClaims(claims: readonly Claim[], context: BriefContext): readonly ClaimGroup[] {
  const ordered = [...claims].sort(
    (a, b) => b.passage.end - b.passage.start - (a.passage.end - a.passage.start) || comparePlace(a, b),
  )
  const bins: Claim[][] = []
  for (const claim of ordered) {
    const home = bins.find((bin) => bin.some((member) => nested(claim, member) || alike(claim, member)))
    if (home) home.push(claim)
    else bins.push([claim])
  }
  return bins.map((bin) => toGroup(bin, context)).sort((a, b) => b.rank - a.rank || comparePlace(a.lead, b.lead))
}

function toGroup(bin: readonly Claim[], context: BriefContext): ClaimGroup {
  const voices = new Set(bin.map(context.voice)).size
  const scored = bin.map((claim) => {
    const strength = claimStrength(claim, context.today, voices, context.document(claim).published)
    return { claim, strength, rank: strength * claim.reader.score * legibility(claim, context) }
  })
  scored.sort((a, b) => b.rank - a.rank || comparePlace(a.claim, b.claim))
  const best = scored[0]
  const lead = best?.claim ?? (bin[0] as Claim)
  return {
    lead,
    claims: [lead, ...bin.filter((claim) => claim !== lead).sort(comparePlace)],
    voices,
    documents: new Set(bin.map((claim) => claim.passage.document)).size,
    strength: Math.max(...scored.map((one) => one.strength)),
    rank: best?.rank ?? 0,
  }
}

function nested(inner: Claim, outer: Claim): boolean {
  const [a, b] = [inner.passage, outer.passage]
  return a.document === b.document && a.start >= b.start && a.end <= b.end && inner.direction === outer.direction
}

function alike(a: Claim, b: Claim): boolean {
  if (a.passage.document === b.passage.document || a.when === null || a.when !== b.when) return false
  if (a.kind !== b.kind || a.type !== b.type || a.direction !== b.direction) return false
  if (key(a.source) !== key(b.source) || key(a.target) !== key(b.target)) return false
  return overlap(a.passage.quote, b.passage.quote) >= (a.when.length === 10 ? 0.15 : 0.35)
}

function overlap(a: string, b: string): number {
  const [one, two] = [a, b].map((text) => new Set(text.toLowerCase().match(WORD) ?? [])) as [Set<string>, Set<string>]
  const shared = [...one].filter((word) => two.has(word)).length
  return shared / Math.max(1, one.size + two.size - shared)
}

const key = (actors: readonly string[]) => [...actors].sort().join(' ')

/** Total order of claims by document and place. */
export function comparePlace(a: Claim, b: Claim): number {
  return (
    a.passage.document.localeCompare(b.passage.document) ||
    a.passage.start - b.passage.start ||
    a.passage.end - b.passage.end ||
    a.id.localeCompare(b.id)
  )
}
