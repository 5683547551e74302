export const CLAIM_KINDS = ['event', 'statement', 'assessment', 'figure'] as const
export type ClaimKind = (typeof CLAIM_KINDS)[number]

/** PLOVER's sixteen event types, and NONE where no type fits. */
export const PLOVER_TYPES = [
  'AGREE',
  'CONSULT',
  'SUPPORT',
  'CONCEDE',
  'COOPERATE',
  'AID',
  'RETREAT',
  'REQUEST',
  'ACCUSE',
  'REJECT',
  'THREATEN',
  'PROTEST',
  'SANCTION',
  'MOBILIZE',
  'COERCE',
  'ASSAULT',
  'NONE',
] as const
export const ASSESSMENT_TYPES = ['CLOSER', 'APART', 'DEPENDENCE', 'INTEREST', 'CONSTRAINT', 'NEUTRAL'] as const
export const FIGURE_TYPES = ['TRADE', 'DEBT', 'FORCE', 'OTHER'] as const
export type PloverType = (typeof PLOVER_TYPES)[number]
export type AssessmentType = (typeof ASSESSMENT_TYPES)[number]
export type FigureType = (typeof FIGURE_TYPES)[number]
export type ClaimType = PloverType | AssessmentType | FigureType

export const MODALITIES = ['actual', 'reported', 'possible', 'conditional', 'planned', 'negated'] as const
export type Modality = (typeof MODALITIES)[number]

export const DIMENSIONS = ['diplomatic', 'military', 'economic', 'cultural', 'media', 'intelligence'] as const
export type Dimension = (typeof DIMENSIONS)[number]

export const DIRECTIONS = ['closer', 'apart', 'neutral'] as const
export type Direction = (typeof DIRECTIONS)[number]

/** A number with its unit. `amount` is a pair where the text gives a range. */
export interface FigureValue {
  readonly amount: number | readonly [number, number]
  readonly unit: string
  readonly per?: string
}

/** Words of a document: `quote` is literally `text.slice(start, end)`; offsets are UTF-16 code units. */
export interface Passage {
  readonly document: string
  readonly start: number
  readonly end: number
  readonly quote: string
}

/** What a reader takes from one predicate in one sentence. The fields are defined in docs/claims.md. */
export interface ClaimContent {
  readonly kind: ClaimKind
  /** actor ids that act, speak, or hold the attitude */
  readonly source: readonly string[]
  /** actor ids acted on, spoken to or about */
  readonly target: readonly string[]
  readonly type: ClaimType
  /** outermost first: actor ids, outlet slugs, or `anonymous: the text's words`; empty where the author asserts it */
  readonly attribution: readonly string[]
  readonly modality: Modality
  /** ISO date or interval `from/to`, open ends `..`; null where the text gives no clue */
  readonly when: string | null
  readonly dimension: Dimension
  /** the two actors whose tie it informs most, sorted; null where there are not two */
  readonly dyad: readonly [string, string] | null
  readonly direction: Direction
  readonly value: FigureValue | null
}

/** Who found a claim: the reader's name, version and how sure it is (0 to 1). */
export interface ReaderMark {
  readonly name: string
  readonly version: string
  readonly score: number
}

export interface Claim extends ClaimContent {
  /** content hash of document, place, kind, type, source and target: see src/model/claim-id.ts */
  readonly id: string
  readonly passage: Passage
  /** the sentence around it, UTF-16 offsets */
  readonly sentence: readonly [number, number]
  readonly reader: ReaderMark
}
