import type { PloverType } from './claim.ts'

/** What the scale says of a PLOVER type whose mode is not told. */
export interface TypeWeight {
  /** [-10, 10] */
  readonly intensity: number | null
  /** a deed, or words */
  readonly material: boolean | null
}

export type TypeWeights = ReadonlyMap<PloverType, TypeWeight>
