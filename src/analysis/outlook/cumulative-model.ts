import { choleskySolve } from './cholesky-solve.ts'

/** Ordered outcomes told by signs: of each outcome but the last one logistic curve, that it will be this or a worse one. */
export interface CumulativeModel {
  /** of each sign its mean and standard deviation among the rows it was fitted to */
  readonly means: Float64Array
  readonly deviations: Float64Array
  /** of each curve an intercept, then one weight a standardised sign */
  readonly curves: readonly Float64Array[]
  readonly rows: number
}

/** Rows to fit to, and how. */
export interface CumulativeData {
  /** all rows, `width` numbers each */
  readonly signs: Float64Array
  readonly width: number
  readonly outcome: Int8Array
  /** which rows count */
  readonly rows: Int32Array
  readonly outcomes: number
  /** ridge penalty on the weights, > 0; intercepts are free */
  readonly ridge: number
  /** only these signs; all where absent */
  readonly only?: readonly number[]
}

/** Standardised signs are cut here, so that one odd row moves no forecast far. */
const FARTHEST = 4
const MOST_STEPS = 20
const ENOUGH = 1e-6

/**
 * Fits the curves by penalised likelihood, each by Newton's method.
 *
 * Curves are free of each other (no proportional odds), as signs may tell whether anything changes as well as which way.
 *
 * @param start curves of an earlier fit to begin from
 * @source Peterson & Harrell 1990, partial proportional odds; Le Cessie & Van Houwelingen 1992, ridge for logistic regression
 */
export function fitCumulative(data: CumulativeData, start?: CumulativeModel): CumulativeModel {
  const { signs, width, rows, outcome, outcomes, ridge } = data
  const used = data.only ?? Array.from({ length: width }, (_, i) => i)
  const { means, deviations } = spreadOf(signs, width, rows, used)
  const size = used.length + 1
  const design = new Float64Array(rows.length * size)
  for (let r = 0; r < rows.length; r++) {
    design[r * size] = 1
    const from = (rows[r] as number) * width
    for (let k = 0; k < used.length; k++) {
      design[r * size + k + 1] = standard(signs[from + (used[k] as number)] as number, means, deviations, k)
    }
  }
  const curves = Array.from({ length: outcomes - 1 }, (_, cut) => {
    const reached = Uint8Array.from(rows, (row) => ((outcome[row] as number) <= cut ? 1 : 0))
    return newton(design, size, reached, ridge, start?.curves[cut])
  })
  return { means, deviations, curves, rows: rows.length }
}

/**
 * What a fitted model says of one row. Where curves cross, the later takes the value of the one before.
 *
 * @param into receives one probability an outcome
 */
export function tellCumulative(
  { means, deviations, curves }: CumulativeModel,
  signs: Float64Array,
  offset: number,
  into: Float64Array,
  only?: readonly number[],
): void {
  let below = 0
  for (const [cut, curve] of curves.entries()) {
    let score = curve[0] as number
    for (let k = 0; k < means.length; k++) {
      score += (curve[k + 1] as number) * standard(signs[offset + (only?.[k] ?? k)] as number, means, deviations, k)
    }
    const reached = Math.max(below, 1 / (1 + Math.exp(-score)))
    into[cut] = reached - below
    below = reached
  }
  into[curves.length] = 1 - below
}

function standard(value: number, means: Float64Array, deviations: Float64Array, k: number): number {
  const z = (value - (means[k] as number)) / (deviations[k] as number)
  return Math.max(-FARTHEST, Math.min(FARTHEST, z))
}

function spreadOf(signs: Float64Array, width: number, rows: Int32Array, used: readonly number[]) {
  const means = new Float64Array(used.length)
  const deviations = new Float64Array(used.length)
  for (let k = 0; k < used.length; k++) {
    let [sum, squares] = [0, 0]
    for (const row of rows) sum += signs[row * width + (used[k] as number)] as number
    const mean = sum / rows.length
    for (const row of rows) squares += ((signs[row * width + (used[k] as number)] as number) - mean) ** 2
    means[k] = mean
    deviations[k] = Math.sqrt(squares / rows.length) || 1
  }
  return { means, deviations }
}

function newton(
  design: Float64Array,
  size: number,
  reached: Uint8Array,
  ridge: number,
  start: Float64Array | undefined,
): Float64Array {
  const weights = start === undefined ? new Float64Array(size) : start.slice()
  const free = 1e-6
  for (let step = 0; step < MOST_STEPS; step++) {
    const hessian = new Float64Array(size * size)
    const gradient = new Float64Array(size)
    for (let k = 0; k < size; k++) {
      const penalty = k === 0 ? free : ridge
      hessian[k * size + k] = penalty
      gradient[k] = -penalty * (weights[k] as number)
    }
    for (let r = 0; r < reached.length; r++) {
      const from = r * size
      let score = 0
      for (let k = 0; k < size; k++) score += (design[from + k] as number) * (weights[k] as number)
      const told = 1 / (1 + Math.exp(-score))
      const rest = (reached[r] as number) - told
      const curvature = told * (1 - told)
      for (let k = 0; k < size; k++) {
        const x = design[from + k] as number
        gradient[k] = (gradient[k] as number) + rest * x
        const scaled = curvature * x
        const line = k * size
        for (let j = 0; j <= k; j++)
          hessian[line + j] = (hessian[line + j] as number) + scaled * (design[from + j] as number)
      }
    }
    const move = choleskySolve(hessian, gradient)
    let farthest = 0
    for (let k = 0; k < size; k++) {
      weights[k] = (weights[k] as number) + (move[k] as number)
      farthest = Math.max(farthest, Math.abs(move[k] as number))
    }
    if (farthest < ENOUGH) break
  }
  return weights
}
