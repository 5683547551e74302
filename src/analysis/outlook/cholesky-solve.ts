/**
 * Solves A x = b for a symmetric positive definite A, in place: A becomes its lower factor, b the answer. O(n³).
 *
 * @param matrix n × n, row by row; only its lower half is read
 * @source Golub & Van Loan 2013, Matrix Computations, 4.2
 */
export function choleskySolve(matrix: Float64Array, vector: Float64Array): Float64Array {
  const n = vector.length
  const at = (i: number, j: number) => matrix[i * n + j] as number
  for (let j = 0; j < n; j++) {
    for (let i = j; i < n; i++) {
      let sum = at(i, j)
      for (let k = 0; k < j; k++) sum -= at(i, k) * at(j, k)
      matrix[i * n + j] = i === j ? Math.sqrt(Math.max(sum, Number.MIN_VALUE)) : sum / at(j, j)
    }
  }
  for (let i = 0; i < n; i++) {
    let sum = vector[i] as number
    for (let k = 0; k < i; k++) sum -= at(i, k) * (vector[k] as number)
    vector[i] = sum / at(i, i)
  }
  for (let i = n - 1; i >= 0; i--) {
    let sum = vector[i] as number
    for (let k = i + 1; k < n; k++) sum -= at(k, i) * (vector[k] as number)
    vector[i] = sum / at(i, i)
  }
  return vector
}
