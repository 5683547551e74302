/** What became of the rows of a file: `read` is the sum of the other three. For indicators a row is one figure. */
export interface ImportAccount {
  readonly read: number
  readonly stored: number
  readonly duplicate: number
  readonly rejected: number
}

/** A code that stands for no actor or event we know, and in how many rows. */
export interface UnknownCode {
  readonly kind: 'actor' | 'event'
  readonly code: string
  readonly rows: number
}

/** How many codes of a file are unknown, in how many mentions, and the most frequent ones. */
export interface UnknownCodes {
  readonly actors: { readonly codes: number; readonly rows: number }
  readonly events: { readonly codes: number; readonly rows: number }
  readonly most: readonly UnknownCode[]
}

/** A row that could not be used. */
export interface RejectedRow {
  /** counted from 1 */
  readonly line: number
  /** the column, where one is to blame */
  readonly field: string | null
  readonly reason: string
  /** what stood there, shortened */
  readonly text: string | null
}

/** Who a code stands for within a stretch of days; ends are null where open. */
export interface ResolvedActor {
  readonly key: string
  /** registry id, or how it goes under its own code; null where that is the code as given */
  readonly actor: string | null
  /** false where it stands for nobody we know */
  readonly known: boolean
  /** the state it is at home in; null where unknown */
  readonly home: string | null
  readonly from: string | null
  /** the first day on which it no longer holds */
  readonly before: string | null
}

/** What an event code says. */
export interface ResolvedCode {
  readonly key: string
  readonly known: boolean
  readonly cameo: string | null
  readonly weis: string | null
  readonly type: string | null
  readonly mode: string | null
  readonly dimension: string | null
  readonly material: boolean | null
  readonly intensity: number | null
}
