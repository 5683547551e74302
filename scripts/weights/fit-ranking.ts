const TURNS = 400
const RATE = 0.05

/** Things of which one was chosen: signs of each, and the place of the best. */
export interface Choice {
  readonly rows: readonly (readonly number[])[]
  readonly best: number
}

/**
 * Weights by which what was chosen comes first: the log-likelihood of a conditional logit less the ridge, climbed evenly.
 *
 * @param start what weights are pulled to
 * @source McFadden 1974, "Conditional Logit Analysis of Qualitative Choice Behavior"
 */
export function fitRanking(choices: readonly Choice[], start: readonly number[], ridge: number): readonly number[] {
  const weights = [...start]
  for (let turn = 0; turn < TURNS; turn++) {
    const slope = weights.map((weight, k) => -ridge * (weight - (start[k] ?? 0)))
    for (const { rows, best } of choices) {
      const scores = rows.map((row) => row.reduce((sum, one, k) => sum + one * (weights[k] ?? 0), 0))
      const top = Math.max(...scores)
      const powers = scores.map((score) => Math.exp(score - top))
      const all = powers.reduce((sum, power) => sum + power, 0)
      for (const [i, row] of rows.entries()) {
        const off = (i === best ? 1 : 0) - (powers[i] ?? 0) / all
        for (const [k, one] of row.entries()) slope[k] = (slope[k] ?? 0) + off * one
      }
    }
    for (const [k, one] of slope.entries()) weights[k] = (weights[k] ?? 0) + RATE * one
  }
  return weights
}
