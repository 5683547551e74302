import { seededRandom } from '../../model/seeded-random.ts'

/** Scores of one group of forecasts, added up. */
export interface ScoreSums {
  readonly group: string
  /** Σ score of the forecasts, and of what they are held against */
  readonly own: number
  readonly reference: number
}

const DRAWS = 1000
const TAIL = 0.05

/**
 * How sure is a skill of 1 − Σ own / Σ reference? Groups are drawn anew as wholes, as forecasts within one hang together.
 *
 * @param sums one or more a group, any order
 * @returns the interval that holds 90 % of the draws
 * @source Efron & Tibshirani 1993, An Introduction to the Bootstrap, 8.5, for drawing clusters and blocks; percentile interval, ch. 13
 */
export function skillInterval(sums: readonly ScoreSums[], seed = 1): readonly [number, number] {
  const groups = new Map<string, [number, number]>()
  for (const { group, own, reference } of sums) {
    const [a, b] = groups.get(group) ?? [0, 0]
    groups.set(group, [a + own, b + reference])
  }
  const list = [...groups.values()]
  const random = seededRandom(seed)
  const skills = Float64Array.from({ length: DRAWS }, () => {
    let [own, reference] = [0, 0]
    for (let i = 0; i < list.length; i++) {
      const [a, b] = list[Math.floor(random() * list.length)] as [number, number]
      own += a
      reference += b
    }
    return 1 - own / reference
  }).sort()
  return [skills[Math.floor(TAIL * DRAWS)] as number, skills[Math.ceil((1 - TAIL) * DRAWS) - 1] as number]
}
