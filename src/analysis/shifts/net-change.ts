import type { NetChange } from '../../model/shift-report.ts'
import { tQuantile90 } from '../../model/t-quantile.ts'

/**
 * By how much a mean changed at a date.
 *
 * @param values NaN is a gap
 * @returns null where either side has no point, or both together fewer than twelve
 * @source two means with one variance, Student 1908; docs/methods.md#shifts
 */
export function netChange(values: ArrayLike<number>, at: number, before: number, after: number): NetChange | null {
  const seen = (from: number, to: number) =>
    Array.from(values)
      .slice(from, to)
      .filter((value) => !Number.isNaN(value))
  const [past, next] = [seen(at - before, at), seen(at, at + after)]
  const freedom = past.length + next.length - 2
  if (past.length === 0 || next.length === 0 || freedom < 10) return null
  const [a, b] = [mean(past), mean(next)]
  const squares = past.reduce((sum, v) => sum + (v - a) ** 2, 0) + next.reduce((sum, v) => sum + (v - b) ** 2, 0)
  const error = Math.sqrt((squares / freedom) * (1 / past.length + 1 / next.length))
  const half = tQuantile90(freedom) * error
  return { before: a, after: b, change: b - a, interval: [b - a - half, b - a + half] }
}

function mean(values: readonly number[]): number {
  return values.reduce((a, b) => a + b, 0) / values.length
}
