import type { Claim } from '../../model/claim.ts'
import type { ActorStakes, Stance } from '../../model/ledger-report.ts'
import type { Registry } from '../../model/registry.ts'
import { claimStrength } from '../brief/claim-strength.ts'
import { namedActors } from '../brief/named-actors.ts'
import type { ClaimPlace } from '../pull/pull-acts.ts'
import type { LedgerVocabulary } from './ledger-vocabulary.ts'

/** What a claim is worth whose words do not name the actor: it is easier misread. */
export const UNNAMED = 0.5

/** Where the stakes of an actor stand among claims: what each claim is, if anything. */
export type Stake = 'interest' | 'constraint' | 'red line' | 'dependence'

/**
 * What does a claim say is at stake for an actor? A red line is drawn by its words, whoever draws it and whatever kind the claim is of; the rest by the
 * type of an assessment. What is said of both at once is at stake for neither alone, but dependence is.
 */
export function stakeOf(claim: Claim, actor: string, { redLines }: Pick<LedgerVocabulary, 'redLines'>): Stake | null {
  if (!claim.source.includes(actor)) return null
  if (claim.type === 'DEPENDENCE') return 'dependence'
  if (claim.source.length !== 1) return null
  if (lineOf(claim.passage.quote, redLines) !== null) return 'red line'
  return claim.type === 'INTEREST' ? 'interest' : claim.type === 'CONSTRAINT' ? 'constraint' : null
}

/** The words by which a text draws a red line; null where it draws none. */
export function lineOf(text: string, redLines: LedgerVocabulary['redLines']): string | null {
  for (const pattern of redLines) {
    pattern.lastIndex = 0
    const found = pattern.exec(text.toLowerCase())
    if (found !== null) return found[0]
  }
  return null
}

/**
 * What do assessments say is at stake for an actor: what it wants, what holds it back, the lines it draws, on whom it leans?
 *
 * @param today ISO day that recency is counted from
 * @returns each strongest first; docs/methods.md#ledger
 */
export function stakesOf(
  actor: string,
  name: string,
  claims: readonly Claim[],
  sentences: ReadonlyMap<string, string>,
  places: ReadonlyMap<string, ClaimPlace>,
  vocabulary: LedgerVocabulary,
  registry: Registry,
  today: string,
): ActorStakes {
  const found = claims.flatMap((claim) => {
    const stake = stakeOf(claim, actor, vocabulary)
    if (stake === null) return []
    const place = places.get(claim.passage.document) ?? { title: '', publisher: null, published: null }
    const stance: Stance = {
      claim: claim.id,
      document: claim.passage.document,
      type: claim.type,
      modality: claim.modality,
      direction: claim.direction,
      dimension: claim.dimension,
      when: claim.when,
      quote: claim.passage.quote,
      sentence: sentences.get(claim.id) ?? claim.passage.quote,
      line: lineOf(claim.passage.quote, vocabulary.redLines),
      ...place,
    }
    const strength = claimStrength(claim, today, 1, place.published) * claim.reader.score
    const named = namedActors(stance.quote.match(/[\p{L}\p{M}\p{N}.'’-]+/gu) ?? [], registry, claim.when)
    return [{ stake, stance, rank: strength * (named.has(actor) ? 1 : UNNAMED) }]
  })
  const of = (stake: Stake) => {
    const ranked = found
      .filter((one) => one.stake === stake)
      .sort((a, b) => b.rank - a.rank || a.stance.claim.localeCompare(b.stance.claim))
    const seen = new Set<string>()
    // one of each sentence
    return ranked.map(({ stance }) => stance).filter(({ sentence }) => !seen.has(sentence) && seen.add(sentence))
  }
  return {
    actor,
    name,
    interests: of('interest'),
    constraints: of('constraint'),
    redLines: of('red line'),
    dependence: of('dependence'),
  }
}
