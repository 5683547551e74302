/** One example: the features it has (each counts once), what its score should be, how much it counts. */
export interface Example {
  readonly features: readonly string[]
  readonly target: number
  readonly weight: number
}

/** How a score follows from the sum of weights, and how wrong it is: the slope of the loss at a sum. */
export type Slope = (sum: number, target: number) => number

/** Scores between 0 and 1, cross-entropy; the target may lie between. */
export const logistic: Slope = (sum, target) => 1 / (1 + Math.exp(-sum)) - target

export interface FitOptions {
  readonly slope: Slope
  /** strength of the pull to zero */
  readonly ridge: number
  readonly rounds: number
  /** features seen in fewer examples are left out */
  readonly least: number
}

/** Weights of the features by AdaGrad over the examples in a fixed shuffled order: the same examples give the same weights. */
export function fitWeights(examples: readonly Example[], options: FitOptions): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const { features } of examples) for (const one of new Set(features)) counts.set(one, (counts.get(one) ?? 0) + 1)
  const names = [...counts].filter(([, count]) => count >= options.least).map(([name]) => name)
  const index = new Map(names.map((name, i) => [name, i]))
  const rows = examples.map(({ features }) =>
    Int32Array.from([...new Set(features)].flatMap((name) => index.get(name) ?? [])),
  )
  const weights = new Float64Array(names.length)
  const mean = new Float64Array(names.length)
  const seen = new Float64Array(names.length).fill(1e-6)
  const pull = names.map((name) => options.ridge / (counts.get(name) ?? 1))
  const order = shuffled(rows.length)
  for (let round = 0; round < options.rounds; round++) {
    for (const at of order) {
      const row = rows[at] as Int32Array
      const { target, weight } = examples[at] as Example
      let sum = 0
      for (const i of row) sum += weights[i] as number
      const slope = options.slope(sum, target) * weight
      for (const i of row) {
        const step = slope + (pull[i] as number) * (weights[i] as number)
        seen[i] = (seen[i] as number) + step * step
        weights[i] = (weights[i] as number) - (0.2 * step) / Math.sqrt(seen[i] as number)
      }
    }
    // The mean of the later rounds is steadier than the last one.
    if (round >= options.rounds / 2)
      for (let i = 0; i < names.length; i++) mean[i] = (mean[i] as number) + (weights[i] as number)
  }
  const rounds = options.rounds - Math.ceil(options.rounds / 2)
  return new Map(names.map((name, i): [string, number] => [name, (mean[i] as number) / rounds]))
}

/** The numbers below `count` in an order that looks random and is always the same. */
export function shuffled(count: number): readonly number[] {
  const order = Array.from({ length: count }, (_, i) => i)
  let state = 20240615
  for (let i = count - 1; i > 0; i--) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    const j = state % (i + 1)
    ;[order[i], order[j]] = [order[j] as number, order[i] as number]
  }
  return order
}
