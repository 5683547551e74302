/** What a case holds of one feed. */
export interface FeedCount {
  readonly feed: string
  readonly events: number
  readonly indicators: number
  /** of imported files; none for claims */
  readonly files: number
  /** first and last ISO day */
  readonly days: readonly [string, string]
}
