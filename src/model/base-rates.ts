/** Outcomes of ties that stood alike, counted once and kept as a table, for cases that have too few ties of their own. */
export interface BaseRates {
  /** by horizon: of each class of ties, in its order, how often each outcome came */
  readonly counts: ReadonlyMap<number, readonly (readonly number[])[]>
  /** by horizon: median size of a change */
  readonly usual: ReadonlyMap<number, number>
}
