import { commonDirections, takeOut } from './common-directions.ts'
import { COMPONENTS } from './mean-vector.ts'
import type { SyntaxModel } from './syntax/syntax-model.ts'
import { straighten, wordKey } from './syntax/word-features.ts'
import { wordRow } from './syntax/word-table.ts'

/** The vector of a word; null where it is not known. */
export type WordVectors = (word: string) => Float32Array | null

/**
 * Vectors of words by their lower-case form, less what all words share, of length 1: their products tell how near two
 * words are in meaning.
 *
 * @source Mu, Bhat & Viswanath 2018, "All-but-the-Top: Simple and Effective Postprocessing for Word Representations"
 */
export function wordVectors({ rows, words }: SyntaxModel): WordVectors {
  const mean = new Float64Array(COMPONENTS)
  const count = rows.vectors.length / COMPONENTS
  for (let i = 0; i < rows.vectors.length; i++) {
    mean[i % COMPONENTS] = (mean[i % COMPONENTS] ?? 0) + (rows.vectors[i] ?? 0) / count
  }
  const directions = commonDirections(rows.vectors, COMPONENTS, mean)
  const known = new Map<number, Float32Array>()
  return (word) => {
    const row = wordRow(words, wordKey(straighten(word)))
    if (row < 0) return null
    const before = known.get(row)
    if (before !== undefined) return before
    const vector = new Float32Array(COMPONENTS)
    for (let k = 0; k < COMPONENTS; k++) vector[k] = (rows.vectors[row * COMPONENTS + k] ?? 0) - (mean[k] ?? 0)
    for (const direction of directions) takeOut(vector, direction)
    const length = Math.hypot(...vector)
    if (length === 0) return null
    const unit = vector.map((one) => one / length)
    known.set(row, unit)
    return unit
  }
}
