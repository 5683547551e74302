/**
 * Mean of what lies up to `half` points around each point, fewer at the ends.
 *
 * @param values NaN is a gap
 * @returns one mean a point; NaN where all around is gap
 */
export function movingMean(values: ArrayLike<number>, half: number): Float64Array {
  const length = values.length
  const sum = new Float64Array(length + 1)
  const count = new Float64Array(length + 1)
  for (let i = 0; i < length; i++) {
    const value = values[i] as number
    const gap = Number.isNaN(value)
    sum[i + 1] = (sum[i] as number) + (gap ? 0 : value)
    count[i + 1] = (count[i] as number) + (gap ? 0 : 1)
  }
  return Float64Array.from({ length }, (_, i) => {
    const [from, to] = [Math.max(0, i - half), Math.min(length, i + half + 1)]
    return ((sum[to] as number) - (sum[from] as number)) / ((count[to] as number) - (count[from] as number))
  })
}
