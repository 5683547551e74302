import type { Claim } from '../model/claim.ts'
import { splitSentences } from '../reading/syntax/split-sentences.ts'
import { tokenize } from '../reading/syntax/tokenize.ts'

/**
 * In which sentence of its text does each claim stand, counted from 1?
 *
 * @param claims of this text
 */
export function sentenceNumbers(text: string, claims: readonly Pick<Claim, 'passage'>[]): readonly number[] {
  const spans = tokenize(text)
  const ends = splitSentences(text, spans).map((end) => spans.ends[end - 1] ?? 0)
  return claims.map(({ passage }) => countUpTo(ends, passage.start) + 1)
}

/** How many of these ascending numbers are at most `limit`. */
function countUpTo(numbers: readonly number[], limit: number): number {
  let low = 0
  let high = numbers.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((numbers[middle] ?? 0) <= limit) low = middle + 1
    else high = middle
  }
  return low
}
