const TURNS = 25
const ENOUGH = 1e-6

/**
 * Weights of a logistic score by Newton's method on the log-likelihood less the ridge. The first sign is taken for the constant
 * and not pulled to zero.
 *
 * @param rows  signs of each example, one example after the other, `size` numbers each
 * @param right 1 for each example that is so
 * @param ridge strength of the pull, one for all
 * @param start what weights are pulled to; zero where it is left out
 */
export function fitRidge(
  rows: Float64Array,
  right: Uint8Array,
  size: number,
  ridge: number,
  start: Float64Array = new Float64Array(size),
): Float64Array {
  const weights = Float64Array.from(start)
  for (let turn = 0; turn < TURNS; turn++) {
    const slope = weights.map((weight, k) => (k === 0 ? 0 : ridge * (weight - (start[k] as number))))
    const curve = new Float64Array(size * size)
    for (let k = 0; k < size; k++) curve[k * size + k] = k === 0 ? ENOUGH : ridge
    for (let i = 0; i < right.length; i++) addExample(rows.subarray(i * size, (i + 1) * size), right[i] === 1)
    const step = solve(curve, slope, size)
    for (let k = 0; k < size; k++) weights[k] = (weights[k] as number) - (step[k] as number)
    if (step.every((one) => Math.abs(one) < ENOUGH)) break

    function addExample(row: Float64Array, isRight: boolean): void {
      let sum = 0
      for (let k = 0; k < size; k++) sum += (row[k] as number) * (weights[k] as number)
      const chance = 1 / (1 + Math.exp(-sum))
      const [off, spread] = [chance - (isRight ? 1 : 0), chance * (1 - chance)]
      for (let k = 0; k < size; k++) {
        const one = row[k] as number
        if (one === 0) continue
        slope[k] = (slope[k] as number) + off * one
        for (let m = 0; m <= k; m++) {
          curve[k * size + m] = (curve[k * size + m] as number) + spread * one * (row[m] as number)
        }
      }
    }
  }
  return weights
}

/** The solution of a symmetric system of which the lower half is given, by Cholesky's decomposition in place. */
function solve(matrix: Float64Array, right: Float64Array, size: number): Float64Array {
  const at = (k: number, m: number) => matrix[k * size + m] as number
  for (let k = 0; k < size; k++) {
    for (let m = 0; m <= k; m++) {
      let sum = at(k, m)
      for (let n = 0; n < m; n++) sum -= at(k, n) * at(m, n)
      matrix[k * size + m] = k === m ? Math.sqrt(sum) : sum / at(m, m)
    }
  }
  const found = Float64Array.from(right)
  for (let k = 0; k < size; k++) {
    for (let n = 0; n < k; n++) found[k] = (found[k] as number) - at(k, n) * (found[n] as number)
    found[k] = (found[k] as number) / at(k, k)
  }
  for (let k = size - 1; k >= 0; k--) {
    for (let n = k + 1; n < size; n++) found[k] = (found[k] as number) - at(n, k) * (found[n] as number)
    found[k] = (found[k] as number) / at(k, k)
  }
  return found
}
