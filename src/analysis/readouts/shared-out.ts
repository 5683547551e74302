/** Turns after which shares hardly change. */
const TURNS = 30
/** The log-odds of having no partner at all. */
const ALONE = -2
const MOST = 30

/**
 * What each pair gets where every item has one partner to give, or none: rows and columns are scaled in turn until each adds up
 * to one, beside a row and a column "none" that hold as many as there are items to have no partner.
 *
 * @param scores log-odds of each pair, row by row
 * @returns 0 to 1 a pair
 * @source Sinkhorn 1964, "A Relationship Between Arbitrary Positive Matrices and Doubly Stochastic Matrices"; with a bin for what
 *   has no partner: Sarlin et al. 2020, "SuperGlue"
 */
export function sharedOut(rows: number, columns: number, scores: Float64Array): Float64Array {
  const wide = columns + 1
  const shares = new Float64Array((rows + 1) * wide).fill(1)
  for (let a = 0; a < rows; a++) {
    for (let b = 0; b < columns; b++) {
      shares[a * wide + b] = Math.exp(Math.max(-MOST, Math.min(MOST, (scores[a * columns + b] as number) - ALONE)))
    }
  }
  for (let turn = 0; turn < TURNS; turn++) {
    for (let a = 0; a <= rows; a++) scale(shares, a * wide, 1, wide, a < rows ? 1 : columns)
    for (let b = 0; b <= columns; b++) scale(shares, b, wide, rows + 1, b < columns ? 1 : rows)
  }
  const out = new Float64Array(rows * columns)
  for (let a = 0; a < rows; a++) out.set(shares.subarray(a * wide, a * wide + columns), a * columns)
  return out
}

function scale(shares: Float64Array, from: number, step: number, count: number, to: number): void {
  let sum = 0
  for (let k = 0; k < count; k++) sum += shares[from + k * step] as number
  for (let k = 0; k < count; k++) shares[from + k * step] = ((shares[from + k * step] as number) * to) / sum
}
