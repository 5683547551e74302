import type { ClaimType, Passage } from './claim.ts'
import type { EvidenceGround, Hypothesis, Matrix, Rating, Relevance } from './matrix.ts'
import type { Credibility, Reliability } from './source.ts'

/** What a piece of evidence was found to rest on in a case. */
export interface FoundGround {
  readonly passage: Passage
  /** the sentence around it, as far as it goes beyond the passage */
  readonly before: string
  readonly after: string
  readonly title: string
  readonly publisher: string | null
  /** ISO date */
  readonly published: string | null
  /** ids of the claims that the newest reading finds in these words, in their order; none where it finds none */
  readonly claims: readonly string[]
  /** the happening they tell of, and how; null where they tell of none */
  readonly told: { readonly episode: string; readonly type: ClaimType; readonly negated: boolean } | null
  /** the earliest document that has the words: its own, unless it took them over */
  readonly origin: string
  readonly reliability: Reliability
  readonly credibility: Credibility
  /** which way all that is told as fact in these words points for the tie of the matrix; null where that is not plain */
  readonly points: 'closer' | 'apart' | null
}

/** The ratings of one piece of evidence against one explanation. */
export interface MatrixCell {
  readonly hypothesis: string
  readonly ratings: readonly { readonly analyst: string; readonly rating: Rating }[]
  /** what a rule would rate it, where direction makes that plain; counts only where it was asked to */
  readonly proposed: Rating | null
  /** points against the explanation: the mean of the raters; null where nobody rated it */
  readonly inconsistency: number | null
  /** how far its raters differ: their standard deviation (Open Source ACH); null where fewer than two rated it */
  readonly spread: number | null
}

/** A piece of evidence with what it rests on, what it weighs and how it was rated. */
export interface EvidenceRow {
  readonly id: string
  readonly says: string
  readonly kind: EvidenceGround['kind']
  /** null for a note, for what is awaited, and where the case does not have the words (then `lost` tells) */
  readonly ground: FoundGround | null
  /** why its words were not found; null where they were, or where there are none */
  readonly lost: string | null
  readonly relevance: Relevance
  /** of grades and relevance; 1 where weights are off */
  readonly weight: number
  /** evidence of one happening, of copied words or put together by an analyst shares a number; null where it stands alone */
  readonly group: number | null
  /** what part of its weight counts: one by the size of its group; 1 where each counts */
  readonly share: number
  readonly cells: readonly MatrixCell[]
  /** standard deviation of the ratings across explanations, on the scale from 1 to 5 (Open Synthesis) */
  readonly diagnosticity: number
  /** the largest ratio of likelihoods between two explanations, weight and share put in, in decibans */
  readonly decibans: number
  /** how far its raters differ: the mean over explanations of their standard deviation (Open Source ACH); null for one rater */
  readonly spread: number | null
  readonly whys: readonly { readonly analyst: string; readonly why: string }[]
}

/** An explanation with what speaks against it and how likely it is. */
export interface RatedHypothesis extends Hypothesis {
  readonly prior: number
  /** points against it: every rating counts alike, as PARC's ACH counts */
  readonly inconsistency: number
  /** the same, by weight and share */
  readonly weighted: number
  /** squared distance below neutral of the mean ratings (Open Synthesis) */
  readonly squared: number
  /** from 1, by `weighted`, equals sharing a rank */
  readonly rank: number
  readonly posterior: Posterior
}

/** How likely an explanation is, given the ratings. */
export interface Posterior {
  readonly mean: number
  /** 90 % of what one gets if each row is rated by one of its raters at random, widened to what each rater alone would get; null for one rater */
  readonly interval: readonly [number, number] | null
  readonly byAnalyst: readonly { readonly analyst: string; readonly mean: number }[]
  /** the word of ICD 203 for the mean */
  readonly words: string
}

/** A change to the matrix, and which explanation would lead after it. */
export interface LeadAfter {
  /** ids of those with the fewest points against them */
  readonly byCount: readonly string[]
  /** id of the likeliest */
  readonly byPosterior: string
  /** how likely the present leader would be */
  readonly posterior: number
}

export interface Drop extends LeadAfter {
  readonly evidence: string
  /** how likely each explanation would be, in their order */
  readonly posteriors: readonly number[]
  readonly changes: { readonly count: boolean; readonly posterior: boolean }
}

export interface Flip extends LeadAfter {
  readonly evidence: string
  readonly hypothesis: string
  /** the rating nearest to the mean of its raters */
  readonly from: Rating
  readonly to: Rating
  readonly steps: number
  readonly changes: { readonly count: boolean; readonly posterior: boolean }
}

/** What would change which explanation leads. */
export interface Sensitivity {
  /** each piece of evidence left out; those that change the lead first, then those that move the leader most */
  readonly drops: readonly Drop[]
  /** single ratings, agreed on by all, that change the lead; the smallest changes first */
  readonly flips: readonly Flip[]
  /** the fewest pieces (groups count once) without which another one would be likelier than the leader; null where all would not do */
  readonly fewest: { readonly evidence: readonly string[]; readonly leader: string } | null
}

/** How far raters agree. */
export interface Agreement {
  /** Krippendorff's alpha for ordinal ratings, NA left out; null where fewer than two rated the same */
  readonly alpha: number | null
  /** ratings of cells that two or more rated */
  readonly pairable: number
  /** by how far each is from the others, the farthest first */
  readonly raters: readonly RaterDistance[]
  /** rows by how far their raters differ, the farthest first; those who agree are left out */
  readonly rows: readonly { readonly evidence: string; readonly spread: number; readonly words: string }[]
}

/** How far one who rated is from the others. */
export interface RaterDistance {
  readonly analyst: string
  /** cells rated */
  readonly rated: number
  /** of these, cells that others rated too */
  readonly shared: number
  /** mean steps from the mean of the others, from very consistent to very inconsistent being four; null where none is shared */
  readonly steps: number | null
}

/** What is not found yet, and what it would tell. */
export interface AwaitedEvidence {
  readonly id: string
  readonly says: string
  readonly relevance: Relevance
  /** as they were rated as if it had been found */
  readonly cells: readonly MatrixCell[]
  readonly whys: EvidenceRow['whys']
  /** expected information about which explanation holds, in bits */
  readonly bits: number
  /** how likely it is to be found, over all explanations */
  readonly chance: number
  readonly found: { readonly leader: string; readonly posterior: number }
  readonly notFound: { readonly leader: string; readonly posterior: number }
}

/** Which explanation holds, as far as the evidence tells. */
export interface ExplanationReport extends Pick<Matrix, 'id' | 'question' | 'tie'> {
  readonly asOf: string | null
  readonly analysts: readonly string[]
  readonly settings: {
    readonly weights: 'on' | 'off'
    readonly copies: 'once' | 'each'
    readonly proposals: 'shown' | 'counted'
  }
  /** in the order of the matrix */
  readonly hypotheses: readonly RatedHypothesis[]
  /** in the order of the matrix, what is awaited left out */
  readonly evidence: readonly EvidenceRow[]
  /** ids of those with the fewest weighted points against them, and of the likeliest */
  readonly leads: { readonly byCount: readonly string[]; readonly byPosterior: string }
  readonly sensitivity: Sensitivity
  readonly agreement: Agreement
  /** by what they would tell, most first */
  readonly awaited: readonly AwaitedEvidence[]
  readonly confidence: { readonly level: 'low' | 'moderate' | 'high'; readonly why: string }
  /** the formula with every weight, a line each */
  readonly formula: readonly string[]
  /** what a reader has to know of the matrix */
  readonly notes: readonly string[]
}

/** What became of a matrix since a day. */
export interface ExplanationChanges {
  /** ISO date: as known and rated by its last day */
  readonly since: string
  /** explanations in the order of now, those left out last; null where one was not there, or is no longer */
  readonly moved: readonly {
    readonly id: string
    readonly name: string
    readonly before: number | null
    readonly now: number | null
  }[]
  /** in sentences; the first tells of the lead */
  readonly says: readonly string[]
}

/** A matrix with what became of it since a day that was asked for; null where none was. */
export interface ToldExplanations extends ExplanationReport {
  readonly changes: ExplanationChanges | null
}
