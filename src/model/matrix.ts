import type { Direction } from './claim.ts'

/** How consistent a piece of evidence is with an explanation, from very consistent to very inconsistent; NA: it does not bear on it. */
export const RATINGS = ['CC', 'C', 'N', 'I', 'II', 'NA'] as const
export type Rating = (typeof RATINGS)[number]

export const RELEVANCES = ['high', 'medium', 'low'] as const
export type Relevance = (typeof RELEVANCES)[number]

/** An explanation that competes with others. */
export interface Hypothesis {
  /** a lower-case slug, of its matrix */
  readonly id: string
  /** a few words that name it, where a column has no room for more */
  readonly name: string
  readonly says: string
  /** how likely it is before any evidence; null where nobody said: all alike */
  readonly prior: number | null
  /** which way the tie should be told of if it is right; null where that is not plain. Ratings are proposed from it */
  readonly expects: Exclude<Direction, 'neutral'> | null
}

/** What a piece of evidence rests on. A passage is kept by its words, so that it outlives any reading of them. */
export type EvidenceGround =
  | {
      readonly kind: 'passage'
      /** document id, and its address and title, by which it is found again where its text was taken out anew */
      readonly document: string
      readonly address: string
      readonly title: string
      readonly quote: string
    }
  /** what an analyst knows from elsewhere */
  | { readonly kind: 'note' }
  /** what nobody has found yet: rated as if it had been */
  | { readonly kind: 'awaited' }

export interface Evidence {
  /** a lower-case slug, of its matrix */
  readonly id: string
  readonly says: string
  readonly ground: EvidenceGround
  readonly relevance: Relevance
  /** evidence that an analyst holds to be one, though nothing in the texts tells; null for none */
  readonly group: string | null
}

/** What one analyst holds of one piece of evidence. */
export interface RatingRow {
  readonly evidence: string
  readonly analyst: string
  /** hypothesis id to rating; a hypothesis that is not there was not rated */
  readonly ratings: Readonly<Record<string, Rating>>
  readonly why: string | null
}

/** A question, the explanations that compete for it, and what speaks for and against each. */
export interface Matrix {
  /** a lower-case slug */
  readonly id: string
  readonly question: string
  /** ids of the two actors whose tie it is about; null where it is about none */
  readonly tie: readonly [string, string] | null
  readonly hypotheses: readonly Hypothesis[]
  readonly evidence: readonly Evidence[]
  readonly ratings: readonly RatingRow[]
}

/** A step in the making of a matrix. Steps are judgements about `matrix:` and its id: only ever added, with who, when and why. */
export type MatrixStep =
  | { readonly kind: 'question'; readonly question: string; readonly tie: Matrix['tie']; readonly why: string | null }
  | { readonly kind: 'hypothesis'; readonly hypothesis: Hypothesis; readonly why: string | null }
  | { readonly kind: 'evidence'; readonly evidence: Evidence; readonly why: string | null }
  /** the judge's own ratings; null takes one away */
  | {
      readonly kind: 'rate'
      readonly evidence: string
      readonly ratings: Readonly<Record<string, Rating | null>>
      readonly why: string | null
    }
  | { readonly kind: 'leave-out'; readonly what: MatrixPart; readonly id: string; readonly why: string | null }
  /** ids as they shall stand; what is not among them comes after, in the order in which it was added */
  | { readonly kind: 'order'; readonly what: MatrixPart; readonly ids: readonly string[]; readonly why: string | null }

/** What a matrix has in an order: columns and rows. */
export type MatrixPart = 'hypothesis' | 'evidence'
