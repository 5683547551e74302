/**
 * Running sums of a series with gaps, to have the sum of any stretch at once.
 *
 * @param values numbers; NaN is a gap and counts neither as a point nor as zero
 * @returns three arrays of length n + 1: points seen, their sum, their sum of squares. Sums are around `centre`.
 */
export function prefixSums(values: ArrayLike<number>, centre = 0): PrefixSums {
  const length = values.length
  const count = new Float64Array(length + 1)
  const sum = new Float64Array(length + 1)
  const square = new Float64Array(length + 1)
  for (let i = 0; i < length; i++) {
    const value = values[i] as number
    const seen = Number.isNaN(value) ? 0 : 1
    const off = seen === 1 ? value - centre : 0
    count[i + 1] = (count[i] as number) + seen
    sum[i + 1] = (sum[i] as number) + off
    square[i + 1] = (square[i] as number) + off * off
  }
  return { count, sum, square }
}

export interface PrefixSums {
  readonly count: Float64Array
  readonly sum: Float64Array
  readonly square: Float64Array
}

/** Mean of what is no gap; 0 of nothing. */
export function meanOf(values: ArrayLike<number>): number {
  let count = 0
  let sum = 0
  for (let i = 0; i < values.length; i++) {
    const value = values[i] as number
    if (Number.isNaN(value)) continue
    count++
    sum += value
  }
  return count === 0 ? 0 : sum / count
}
