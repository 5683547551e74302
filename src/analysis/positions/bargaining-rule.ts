/** How the model is read where its published form and the code of its authors part. */
export interface BargainingRule {
  /** `pair`: votes for one of two positions over all votes on the two; `all`: over the votes on every pair of positions */
  readonly victory: 'pair' | 'all'
  /** among compromises: `least` move, or `lowest` position, whoever asks for it */
  readonly compromise: 'least' | 'lowest'
  /** whether an actor capitulates where it would lose more than the other gains */
  readonly capitulates: boolean
}

/** `corrected` is what the paper says; `published` what the code does from which its example was computed. */
export const BARGAINING_RULES = {
  corrected: { victory: 'pair', compromise: 'least', capitulates: true },
  published: { victory: 'all', compromise: 'lowest', capitulates: false },
} as const satisfies Readonly<Record<string, BargainingRule>>
export type BargainingRuleName = keyof typeof BARGAINING_RULES
export const BARGAINING_RULE_NAMES = ['corrected', 'published'] as const satisfies readonly BargainingRuleName[]

/** What happens to an actor in a round. */
export const OFFER_KINDS = ['none', 'confrontation', 'compromise', 'capitulation'] as const
export type OfferKind = (typeof OFFER_KINDS)[number]
