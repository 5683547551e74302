/** How badly each stretch of a series is told by one segment: what every search for change points minimises the sum of. */
export interface SegmentCost {
  /** number of points of the series */
  readonly length: number
  /** fewest points of a segment; at least 1 */
  readonly minLength: number
  /**
   * Twice the negative log-likelihood of the points `from` to `to - 1` under their best segment, up to a constant that is
   * the same for every way of cutting the series. Splitting a stretch never raises the sum.
   */
  readonly of: (from: number, to: number) => number
}

/** A cutting of a series into segments. */
export interface Segmentation {
  /** first point of each segment but the first, ascending; points count from 0 */
  readonly changes: readonly number[]
  /** sum of the segments' costs, without any penalty */
  readonly cost: number
}
