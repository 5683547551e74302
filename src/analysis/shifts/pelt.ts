import { EntenteError } from '../../model/error.ts'
import type { Segmentation, SegmentCost } from './segment-cost.ts'

/**
 * Where a series is best cut, when each cut costs a penalty: the exact minimum of (sum of costs + penalty × cuts).
 *
 * A start of the last segment that is already worse than the best whole by the time `t` can never be the best start
 * again, because splitting lowers costs; it is left out from `t + minLength` on, when a segment may start at `t`.
 * Mean time is linear where changes are spread over the series, quadratic where there are none.
 *
 * @param cost    of segments; see {@link SegmentCost}
 * @param penalty of one cut, in units of the cost, finite and ≥ 0
 * @returns cuts and their cost; of equally good cuttings the one whose last segments are longest
 * @throws EntenteError "invalid_input" on a bad penalty
 * @source Killick, Fearnhead & Eckley 2012, doi:10.1080/01621459.2012.737745; docs/methods.md#shifts
 */
export function pelt({ length, minLength, of }: SegmentCost, penalty: number): Segmentation {
  if (!(Number.isFinite(penalty) && penalty >= 0)) {
    throw new EntenteError('invalid_input', `pelt needs a finite penalty of at least 0, got ${penalty}`)
  }
  if (length < 2 * minLength) return { changes: [], cost: length === 0 ? 0 : of(0, length) }
  const best = new Float64Array(length + 1).fill(Number.POSITIVE_INFINITY)
  const start = new Int32Array(length + 1)
  const reached = new Float64Array(length + 1)
  // a start pruned at t stays a candidate until t + minLength; then it is dropped
  const until = new Int32Array(length + 1).fill(length + 1)
  best[0] = -penalty
  let candidates = new Int32Array(length + 1)
  let kept = new Int32Array(length + 1)
  let count = 0
  candidates[count++] = 0
  for (let t = minLength; t <= length; t++) {
    if (t >= 2 * minLength) candidates[count++] = t - minLength
    let least = Number.POSITIVE_INFINITY
    let at = 0
    for (let c = 0; c < count; c++) {
      const s = candidates[c] as number
      const value = (best[s] as number) + of(s, t)
      reached[c] = value
      if (value < least) {
        least = value
        at = s
      }
    }
    best[t] = least + penalty
    start[t] = at
    let left = 0
    for (let c = 0; c < count; c++) {
      const s = candidates[c] as number
      if ((reached[c] as number) > (best[t] as number) && (until[s] as number) > t + minLength) until[s] = t + minLength
      if ((until[s] as number) > t + 1) kept[left++] = s
    }
    const swap = candidates
    candidates = kept
    kept = swap
    count = left
  }
  const changes = cutsOf(start, length)
  return { changes, cost: (best[length] as number) - penalty * changes.length }
}

/** The cuts that the best starts of last segments lead back to, ascending. */
export function cutsOf(start: ArrayLike<number>, length: number): number[] {
  const changes: number[] = []
  for (let at = start[length] as number; at > 0; at = start[at] as number) changes.push(at)
  return changes.reverse()
}
