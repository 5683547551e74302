import type { SignedGraph } from './signed-graph.ts'

const ROUNDS = 200

/**
 * Two camps by the signs of the eigenvector of the largest eigenvalue of the signed adjacency matrix, by power iteration.
 *
 * @source Kunegis, Schmidt, Lommatzsch, Lerner, De Luca & Albayrak 2010, Spectral analysis of signed graphs
 */
export function spectralCamps({ size, from, to, sign }: SignedGraph): Int8Array {
  let vector = Float64Array.from({ length: size }, (_, v) => 1 + v / (size + 1))
  let shift = 1
  for (let v = 0; v < size; v++) shift = Math.max(shift, (from[v + 1] as number) - (from[v] as number))
  for (let round = 0; round < ROUNDS; round++) {
    const next = new Float64Array(size)
    let length = 0
    for (let v = 0; v < size; v++) {
      let sum = shift * (vector[v] as number)
      for (let i = from[v] as number; i < (from[v + 1] as number); i++)
        sum += (sign[i] as number) * (vector[to[i] as number] as number)
      next[v] = sum
      length += sum * sum
    }
    const scale = 1 / Math.sqrt(length || 1)
    for (let v = 0; v < size; v++) next[v] = (next[v] as number) * scale
    vector = next
  }
  return Int8Array.from(vector, (value) => (value < 0 ? -1 : 1))
}
