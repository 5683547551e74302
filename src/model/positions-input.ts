/** A value as far as an analyst knows it: at least, most likely, at most. */
export interface UncertainValue {
  readonly low: number
  readonly likely: number
  readonly high: number
}

/** What makes somebody think so: words, and what they rest on. */
export interface PositionsEvidence {
  readonly says: string
  /** ids */
  readonly claims?: readonly string[]
  /** by the names of their files */
  readonly documents?: readonly string[]
}

/** One who has a say on an issue. */
export interface PositionsActor {
  /** registry id, or any name */
  readonly actor: string
  readonly name: string
  /** what it can bring to bear, > 0, in any unit that is the same for all */
  readonly capability: UncertainValue
  /** how much the issue matters to it, by dimension, in [0, 1] */
  readonly salience: readonly UncertainValue[]
  /** what it wants, by dimension */
  readonly position: readonly UncertainValue[]
  readonly evidence: readonly PositionsEvidence[]
}

/** One question on which actors differ, as a line between two ends. */
export interface PositionsAxis {
  readonly name: string
  readonly from: { readonly at: number; readonly means: string }
  readonly to: { readonly at: number; readonly means: string }
}

/** An issue, those who have a say on it, and where they stand. */
export interface PositionsInput {
  readonly issue: string
  /** ISO date as of which it was made; null where it does not say */
  readonly asOf: string | null
  readonly axes: readonly PositionsAxis[]
  readonly actors: readonly PositionsActor[]
}
