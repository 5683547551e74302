/** A degree given by people and one by the reader. */
export interface DegreePair {
  readonly gold: number
  readonly said: number
}

export interface DegreeFigures {
  /** Pearson correlation */
  readonly r: number
  /** mean absolute error */
  readonly mae: number
  /** mean absolute error of the best single degree for all: their median */
  readonly constantMae: number
  readonly predicates: number
}

export function scoreDegrees(pairs: readonly DegreePair[]): DegreeFigures {
  const gold = pairs.map((one) => one.gold)
  const middle = median(gold)
  const distance = (of: (one: DegreePair) => number) => mean(pairs.map((one) => Math.abs(one.gold - of(one))))
  return {
    r: correlation(pairs),
    mae: distance((one) => one.said),
    constantMae: distance(() => middle),
    predicates: pairs.length,
  }
}

function correlation(pairs: readonly DegreePair[]): number {
  const [g, s] = [mean(pairs.map((one) => one.gold)), mean(pairs.map((one) => one.said))]
  let both = 0
  let goldSquares = 0
  let saidSquares = 0
  for (const { gold, said } of pairs) {
    both += (gold - g) * (said - s)
    goldSquares += (gold - g) ** 2
    saidSquares += (said - s) ** 2
  }
  return goldSquares === 0 || saidSquares === 0 ? 0 : both / Math.sqrt(goldSquares * saidSquares)
}

function mean(values: readonly number[]): number {
  return values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  const half = sorted.length / 2
  const at = (i: number) => sorted[i] ?? 0
  return sorted.length % 2 === 1 ? at(Math.floor(half)) : (at(half - 1) + at(half)) / 2
}
