import { readFileSync } from 'node:fs'
import type { LikelihoodWord } from '../model/likelihood-words.ts'
import { parseTable } from '../model/table.ts'

/** The words for chances, least likely first. */
export function loadLikelihoodWords(): readonly LikelihoodWord[] {
  const file = new URL('../../data/scales/likelihood-words.tsv', import.meta.url)
  return parseTable('likelihood-words.tsv', readFileSync(file, 'utf8'), ['words', 'low', 'high', 'other']).map(
    ({ words, low, high }) => ({ words, low: Number(low), high: Number(high) }),
  )
}
