/** Admiralty reliability of a source: A completely reliable … E unreliable, F cannot be judged. F stays out of means. */
export const RELIABILITIES = ['A', 'B', 'C', 'D', 'E', 'F'] as const
export type Reliability = (typeof RELIABILITIES)[number]

/** Admiralty credibility of an item: 1 confirmed … 5 improbable, 6 cannot be judged. 6 stays out of means. */
export type Credibility = 1 | 2 | 3 | 4 | 5 | 6

/** One way in which a text came in: the same words may stand at several addresses, under several publishers. */
export interface Appearance {
  /** document id */
  readonly document: string
  readonly address: string
  readonly title: string
  readonly publisher: string | null
  /** ISO date of any precision */
  readonly published: string | null
  /** ISO instant */
  readonly retrieved: string
}

/** How a text repeats an earlier one. */
export interface Copy {
  /** document id */
  readonly document: string
  /** the earliest document it repeats */
  readonly of: string
  /** `near`: all of it, with small changes; `passage`: some of it, word by word */
  readonly kind: 'near' | 'passage'
  /** Jaccard similarity of the two texts' shingles */
  readonly similarity: number
  /** share of its words that stand in the earlier one, [0, 1] */
  readonly share: number
  /** where the repeated words stand in it: UTF-16 offsets, half-open, in order */
  readonly passages: readonly (readonly [start: number, end: number])[]
}

/** A source of a case: who published, for whom it speaks, how far it can be relied on, and what it tells. */
export interface Source {
  /** an actor's id, else the folded name; `document:` and an id where a text names no publisher */
  readonly id: string
  readonly name: string
  readonly kind: string
  /** the actor it speaks for; null where it speaks for itself */
  readonly speaksFor: string | null
  readonly reliability: Reliability
  /** `default` by its kind, or judged, with who and why */
  readonly graded: { readonly kind: 'default' } | { readonly kind: 'judged'; readonly by: string; readonly why: string }
  readonly documents: number
  /** those of them that repeat an earlier text */
  readonly copies: number
  readonly claims: number
  /** first and last ISO date of its documents; null where none has one */
  readonly span: readonly [string, string] | null
  /** ties it tells of, those with most claims first */
  readonly dyads: readonly { readonly dyad: readonly [string, string]; readonly claims: number }[]
  /** claims whose event weight is for and against each other: (closer − apart) / (closer + apart); null where there are none */
  readonly leaning: number | null
  /** its leaning less that of all other sources on the same ties; null where it or they have fewer than five such claims */
  readonly oneSided: number | null
  /** whom it names as its sources, most often first */
  readonly cites: readonly { readonly name: string; readonly claims: number }[]
}
