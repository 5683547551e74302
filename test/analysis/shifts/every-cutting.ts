import type { SegmentCost } from '../../../src/analysis/shifts/segment-cost.ts'

/** All ways to cut `length` points into segments of at least `minLength`. */
export function everyCutting(length: number, minLength: number): number[][] {
  const from = (start: number): number[][] => {
    const out: number[][] = [[]]
    for (let cut = start + minLength; cut <= length - minLength; cut++) {
      for (const rest of from(cut)) out.push([cut, ...rest])
    }
    return out
  }
  return from(0)
}

export function costOf({ length, of }: SegmentCost, changes: readonly number[]): number {
  const ends = [0, ...changes, length]
  return changes.concat(length).reduce((sum, end, i) => sum + of(ends[i] as number, end), 0)
}

/** The least of (cost + penalty × cuts) over all cuttings, by trying each. */
export function leastByTrying(cost: SegmentCost, penalty: number): number {
  const values = everyCutting(cost.length, cost.minLength).map(
    (changes) => costOf(cost, changes) + penalty * changes.length,
  )
  return Math.min(...values)
}
