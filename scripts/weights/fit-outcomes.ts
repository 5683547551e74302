import { OUTCOME_COLUMNS, OUTCOMES } from '../../src/reading/judge-outcomes.ts'
import { generator } from '../acts/linear-machine.ts'

/** One thing to judge: its signs with how much of each, what it can be, and what will do as an answer (places in OUTCOMES). */
export interface OutcomeExample {
  readonly ids: Int32Array
  readonly values: Float64Array
  readonly possible: readonly number[]
  readonly right: ReadonlySet<number>
}

export interface OutcomeFit {
  readonly rounds: number
  readonly rate: number
  /** how slowly steps begin: what every sign is taken to have been seen for already */
  readonly start: number
  /** strength of the pull to zero; signs seen often are pulled less at a time, as they come more often */
  readonly ridge: number
  /** signs seen in fewer examples are left out */
  readonly least: number
  /** share of the signs that are hidden at a time, so that none is relied on alone */
  readonly hidden: number
}

export interface OutcomeWeights {
  readonly rows: ReadonlyMap<number, Float64Array>
  readonly biases: Float64Array
}

/**
 * Weights of a log-linear choice among outcomes, each the sum of its kind's, type's and direction's columns and a bias of its
 * own: AdaGrad on the log-likelihood of all answers that will do together. The same examples give the same weights: the mean
 * of the later half of the rounds.
 */
export function fitOutcomes(examples: readonly OutcomeExample[], options: OutcomeFit): OutcomeWeights {
  const index = rowsOf(examples, options.least)
  const width = OUTCOME_COLUMNS.length
  const data = examples
    .filter(({ possible, right }) => possible.some((at) => right.has(at)))
    .map((one) => known(one, index))
  const weights = new Float64Array(index.size * width)
  const seen = new Float64Array(weights.length).fill(options.start)
  const mean = new Float64Array(weights.length)
  const counts = new Float64Array(index.size)
  for (const { rows } of data) for (const row of rows) counts[row] = (counts[row] as number) + 1
  const biases = new Float64Array(OUTCOMES.length)
  const biasSeen = new Float64Array(OUTCOMES.length).fill(options.start)
  const biasMean = new Float64Array(OUTCOMES.length)
  const random = generator(7)
  const order = data.map((_, at) => at)
  let kept = 0
  for (let round = 0; round < options.rounds; round++) {
    for (let i = order.length - 1; i > 0; i--) {
      const j = Math.floor(random() * (i + 1))
      ;[order[i], order[j]] = [order[j] as number, order[i] as number]
    }
    for (const at of order) {
      const example = data[at] as Known
      const shown = example.rows.map((row) => (random() < options.hidden ? -1 : row))
      const pulls = pullsOf(example, shown, weights, biases)
      for (const [k, row] of shown.entries()) {
        if (row < 0) continue
        const value = example.values[k] as number
        const ridge = options.ridge / (counts[row] as number)
        for (let column = 0; column < width; column++) {
          const place = row * width + column
          const slope = (pulls.columns[column] as number) * value - ridge * (weights[place] as number)
          const square = (seen[place] as number) + slope * slope
          seen[place] = square
          weights[place] = (weights[place] as number) + (options.rate * slope) / Math.sqrt(square)
        }
      }
      for (const outcome of example.possible) {
        const slope = (pulls.outcomes[outcome] as number) - (options.ridge / data.length) * (biases[outcome] as number)
        const square = (biasSeen[outcome] as number) + slope * slope
        biasSeen[outcome] = square
        biases[outcome] = (biases[outcome] as number) + (options.rate * slope) / Math.sqrt(square)
      }
    }
    if (round < options.rounds / 2) continue
    kept++
    for (let k = 0; k < weights.length; k++) mean[k] = (mean[k] as number) + (weights[k] as number)
    for (let k = 0; k < biases.length; k++) biasMean[k] = (biasMean[k] as number) + (biases[k] as number)
  }
  const rows = new Map<number, Float64Array>()
  for (const [id, row] of index)
    rows.set(
      id,
      mean.slice(row * width, (row + 1) * width).map((one) => one / kept),
    )
  return { rows, biases: biasMean.map((one) => one / kept) }
}

interface Known {
  readonly rows: Int32Array
  readonly values: Float64Array
  readonly possible: readonly number[]
  readonly right: ReadonlySet<number>
}

function rowsOf(examples: readonly OutcomeExample[], least: number): ReadonlyMap<number, number> {
  const counts = new Map<number, number>()
  for (const { ids } of examples) for (const id of new Set(ids)) counts.set(id, (counts.get(id) ?? 0) + 1)
  const names = [...counts].filter(([, count]) => count >= least).map(([id]) => id)
  return new Map(names.map((id, row): [number, number] => [id, row]))
}

function known({ ids, values, possible, right }: OutcomeExample, index: ReadonlyMap<number, number>): Known {
  const amounts = new Map<number, number>()
  ids.forEach((id, k) => {
    const row = index.get(id)
    if (row !== undefined) amounts.set(row, (amounts.get(row) ?? 0) + (values[k] as number))
  })
  return { rows: Int32Array.from(amounts.keys()), values: Float64Array.from(amounts.values()), possible, right }
}

/** How far each column and each outcome falls short of what the answers that will do ask for. */
function pullsOf({ values, possible, right }: Known, shown: Int32Array, weights: Float64Array, biases: Float64Array) {
  const width = OUTCOME_COLUMNS.length
  const sums = new Float64Array(width)
  for (const [k, row] of shown.entries()) {
    if (row < 0) continue
    const value = values[k] as number
    for (let column = 0; column < width; column++)
      sums[column] = (sums[column] as number) + value * (weights[row * width + column] as number)
  }
  const scores = possible.map((at) => {
    const [a, b, c] = OUTCOMES[at]?.columns ?? [0, 0, 0]
    return (sums[a] as number) + (sums[b] as number) + (sums[c] as number) + (biases[at] as number)
  })
  const top = Math.max(...scores)
  const powers = scores.map((score) => Math.exp(score - top))
  const all = powers.reduce((sum, power) => sum + power, 0)
  const good = powers.reduce((sum, power, k) => sum + (right.has(possible[k] as number) ? power : 0), 0)
  const columns = new Float64Array(width)
  const outcomes = new Float64Array(OUTCOMES.length)
  for (const [k, at] of possible.entries()) {
    const pull = (right.has(at) ? (powers[k] as number) / good : 0) - (powers[k] as number) / all
    outcomes[at] = pull
    for (const column of OUTCOMES[at]?.columns ?? []) columns[column] = (columns[column] as number) + pull
  }
  return { columns, outcomes }
}
