import { pelt } from './pelt.ts'
import type { Segmentation, SegmentCost } from './segment-cost.ts'

/** One cutting, and the penalties for which none is better. */
export interface PathStep extends Segmentation {
  readonly from: number
  readonly to: number
}

/**
 * Every cutting that is best for some penalty of a range, to see how far the answer hangs on the penalty.
 *
 * @param low, high penalties, 0 ≤ low < high
 * @returns by rising penalty; intervals meet and cover the range
 * @source CROPS: Haynes, Eckley & Fearnhead 2017, doi:10.1080/10618600.2015.1116445
 */
export function penaltyPath(cost: SegmentCost, low: number, high: number): readonly PathStep[] {
  const found = new Map<number, Segmentation>()
  const run = (penalty: number): Segmentation => {
    const one = pelt(cost, penalty)
    const known = found.get(one.changes.length)
    if (known === undefined) found.set(one.changes.length, one)
    return known ?? one
  }
  const open: (readonly [number, number, Segmentation, Segmentation])[] = [[low, high, run(low), run(high)]]
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const [from, to, many, few] = next
    if (many.changes.length <= few.changes.length + 1) continue
    const middle = crossing(few, many)
    const between = run(middle)
    if (between.changes.length === many.changes.length || between.changes.length === few.changes.length) continue
    open.push([from, middle, many, between], [middle, to, between, few])
  }
  const steps = [...found.values()].sort((a, b) => b.changes.length - a.changes.length)
  return steps.map((step, i) => {
    const [before, after] = [steps[i - 1], steps[i + 1]]
    return {
      ...step,
      from: before === undefined ? low : crossing(step, before),
      to: after === undefined ? high : crossing(after, step),
    }
  })
}

/**
 * Where more cuts stop paying: the step of the path farthest below the line from its first to its last.
 *
 * @param path of at least one step
 * @source Lavielle 2005 on the elbow of the cost, doi:10.1016/j.sigpro.2005.01.012
 */
export function elbow(path: readonly PathStep[]): PathStep | undefined {
  const [first, last] = [path[0], path.at(-1)]
  if (first === undefined || last === undefined) return undefined
  const wide = first.changes.length - last.changes.length
  const tall = last.cost - first.cost
  if (wide === 0 || tall <= 0) return last
  const below = (step: PathStep) =>
    1 - (step.changes.length - last.changes.length) / wide - (step.cost - first.cost) / tall
  return path.reduce((best, step) => (below(step) > below(best) ? step : best), last)
}

/** The penalty at which two cuttings are equally good. */
function crossing(few: Segmentation, many: Segmentation): number {
  return (few.cost - many.cost) / (many.changes.length - few.changes.length)
}
