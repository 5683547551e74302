/** A point of the walk of sums: how many points, and their sum. */
interface Corner {
  readonly count: number
  readonly sum: number
}

/** Watches a series as it comes, point by point, for a change in mean. */
export interface ChangeWatch {
  /**
   * Takes the next point in.
   *
   * @param value in units of its noise; NaN is a gap and changes nothing
   * @returns the strongest evidence by now that the mean has changed at some earlier point, and since which point
   */
  readonly next: (value: number) => WatchState
}

export interface WatchState {
  /** twice the log-likelihood ratio of one change against none, the best over all dates; 0 before the second point */
  readonly evidence: number
  /** first point of the new mean, from 0; null before the second point */
  readonly since: number | null
  /** new mean less old */
  readonly step: number
}

/**
 * Tells on each new point how much speaks for a change in mean at any time before, exactly, without going over the past
 * again: only corners of the convex hulls of the walk of sums can be the best date, and these are few (about log n).
 *
 * @source FOCuS: Romano, Eckley, Fearnhead & Rigaill 2023, JMLR 24(81); corners: Pishchagina, Romano, Fearnhead, Runge & Rigaill
 *   2023, arXiv:2311.01174; docs/methods.md#shifts
 */
export function changeWatch(): ChangeWatch {
  // corners below (possible rises) and above (possible falls) of the walk, oldest first
  const below: Corner[] = [{ count: 0, sum: 0 }]
  const above: Corner[] = [{ count: 0, sum: 0 }]
  const seen: number[] = []
  let [count, sum, point] = [0, 0, 0]
  let state: WatchState = { evidence: 0, since: null, step: 0 }
  return {
    next: (value) => {
      const at = point++
      if (Number.isNaN(value)) return state
      seen.push(at)
      count++
      sum += value
      let best = { evidence: 0, corner: 0, step: 0 }
      for (const hull of [below, above]) {
        for (const corner of hull) {
          if (corner.count === 0) continue
          const step = (sum - corner.sum) / (count - corner.count) - corner.sum / corner.count
          const evidence = (step * step * corner.count * (count - corner.count)) / count
          if (evidence > best.evidence) best = { evidence, corner: corner.count, step }
        }
      }
      join(below, { count, sum }, 1)
      join(above, { count, sum }, -1)
      const since = best.corner === 0 ? null : (seen[best.corner] as number)
      state = { evidence: best.evidence, since, step: best.step }
      return state
    },
  }
}

/** Adds a corner to a hull, and takes away those that it hides. */
function join(hull: Corner[], corner: Corner, side: 1 | -1): void {
  while (hull.length >= 2) {
    const [a, b] = [hull[hull.length - 2] as Corner, hull[hull.length - 1] as Corner]
    const turn = (b.count - a.count) * (corner.sum - a.sum) - (b.sum - a.sum) * (corner.count - a.count)
    if (turn * side > 0) break
    hull.pop()
  }
  hull.push(corner)
}
