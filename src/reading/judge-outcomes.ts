import {
  ASSESSMENT_TYPES,
  CLAIM_KINDS,
  type ClaimKind,
  type ClaimType,
  DIRECTIONS,
  type Direction,
  FIGURE_TYPES,
  PLOVER_TYPES,
} from '../model/claim.ts'

/** What a claim may be: a kind, a type that the kind can have, and a direction; and which columns speak for it. */
export interface Outcome {
  readonly kind: ClaimKind
  readonly type: ClaimType
  readonly direction: Direction
  readonly columns: readonly [number, number, number]
}

const TYPES: readonly ClaimType[] = [...PLOVER_TYPES, ...ASSESSMENT_TYPES, ...FIGURE_TYPES]
const TYPES_OF: Readonly<Record<ClaimKind, readonly ClaimType[]>> = {
  event: PLOVER_TYPES,
  statement: PLOVER_TYPES,
  assessment: ASSESSMENT_TYPES,
  figure: FIGURE_TYPES,
}

/** What weights speak for: every kind, every type, every direction. */
export const OUTCOME_COLUMNS: readonly string[] = [...CLAIM_KINDS, ...TYPES, ...DIRECTIONS]

/** Everything that a claim may be, in a fixed order. */
export const OUTCOMES: readonly Outcome[] = CLAIM_KINDS.flatMap((kind) =>
  TYPES_OF[kind].flatMap((type) =>
    DIRECTIONS.map((direction): Outcome => {
      const columns = [
        CLAIM_KINDS.indexOf(kind),
        CLAIM_KINDS.length + TYPES.indexOf(type),
        CLAIM_KINDS.length + TYPES.length + DIRECTIONS.indexOf(direction),
      ] as const
      return { kind, type, direction, columns }
    }),
  ),
)
