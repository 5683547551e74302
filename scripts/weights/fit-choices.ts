/** One thing to choose, each option with the signs that speak for it; several may be right. */
export interface ChoiceExample {
  readonly options: readonly { readonly signs: readonly string[]; readonly right: boolean }[]
}

export interface ChoiceFit {
  readonly steps: number
  readonly rate: number
  /** strength of the pull to zero */
  readonly ridge: number
}

/** Weights for a log-linear choice (softmax over the options): Adam on the mean log-likelihood of the right ones. */
export function fitChoices(
  examples: readonly ChoiceExample[],
  { steps, rate, ridge }: ChoiceFit,
): ReadonlyMap<string, number> {
  const index = new Map<string, number>()
  const idOf = (sign: string) => {
    const known = index.get(sign)
    if (known === undefined) index.set(sign, index.size)
    return known ?? index.size - 1
  }
  const data = examples
    .filter((one) => one.options.some((option) => option.right) && one.options.some((option) => !option.right))
    .map((one) => one.options.map((option) => ({ ids: Int32Array.from(option.signs, idOf), right: option.right })))
  const size = index.size
  const weights = new Float64Array(size)
  const first = new Float64Array(size)
  const second = new Float64Array(size)
  for (let step = 1; step <= steps; step++) {
    const gradient = Float64Array.from(weights, (weight) => -ridge * weight * data.length * 0.5)
    for (const options of data) {
      const scores = options.map(({ ids }) => ids.reduce((sum, id) => sum + (weights[id] ?? 0), 0))
      const top = Math.max(...scores)
      const powers = scores.map((score) => Math.exp(score - top))
      const all = powers.reduce((sum, power) => sum + power, 0)
      const right = powers.reduce((sum, power, i) => sum + (options[i]?.right ? power : 0), 0)
      for (const [i, { ids, right: good }] of options.entries()) {
        const power = powers[i] ?? 0
        const pull = (good ? power / right : 0) - power / all
        if (Math.abs(pull) > 1e-6) for (const id of ids) gradient[id] = (gradient[id] ?? 0) + pull
      }
    }
    for (let id = 0; id < size; id++) {
      const slope = (gradient[id] ?? 0) / data.length
      first[id] = 0.9 * (first[id] ?? 0) + 0.1 * slope
      second[id] = 0.99 * (second[id] ?? 0) + 0.01 * slope * slope
      const m = (first[id] ?? 0) / (1 - 0.9 ** step)
      const v = (second[id] ?? 0) / (1 - 0.99 ** step)
      weights[id] = (weights[id] ?? 0) + (rate * m) / (Math.sqrt(v) + 1e-8)
    }
  }
  return new Map([...index].map(([sign, id]) => [sign, weights[id] ?? 0]))
}
