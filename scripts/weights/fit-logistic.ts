/** One example: signs with how much there is of each, whether it is so, how much it counts. */
export interface WeighedExample {
  readonly signs: ReadonlyMap<string, number>
  readonly right: boolean
  readonly weight: number
}

/**
 * Weights for a logistic score of signs with amounts: Adam on the mean log-likelihood less the ridge, from zero, so that the
 * same examples give the same weights. The sign `always` is not pulled to zero.
 *
 * @param ridge strength of the pull to zero, in units of weight
 */
export function fitLogistic(
  examples: readonly WeighedExample[],
  { ridge, steps, rate }: { readonly ridge: number; readonly steps: number; readonly rate: number },
): ReadonlyMap<string, number> {
  const names = [...new Set(examples.flatMap((one) => [...one.signs.keys()]))]
  const index = new Map(names.map((name, i) => [name, i]))
  const rows = examples.map((one) => [...one.signs].map(([name, amount]) => [index.get(name) ?? 0, amount] as const))
  const all = examples.reduce((sum, one) => sum + one.weight, 0)
  const [weights, first, second] = [0, 1, 2].map(() => new Float64Array(names.length)) as [
    Float64Array,
    Float64Array,
    Float64Array,
  ]
  for (let step = 1; step <= steps; step++) {
    const slope = weights.map((weight, i) => (names[i] === 'always' ? 0 : (ridge * weight) / all))
    for (const [at, row] of rows.entries()) {
      const { right, weight } = examples[at] as WeighedExample
      const sum = row.reduce((before, [i, amount]) => before + (weights[i] ?? 0) * amount, 0)
      const off = ((1 / (1 + Math.exp(-sum)) - (right ? 1 : 0)) * weight) / all
      for (const [i, amount] of row) slope[i] = (slope[i] ?? 0) + off * amount
    }
    for (const [i, one] of slope.entries()) {
      first[i] = 0.9 * (first[i] ?? 0) + 0.1 * one
      second[i] = 0.99 * (second[i] ?? 0) + 0.01 * one * one
      const size = Math.sqrt((second[i] ?? 0) / (1 - 0.99 ** step)) + 1e-8
      weights[i] = (weights[i] ?? 0) - (rate * ((first[i] ?? 0) / (1 - 0.9 ** step))) / size
    }
  }
  return new Map(names.map((name, i) => [name, weights[i] ?? 0]))
}
