import type { Reading, TokenSpan } from './reading.ts'
import type { SyntaxModel } from './syntax/syntax-model.ts'
import { straighten, wordKey } from './syntax/word-features.ts'
import { wordRow } from './syntax/word-table.ts'
import { tokenAt } from './syntax-tree.ts'

/** Words whose vectors tell what a passage is about. */
const CONTENT = /^(?:NN|VB|JJ)/
/** How many components a word's vector has. */
export const COMPONENTS = 100
/** How long a mean vector is made: beside other features, which are 1 where they are there. */
const SPREAD = 3

/** The mean of the vectors of the nouns, verbs and adjectives that name no actor, to a fixed length; null where there are none. */
export function meanVector(
  reading: Reading,
  spans: readonly TokenSpan[],
  { rows, words }: SyntaxModel,
): Float64Array | null {
  const { vectors } = rows
  const sums = new Int32Array(COMPONENTS)
  for (const { from, to } of spans) {
    for (let i = from; i < to; i++) {
      const token = tokenAt(reading, i)
      if (!CONTENT.test(token.tag) || reading.mentionAt[i] !== -1) continue
      const row = wordRow(words, wordKey(straighten(token.text)))
      if (row < 0) continue
      const start = row * COMPONENTS
      for (let k = 0; k < COMPONENTS; k++) sums[k] = (sums[k] as number) + (vectors[start + k] as number)
    }
  }
  let square = 0
  for (let k = 0; k < COMPONENTS; k++) square += (sums[k] as number) ** 2
  if (square === 0) return null
  const share = SPREAD / Math.sqrt(square)
  const mean = new Float64Array(COMPONENTS)
  for (let k = 0; k < COMPONENTS; k++) mean[k] = share * (sums[k] as number)
  return mean
}
