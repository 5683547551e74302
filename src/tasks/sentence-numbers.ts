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

/**
 * The sentence in which some words of a text stand, or all of them that they reach through.
 *
 * @returns UTF-16 offsets of its beginning and end
 */
export function sentenceAt(text: string, start: number, end: number): readonly [number, number] {
  const spans = tokenize(text)
  const lasts = splitSentences(text, spans)
  const ends = lasts.map((last) => spans.ends[last - 1] ?? 0)
  const first = countUpTo(ends, start)
  const last = Math.max(first, countUpTo(ends, end - 1))
  const begins = spans.starts[first === 0 ? 0 : (lasts[first - 1] ?? 0)] ?? start
  return [Math.min(begins, start), Math.max(ends[last] ?? end, end)]
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
