/** A claim's score by its reader, and whether both sides and the direction turned out right. */
export interface Surety {
  readonly score: number
  readonly right: boolean
}

export interface SuretyScores {
  /** how often a right claim has a higher score than a wrong one, ties counted half: 0.5 is a guess */
  readonly auc: number
  /** mean distance between a score and how often claims of such scores are right, over tenths of the claims in order of their scores */
  readonly calibrationError: number
}

/**
 * Is a reader sure where it is right?
 *
 * @source Hanley & McNeil 1982 (area under the curve as a rank sum); Naeini et al. 2015 (calibration error, equal-mass bins)
 */
export function scoreSurety(claims: readonly Surety[]): SuretyScores {
  const ordered = [...claims].sort((a, b) => a.score - b.score)
  return { auc: areaUnder(ordered), calibrationError: calibrationError(ordered) }
}

function areaUnder(ordered: readonly Surety[]): number {
  const right = ordered.filter((one) => one.right).length
  const wrong = ordered.length - right
  if (right === 0 || wrong === 0) return 0.5
  let below = 0
  let won = 0
  for (let from = 0; from < ordered.length; ) {
    let to = from
    while (to < ordered.length && ordered[to]?.score === ordered[from]?.score) to++
    const same = ordered.slice(from, to)
    const hits = same.filter((one) => one.right).length
    won += hits * (below + (same.length - hits) / 2)
    below += same.length - hits
    from = to
  }
  return won / (right * wrong)
}

const BINS = 10

function calibrationError(ordered: readonly Surety[]): number {
  let off = 0
  for (let bin = 0; bin < BINS; bin++) {
    const some = ordered.slice(
      Math.floor((bin * ordered.length) / BINS),
      Math.floor(((bin + 1) * ordered.length) / BINS),
    )
    const score = some.reduce((sum, one) => sum + one.score, 0)
    off += Math.abs(score - some.filter((one) => one.right).length)
  }
  return ordered.length === 0 ? 0 : off / ordered.length
}
