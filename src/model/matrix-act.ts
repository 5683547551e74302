import type { Judgement } from './judgement.ts'
import type { MatrixStep } from './matrix.ts'

/** What was done to a matrix at once: one step, or all of a beginning or of a file taken in. */
export interface MatrixAct {
  /** ids of its records in force; none where all were taken back */
  readonly standing: readonly string[]
  readonly by: string
  /** ISO instant */
  readonly at: string
  /** what was done, in a few words */
  readonly says: string
  readonly why: string | null
  /** ids of the undoings that are in force, by which it is put back */
  readonly undoings: readonly string[]
  /** who took it back, and when */
  readonly undoneBy: Pick<Judgement, 'by' | 'at'> | null
  /** whether it is a rating, which only who made it takes back */
  readonly isRating: boolean
}

/** A judgement that is a step of a matrix. */
export interface MatrixRecord extends Judgement {
  readonly verdict: MatrixStep
}
