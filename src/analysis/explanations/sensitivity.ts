import type { Drop, Flip, LeadAfter, Sensitivity } from '../../model/explanation-report.ts'
import type { Rating } from '../../model/matrix.ts'
import type { RatingScale } from '../../model/rating-scale.ts'
import type { RatedNumbers } from './rated-rows.ts'
import { largest, logPosteriors, normalised, SAME, smallest, weightedPoints } from './scores.ts'

/** From very consistent down: a step is from one to the next. */
const LADDER: readonly Rating[] = ['CC', 'C', 'N', 'I', 'II']
const MOST_FLIPS = 20

interface Names {
  readonly evidence: readonly string[]
  readonly hypotheses: readonly string[]
}

/**
 * What would change which explanation leads: one piece of evidence less, one rating otherwise, or how many pieces less.
 *
 * @param names of rows and explanations
 */
export function sensitivity(numbers: RatedNumbers, scale: RatingScale, names: Names): Sensitivity {
  const points = weightedPoints(numbers)
  const logs = logPosteriors(numbers)
  const before = { count: smallest(points).join(), posterior: largest(logs) }
  const after = (otherPoints: Float64Array, otherLogs: Float64Array): Pick<Drop, 'changes'> & LeadAfter => {
    const byCount = smallest(otherPoints)
    const leader = largest(otherLogs)
    return {
      byCount: byCount.map((h) => names.hypotheses[h] as string),
      byPosterior: names.hypotheses[leader] as string,
      posterior: normalised(otherLogs)[before.posterior] as number,
      changes: { count: byCount.join() !== before.count, posterior: leader !== before.posterior },
    }
  }
  return {
    drops: drops(numbers, points, logs, names, after).sort(byWeight(normalised(logs)[before.posterior] as number)),
    flips: flips(numbers, points, logs, scale, names, after),
    fewest: fewest(numbers, logs, before.posterior, names),
  }
}

type After = (points: Float64Array, logs: Float64Array) => Pick<Drop, 'changes'> & LeadAfter

function drops(numbers: RatedNumbers, points: Float64Array, logs: Float64Array, names: Names, after: After): Drop[] {
  const { width, factors, groups } = numbers
  const members = new Map<number, number[]>()
  for (const [i, group] of groups.entries()) members.set(group, [...(members.get(group) ?? []), i])
  return names.evidence.map((evidence, i) => {
    const [otherPoints, otherLogs] = [Float64Array.from(points), Float64Array.from(logs)]
    const group = members.get(groups[i] as number) ?? []
    for (const j of group) {
      // the others of its group share what it leaves
      const factor = factors[j] as number
      const change = j === i ? -factor : factor * (group.length / (group.length - 1) - 1)
      for (let h = 0; h < width; h++) {
        otherPoints[h] = (otherPoints[h] as number) + change * (numbers.points[j * width + h] as number)
        otherLogs[h] = (otherLogs[h] as number) + change * (numbers.logs[j * width + h] as number)
      }
    }
    return { evidence, posteriors: Array.from(normalised(otherLogs)), ...after(otherPoints, otherLogs) }
  })
}

/** Those that change the lead first, then those that move the leader most. */
function byWeight(now: number): (a: Drop, b: Drop) => number {
  const turns = ({ changes }: Drop) => (changes.posterior ? 2 : 0) + (changes.count ? 1 : 0)
  const moves = ({ posterior }: Drop) => Math.abs(posterior - now)
  return (a, b) => turns(b) - turns(a) || moves(b) - moves(a) || (a.evidence < b.evidence ? -1 : 1)
}

function flips(
  { width, points, logs, factors }: RatedNumbers,
  allPoints: Float64Array,
  allLogs: Float64Array,
  scale: RatingScale,
  names: Names,
  after: After,
): readonly Flip[] {
  const inconsistencies = LADDER.map((code) => scale.ratings[code].inconsistency)
  const likelihoods = LADDER.map((code) => Math.log(scale.ratings[code].likelihood))
  const reach = allLogs.map((_, h) => othersMost(allLogs, h))
  const against = allPoints.map((value) => -value)
  const below = allPoints.map((_, h) => -othersMost(against, h))
  const leader = largest(allLogs)
  const count = smallest(allPoints)
  /** the cell set to a rung of the ladder, for as long as `look` looks */
  const set = <T>(at: number, h: number, to: number, look: () => T): T => {
    const [point, log] = [allPoints[h] as number, allLogs[h] as number]
    const [factor, cell] = [factors[at] as number, at * width + h]
    allPoints[h] = point + factor * ((inconsistencies[to] as number) - (points[cell] as number))
    allLogs[h] = log + factor * ((likelihoods[to] as number) - (logs[cell] as number))
    const seen = look()
    allPoints[h] = point
    allLogs[h] = log
    return seen
  }
  const found: { readonly at: number; readonly h: number; readonly rung: number; readonly to: number }[] = []
  for (let at = 0; at < factors.length; at++) {
    for (let h = 0; h < width; h++) {
      const [factor, cell] = [factors[at] as number, at * width + h]
      const rung = nearest(likelihoods, logs[cell] as number)
      const alone = count.length === 1 && count[0] === h
      for (let to = 0; to < LADDER.length; to++) {
        if (to === rung) continue
        // most flips change nothing, which the best of the others tells at once
        const point = (allPoints[h] as number) + factor * ((inconsistencies[to] as number) - (points[cell] as number))
        const log = (allLogs[h] as number) + factor * ((likelihoods[to] as number) - (logs[cell] as number))
        const ahead = h === leader ? log > (reach[h] as number) + SAME : log < (allLogs[leader] as number) - SAME
        const limit = below[h] as number
        const apart = alone ? point < limit - SAME : !count.includes(h) && point > limit + SAME
        if (ahead && apart) continue
        if (set(at, h, to, () => largest(allLogs) !== leader || smallest(allPoints).join() !== count.join())) {
          found.push({ at, h, rung, to })
        }
      }
    }
  }
  const stepsOf = ({ rung, to }: (typeof found)[number]) => Math.abs(to - rung)
  const most = found.map(stepsOf).sort((a, b) => a - b)[Math.min(found.length, MOST_FLIPS) - 1] ?? 0
  const turns = ({ changes }: Flip) => (changes.posterior ? 2 : 0) + (changes.count ? 1 : 0)
  return found
    .filter((one) => stepsOf(one) <= most)
    .map(
      (one): Flip => ({
        evidence: names.evidence[one.at] as string,
        hypothesis: names.hypotheses[one.h] as string,
        from: LADDER[one.rung] as Rating,
        to: LADDER[one.to] as Rating,
        steps: stepsOf(one),
        ...set(one.at, one.h, one.to, () => after(allPoints, allLogs)),
      }),
    )
    .sort(
      (a, b) =>
        a.steps - b.steps ||
        turns(b) - turns(a) ||
        a.posterior - b.posterior ||
        (a.evidence < b.evidence ? -1 : a.evidence > b.evidence ? 1 : a.hypothesis < b.hypothesis ? -1 : 1),
    )
    .slice(0, MOST_FLIPS)
}

/** The place of the number nearest to one. */
function nearest(values: readonly number[], to: number): number {
  let at = 0
  for (let i = 1; i < values.length; i++) {
    if (Math.abs((values[i] as number) - to) < Math.abs((values[at] as number) - to)) at = i
  }
  return at
}

/** The largest of all numbers but one. */
function othersMost(values: Float64Array, but: number): number {
  let most = Number.NEGATIVE_INFINITY
  for (let h = 0; h < values.length; h++) if (h !== but && (values[h] as number) > most) most = values[h] as number
  return most
}

/** Taking away what speaks most for the leader against one rival is the quickest way to that rival; groups go as a whole. */
function fewest(
  { width, logs, factors, groups }: RatedNumbers,
  all: Float64Array,
  leader: number,
  names: Names,
): Sensitivity['fewest'] {
  let best: { readonly taken: readonly number[]; readonly rival: number } | null = null
  for (let rival = 0; rival < width; rival++) {
    if (rival === leader) continue
    const gains = new Map<number, number>()
    for (const [i, group] of groups.entries()) {
      const gain = (factors[i] as number) * ((logs[i * width + leader] as number) - (logs[i * width + rival] as number))
      gains.set(group, (gains.get(group) ?? 0) + gain)
    }
    const order = [...gains].filter(([, gain]) => gain > 0).sort((a, b) => b[1] - a[1] || a[0] - b[0])
    let gap = (all[leader] as number) - (all[rival] as number)
    const taken: number[] = []
    for (const [group, gain] of order) {
      if (gap < -SAME) break
      taken.push(group)
      gap -= gain
    }
    if (gap < -SAME && (best === null || taken.length < best.taken.length)) best = { taken, rival }
  }
  if (best === null) return null
  const gone = new Set(best.taken)
  return {
    evidence: names.evidence.filter((_, i) => gone.has(groups[i] as number)),
    leader: names.hypotheses[best.rival] as string,
  }
}
