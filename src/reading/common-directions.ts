/** How many directions are taken out, every how many rows are looked at, and how often the power iteration turns. */
const DIRECTIONS = 3
const EVERY = 15
const TURNS = 50

/**
 * The directions in which all words differ most, whatever they mean: the first principal components of their vectors.
 *
 * @param rows vectors one after the other, `size` numbers each
 * @param mean what is taken off each first
 */
export function commonDirections(rows: Int8Array, size: number, mean: Float64Array): readonly Float64Array[] {
  const products = productsOf(rows, size, mean)
  const found: Float64Array[] = []
  for (let d = 0; d < DIRECTIONS; d++) {
    let direction = new Float64Array(size).fill(1 / Math.sqrt(size))
    for (let turn = 0; turn < TURNS; turn++) {
      const next = new Float64Array(size)
      for (let i = 0; i < size; i++) {
        for (let j = 0; j < size; j++) next[i] = at(next, i) + at(products, i * size + j) * at(direction, j)
      }
      for (const before of found) takeOut(next, before)
      const length = Math.hypot(...next)
      if (length === 0) return found
      direction = next.map((one) => one / length)
    }
    found.push(direction)
  }
  return found
}

/** Takes out of a vector what lies in a direction of length 1. */
export function takeOut(vector: Float64Array | Float32Array, direction: Float64Array): void {
  let share = 0
  for (let k = 0; k < vector.length; k++) share += at(vector, k) * at(direction, k)
  for (let k = 0; k < vector.length; k++) vector[k] = at(vector, k) - share * at(direction, k)
}

function productsOf(rows: Int8Array, size: number, mean: Float64Array): Float64Array {
  const products = new Float64Array(size * size)
  for (let row = 0; row < rows.length; row += size * EVERY) {
    for (let i = 0; i < size; i++) {
      const one = (rows[row + i] ?? 0) - at(mean, i)
      for (let j = 0; j < size; j++) {
        products[i * size + j] = at(products, i * size + j) + one * ((rows[row + j] ?? 0) - at(mean, j))
      }
    }
  }
  return products
}

function at(vector: Float64Array | Float32Array, k: number): number {
  return vector[k] as number
}
