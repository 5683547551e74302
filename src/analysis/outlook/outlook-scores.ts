import { EntenteError } from '../../model/error.ts'
import type { Probabilities } from '../../model/outlook.ts'

/** How far a forecast was from what came; 0 is best. */
export interface OutlookScore {
  /** Σ (p − o)² over the outcomes, in [0, 2] */
  readonly brier: number
  /** −ln of the probability of what came, at least 1e−6 of it, in nats */
  readonly log: number
  /** Σ over cumulative probabilities, in [0, outcomes − 1]; heeds how far off an outcome is */
  readonly rps: number
}

const LEAST = 1e-6
const TOLERANCE = 1e-6

/**
 * How good was a forecast?
 *
 * @param probabilities one an outcome, in their order
 * @param came          index of what came
 * @param ordered       whether outcomes run from worst to best; where not, the ranked score is half the Brier score, which is the same for two
 * @throws EntenteError "invalid_input" where they do not sum to 1
 * @source Brier 1950; Good 1952; Epstein 1969 and Murphy 1971, not divided by the number of outcomes less one
 * @example scoreOutlook([0.1, 0.2, 0.7], 2).rps // 0.01 + 0.09
 */
export function scoreOutlook(probabilities: Probabilities, came: number, ordered = true): OutlookScore {
  checkProbabilities(probabilities)
  let brier = 0
  for (const [k, p] of probabilities.entries()) brier += (p - (k === came ? 1 : 0)) ** 2
  return {
    brier,
    log: -Math.log(Math.max(LEAST, probabilities[came] ?? 0)),
    rps: ordered ? rankedScore(probabilities, came) : brier / 2,
  }
}

/** The ranked probability score alone, without a check. */
export function rankedScore(probabilities: ArrayLike<number>, came: number): number {
  let [sum, below] = [0, 0]
  for (let k = 0; k < probabilities.length - 1; k++) {
    below += probabilities[k] as number
    sum += (below - (came <= k ? 1 : 0)) ** 2
  }
  return sum
}

/** @throws EntenteError "invalid_input" that says which number is wrong, or what they sum to */
export function checkProbabilities(probabilities: Probabilities, names: readonly string[] = []): void {
  const wrong = probabilities.findIndex((p) => !(p >= 0 && p <= 1))
  if (wrong >= 0) {
    throw new EntenteError(
      'invalid_input',
      `A probability lies between 0 and 1; ${names[wrong] ?? `number ${wrong + 1}`} is ${probabilities[wrong]}.`,
    )
  }
  const sum = probabilities.reduce((all, p) => all + p, 0)
  if (Math.abs(sum - 1) > TOLERANCE) {
    const told = probabilities.map((p, i) => `${names[i] === undefined ? '' : `${names[i]} `}${p}`).join(', ')
    throw new EntenteError(
      'invalid_input',
      `Probabilities of all outcomes have to sum to 1; ${told} sum to ${Number(sum.toFixed(6))}.`,
    )
  }
}
