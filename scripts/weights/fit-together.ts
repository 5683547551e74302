/** Signs by name, with how much there is of each. */
export type Signs = ReadonlyMap<string, number>

/** A text to learn from: for each mention what speaks for its beginning a happening, and for its going on from each earlier one. */
export interface ToldText {
  readonly opening: readonly Signs[]
  /** by mention: the number of each it may go on from, and the signs */
  readonly going: readonly (readonly { readonly from: number; readonly signs: Signs }[])[]
  /** the happening of each mention */
  readonly gold: readonly string[]
}

export interface TogetherFit {
  readonly steps: number
  readonly rate: number
  /** strength of the pull to zero, per text */
  readonly ridge: number
  /** how much what each mention goes on from counts beside which pairs are together */
  readonly links: number
}

interface Option {
  readonly from: number
  readonly ids: Int32Array
  readonly amounts: Float64Array
}

const LEAST = 1e-4

/**
 * Weights for what mentions of a text go on from, such that pairs of one happening come out likely and others unlikely: Adam on the
 * log-likelihood of all pairs, reckoned as `chancesTogether` does and followed back through it, and of the links.
 */
export function fitTogether(texts: readonly ToldText[], { steps, rate, ridge, links }: TogetherFit): Signs {
  const index = new Map<string, number>()
  const option = (from: number, signs: Signs): Option => ({
    from,
    ids: Int32Array.from(signs.keys(), (sign) => {
      const known = index.get(sign) ?? index.size
      index.set(sign, known)
      return known
    }),
    amounts: Float64Array.from(signs.values()),
  })
  const data = texts.map(({ opening, going, gold }) => ({
    gold,
    options: opening.map((signs, now) => [
      option(-1, signs),
      ...(going[now] ?? []).map((one) => option(one.from, one.signs)),
    ]),
  }))
  const weights = new Float64Array(index.size)
  const first = new Float64Array(index.size)
  const second = new Float64Array(index.size)
  for (let step = 1; step <= steps; step++) {
    const slope = weights.map((weight) => -ridge * weight)
    for (const { options, gold } of data) addSlope(options, gold, weights, slope, links, data.length)
    for (const [id, one] of slope.entries()) {
      first[id] = 0.9 * (first[id] as number) + 0.1 * one
      second[id] = 0.99 * (second[id] as number) + 0.01 * one * one
      const size = Math.sqrt((second[id] as number) / (1 - 0.99 ** step)) + 1e-8
      weights[id] = (weights[id] as number) + (rate * ((first[id] as number) / (1 - 0.9 ** step))) / size
    }
  }
  return new Map([...index].map(([sign, id]) => [sign, weights[id] as number]))
}

function addSlope(
  options: readonly (readonly Option[])[],
  gold: readonly string[],
  weights: Float64Array,
  slope: Float64Array,
  links: number,
  texts: number,
): void {
  const chances: Float64Array[] = []
  const rows: Float64Array[] = []
  const together = (a: number, b: number) => (a === b ? 1 : a > b ? (rows[a]?.[b] ?? 0) : (rows[b]?.[a] ?? 0))
  for (const [now, choices] of options.entries()) {
    const chance = softmax(choices, weights)
    const row = new Float64Array(now)
    for (const [at, { from }] of choices.entries()) {
      if (from < 0) continue
      for (let other = 0; other < now; other++)
        row[other] = (row[other] as number) + (chance[at] as number) * together(from, other)
    }
    chances.push(chance)
    rows.push(row)
  }
  // what a little more of each chance would bring, followed back from the last mention to the first
  const worth = rows.map((row, now) =>
    row.map((chance, other) => {
      const held = Math.min(1 - LEAST, Math.max(LEAST, chance))
      return gold[now] === gold[other] ? 1 / held : -1 / (1 - held)
    }),
  )
  for (let now = options.length - 1; now >= 0; now--) {
    const choices = options[now] as readonly Option[]
    const chance = chances[now] as Float64Array
    const own = worth[now] as Float64Array
    const pull = new Float64Array(choices.length)
    for (const [at, { from }] of choices.entries()) {
      if (from < 0) continue
      for (let other = 0; other < now; other++) {
        pull[at] = (pull[at] as number) + (own[other] as number) * together(from, other)
        if (other === from) continue
        const [high, low] = from > other ? [from, other] : [other, from]
        const row = worth[high] as Float64Array
        row[low] = (row[low] as number) + (own[other] as number) * (chance[at] as number)
      }
    }
    const mean = pull.reduce((sum, one, at) => sum + one * (chance[at] as number), 0)
    const rights = choices.map(({ from }) => (from < 0 ? null : gold[from] === gold[now]))
    const opens = !rights.includes(true)
    const right = rights.map((one) => (one === null ? opens : one))
    const held = chance.reduce((sum, one, at) => sum + (right[at] ? one : 0), 0)
    for (const [at, { ids, amounts }] of choices.entries()) {
      const own = chance[at] as number
      const link = (right[at] ? own / held : 0) - own
      const along = (own * ((pull[at] as number) - mean) + links * link) / texts
      for (const [k, id] of ids.entries()) slope[id] = (slope[id] as number) + along * (amounts[k] as number)
    }
  }
}

function softmax(choices: readonly Option[], weights: Float64Array): Float64Array {
  const scores = Float64Array.from(choices, ({ ids, amounts }) =>
    ids.reduce((sum, id, k) => sum + (weights[id] as number) * (amounts[k] as number), 0),
  )
  const top = Math.max(...scores)
  const powers = scores.map((score) => Math.exp(score - top))
  const all = powers.reduce((sum, power) => sum + power, 0)
  return powers.map((power) => power / all)
}
