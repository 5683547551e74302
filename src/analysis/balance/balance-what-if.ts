/** What is looked at as if it were otherwise. */
export interface BalanceWhatIf {
  /** ties whose sign is turned, by the ids of their actors */
  readonly turned: readonly (readonly [string, string])[]
  /** actors left out */
  readonly without: readonly string[]
}
