import type { SegmentCost } from '../segment-cost.ts'

/** What the points of a segment are told by, besides their own level. */
export interface RegressionShape {
  /** a slope over time */
  readonly trend: boolean
  /** on how many points before it each point depends; 0 or more */
  readonly lags: number
}

/** Keeps the equations solvable where a segment is flat; the series is in units of its own spread. */
const RIDGE = 1e-9

/** How many numbers tell a segment's mean. */
export function regressionParameters({ trend, lags }: RegressionShape): number {
  return 1 + (trend ? 1 : 0) + lags
}

/**
 * Cost of a change in level, slope or memory: the squares that remain after each segment's own least-squares line on
 * time and on the points before.
 *
 * @param values in units of their own spread; NaN is a gap, and a point whose predecessors are gaps is left out
 * @param scale  variance that squares are measured in, > 0
 * @returns residual squares / scale; segments have at least twice as many points as they have numbers to find, and five
 */
export function regressionCost(values: ArrayLike<number>, shape: RegressionShape, scale = 1): SegmentCost {
  const width = regressionParameters(shape) + 1
  const packed = (width * (width + 1)) / 2
  const sums = gramSums(values, shape, width, packed)
  const matrix = new Float64Array(width * width)
  return {
    length: values.length,
    minLength: Math.max(2 * width, 5),
    of: (from, to) => {
      const [low, high] = [from * packed, to * packed]
      let at = 0
      for (let row = 0; row < width; row++) {
        for (let column = 0; column <= row; column++) {
          matrix[row * width + column] = (sums[high + at] as number) - (sums[low + at] as number)
          at++
        }
      }
      return Math.max(0, residualSquares(matrix, width)) / scale
    },
  }
}

/** Running sums of the products of all regressors and the point itself, lower triangles one after the other. */
function gramSums(values: ArrayLike<number>, { trend, lags }: RegressionShape, width: number, packed: number) {
  const length = values.length
  const sums = new Float64Array((length + 1) * packed)
  const row = new Float64Array(width)
  for (let i = 0; i < length; i++) {
    let column = 0
    row[column++] = 1
    if (trend) row[column++] = i / length
    for (let lag = 1; lag <= lags; lag++) row[column++] = i >= lag ? (values[i - lag] as number) : Number.NaN
    row[column] = values[i] as number
    const whole = row.every((value) => !Number.isNaN(value))
    let at = i * packed
    for (let a = 0; a < width; a++) {
      for (let b = 0; b <= a; b++) {
        const product = whole ? (row[a] as number) * (row[b] as number) : 0
        sums[at + packed] = (sums[at] as number) + product
        at++
      }
    }
  }
  return sums
}

/**
 * What is left of the last variable's squares once the others have told it: the last pivot of a Cholesky factorisation.
 *
 * @param matrix lower triangle of the products, row by row; overwritten
 */
function residualSquares(matrix: Float64Array, width: number): number {
  for (let column = 0; column < width; column++) {
    let pivot = matrix[column * width + column] as number
    for (let k = 0; k < column; k++) pivot -= (matrix[column * width + k] as number) ** 2
    if (column === width - 1) return pivot
    const root = Math.sqrt(Math.max(pivot, 0) + RIDGE)
    matrix[column * width + column] = root
    for (let row = column + 1; row < width; row++) {
      let value = matrix[row * width + column] as number
      for (let k = 0; k < column; k++) {
        value -= (matrix[row * width + k] as number) * (matrix[column * width + k] as number)
      }
      matrix[row * width + column] = value / root
    }
  }
  return 0
}
