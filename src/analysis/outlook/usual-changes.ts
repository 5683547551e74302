import { OUTLOOK_SETTINGS } from './outlook-settings.ts'
import type { TieChanges } from './tie-changes.ts'

const { poolWorth } = OUTLOOK_SETTINGS
/** With fewer changes of any tie known, nothing is usual yet. */
const FEW_CHANGES = 50

/**
 * How large is a usual change of each tie, as known at each month? The median size of its own changes so far, drawn toward that of all ties.
 *
 * @param ties    of one feed, all equally long
 * @param horizon months after which a change is known
 * @param prior   median to lean on while fewer than 50 changes of any tie are known; without it nothing is usual until then
 * @returns of each tie one number a month, NaN while nothing is usual
 */
export function usualChanges(
  ties: readonly TieChanges[],
  horizon: number,
  prior = Number.NaN,
): readonly Float64Array[] {
  const length = ties[0]?.change.length ?? 0
  const usual = ties.map(() => new Float64Array(length).fill(Number.NaN))
  const own = ties.map(() => new Sorted(length))
  let pool = new Float64Array(0)
  for (let t = 0; t < length; t++) {
    const fresh: number[] = []
    if (t >= horizon) {
      for (const [i, { change }] of ties.entries()) {
        const size = Math.abs(change[t - horizon] as number)
        if (Number.isNaN(size)) continue
        fresh.push(size)
        own[i]?.add(size)
      }
    }
    if (fresh.length > 0) pool = merged(pool, Float64Array.from(fresh).sort())
    const all = pool.length < FEW_CHANGES ? prior : medianOf(pool, pool.length)
    if (Number.isNaN(all)) continue
    for (const [i, values] of own.entries()) {
      const series = usual[i] as Float64Array
      series[t] = (values.count * values.median() + poolWorth * all) / (values.count + poolWorth)
    }
  }
  return usual
}

/** Numbers kept in order as they come. */
class Sorted {
  private readonly values: Float64Array
  count = 0

  constructor(most: number) {
    this.values = new Float64Array(most)
  }

  add(value: number): void {
    let at = this.count
    while (at > 0 && (this.values[at - 1] as number) > value) {
      this.values[at] = this.values[at - 1] as number
      at--
    }
    this.values[at] = value
    this.count++
  }

  median(): number {
    return this.count === 0 ? 0 : medianOf(this.values, this.count)
  }
}

/** The median of the first `count` of ascending values. */
function medianOf(values: Float64Array, count: number): number {
  const middle = count >> 1
  const upper = values[middle] as number
  return count % 2 === 1 ? upper : (upper + (values[middle - 1] as number)) / 2
}

function merged(a: Float64Array, b: Float64Array): Float64Array<ArrayBuffer> {
  const result = new Float64Array(a.length + b.length)
  for (let i = 0, j = 0, k = 0; k < result.length; k++) {
    const fromA = j >= b.length || (i < a.length && (a[i] as number) <= (b[j] as number))
    result[k] = (fromA ? a[i++] : b[j++]) as number
  }
  return result
}
