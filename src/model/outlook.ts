/** What may become of a tie over a horizon, from worst to best. docs/methods.md#where-it-heads defines each. */
export const OUTCOMES = ['rupture', 'cooling', 'steady', 'warming'] as const
export type Outcome = (typeof OUTCOMES)[number]

/** How many months ahead an outlook may look. */
export const HORIZONS = [3, 6, 12] as const
export type Horizon = (typeof HORIZONS)[number]

/** One probability an outcome, in the order of the outcomes; in [0, 1], together 1. */
export type Probabilities = readonly number[]

/** Points of cooperation and conflict between two actors, both ways together, month by month. */
export interface PairSeries {
  readonly pair: readonly [string, string]
  /** Σ weight × |intensity|; NaN in months in which no feed was alive */
  readonly cooperation: Float64Array
  readonly conflict: Float64Array
}

/** Series of many pairs over the same months. */
export interface PairMonths {
  /** number of the first month: year × 12 + month − 1 */
  readonly first: number
  readonly months: number
  readonly pairs: readonly PairSeries[]
}
