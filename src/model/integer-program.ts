/** Columns in [0, 1] whose summed cost is to be least. */
export interface IntegerProgram {
  /** cost of each column */
  readonly costs: Float64Array
  /** columns that are 0 or 1 once whole ones are asked for */
  readonly whole: readonly number[]
}

/** Σ weight × column ≥ atLeast. */
export interface ProgramRow {
  readonly columns: readonly number[]
  readonly weights: readonly number[]
  readonly atLeast: number
}

export interface ProgramAnswer {
  /** each column's value */
  readonly values: Float64Array
  /** the cost of `values`, and of no answer less */
  readonly cost: number
}

/** A program being solved; rows may be added between answers. */
export interface ProgramModel {
  require(rows: readonly ProgramRow[]): void
  /**
   * The answer of least cost under the rows so far.
   *
   * @param whole   whether the program's whole columns have to be 0 or 1
   * @param seconds gives up after this long
   * @param start   an answer known already
   * @returns null where it gave up
   */
  least(whole: boolean, seconds: number, start?: Float64Array): ProgramAnswer | null
  close(): void
}

export type ProgramSolver = (program: IntegerProgram) => ProgramModel
