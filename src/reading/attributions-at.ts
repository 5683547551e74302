import type { Attribution, Reading } from './reading.ts'
import { tokenAt } from './syntax-tree.ts'

/** The attributions that touch the sentence of a token. */
export function attributionsAt(reading: Reading, index: number): readonly Attribution[] {
  return reading.bySentence.attributions[tokenAt(reading, index).sentence] ?? []
}
