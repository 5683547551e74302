const LEAST_SUPPORT = 1e-8
const SELF_SUPPORT = 1e-10
const SETTLED = 1e-8
const MOST_ROUNDS = 1000

/** Actors on several axes: positions as shares of each axis, and how much each axis matters, in any unit. */
export interface SpatialActors {
  readonly capability: ArrayLike<number>
  readonly position: readonly ArrayLike<number>[]
  readonly salience: readonly ArrayLike<number>[]
}

export interface SpatialOdds {
  /** what actor i gives for the position of j without regard to risk, in [0, 1] */
  readonly values: readonly Float64Array[]
  /** from 1 (takes risks) to −½ (shuns them), the least and most likely to prevail at the ends */
  readonly risks: Float64Array
  /** the same values as its attitude to risk bends them */
  readonly utilities: readonly Float64Array[]
  /** how likely the position of each is to prevail in the end */
  readonly odds: Float64Array
}

/**
 * Whose position prevails where actors differ on several axes at once?
 *
 * Nearness, weighted by what matters to each, makes values; votes on every two positions make odds; these make attitudes to risk,
 * which bend the values, and the votes are taken again.
 *
 * @source Wise, Lester & Efird 2015, Multidimensional bargaining using KTAB; its SMP with the voting rule "PropCbc", victory "Linear",
 *   "MarkovIncentive" and risk range "Mid"; docs/methods.md#several-axes
 */
export function spatialOdds({ capability, position, salience }: SpatialActors): SpatialOdds {
  const size = position.length
  const distances = position.map((_, i) =>
    Float64Array.from({ length: size }, (_, j) => weightedDistance(position[i], position[j], salience[i])),
  )
  const bend = (risks: ArrayLike<number>) =>
    distances.map((row, i) => row.map((d) => (1 - d) * (1 + d * (risks[i] as number))))
  const values = bend(new Float64Array(size))
  const risks = riskAttitudes(prevailing(values, capability))
  const utilities = bend(risks)
  return { values, risks, utilities, odds: prevailing(utilities, capability) }
}

/** What actor h thinks the others give for each position, if it takes a third of their attitude and two thirds of its own for theirs. */
export function utilitiesInEyesOf(h: number, { values, risks }: SpatialOdds): readonly Float64Array[] {
  return values.map((row, i) => {
    const risk = (2 * (risks[h] as number) + (risks[i] as number)) / 3
    return row.map((value) => value * (1 + (1 - value) * risk))
  })
}

function weightedDistance(
  a: ArrayLike<number> | undefined,
  b: ArrayLike<number> | undefined,
  weights: ArrayLike<number> | undefined,
): number {
  if (a === undefined || b === undefined || weights === undefined) return 0
  let [sum, all] = [0, 0]
  for (let d = 0; d < a.length; d++) {
    const weight = weights[d] as number
    sum += (weight * ((a[d] as number) - (b[d] as number))) ** 2
    all += weight * weight
  }
  return Math.min(1, Math.sqrt(sum / all))
}

/** Who is likeliest to prevail takes risks, who is least likely shuns them. */
function riskAttitudes(odds: Float64Array): Float64Array {
  const [most, least] = [Math.max(...odds), Math.min(...odds)]
  return odds.map((p) => (most === least ? 0 : (3 * p - (most + 2 * least)) / (2 * (most - least))))
}

/** How likely each position is to stand in the end, if whoever gains by another one challenges it, and the stronger side wins. */
function prevailing(utilities: readonly Float64Array[], capability: ArrayLike<number>): Float64Array {
  const size = utilities.length
  const support = Array.from({ length: size }, () => new Float64Array(size).fill(LEAST_SUPPORT))
  utilities.forEach((row, k) => {
    for (let i = 0; i < size; i++) {
      for (let j = 0; j < size; j++) {
        const more = (row[i] as number) - (row[j] as number)
        const vote = (capability[k] as number) * ((more + more ** 3) / 2)
        const own = support[i] as Float64Array
        if (vote > 0) own[j] = (own[j] as number) + vote
      }
    }
  })
  const at = (matrix: readonly Float64Array[], i: number, j: number) => matrix[i]?.[j] as number
  const wins = support.map((row, i) => row.map((s, j) => (i === j ? 0.5 : s / (s + at(support, j, i)))))
  const zeal = support.map((row, i) => row.map((s, j) => s * at(wins, i, j) + (i === j ? SELF_SUPPORT : 0)))
  const total = Float64Array.from({ length: size }, (_, j) => zeal.reduce((sum, row) => sum + (row[j] as number), 0))
  let odds = new Float64Array(size).fill(1 / size)
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const meets = (i: number, j: number) => (odds[i] as number) * (at(zeal, j, i) / (total[i] as number))
    const after = odds.map((_, i) => {
      let sum = 0
      for (let j = 0; j < size; j++) sum += at(wins, i, j) * (meets(i, j) + meets(j, i))
      return sum
    })
    const change = Math.max(...after.map((p, i) => Math.abs(p - (odds[i] as number))))
    odds = odds.map((p, i) => (p + (after[i] as number)) / 2)
    if (change <= SETTLED) break
  }
  return odds
}
