/** What one evaluation found: figures under stable keys, the same as text for people, and what went wrong, line by line. */
export interface Evaluation {
  readonly figures: Readonly<Record<string, unknown>>
  readonly table: string
  readonly misses: readonly string[]
}

/**
 * Scores the reader, or an analysis, on a file or folder of one annotated form; an error says what was not found there.
 *
 * @param since ISO date, where the data has dates: what is earlier is not asked for
 */
export type Evaluate = (path: string, since?: string) => Evaluation | Promise<Evaluation>
