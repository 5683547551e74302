import type { TokenSpans } from './tokenize.ts'

const shortWords = 4

/**
 * Which words of headlines in title case are to be read as if in lower case?
 *
 * A headline has at least four words, all of its longer ones capitalised, and no full stop. Only words known in
 * lower case are lowered; the others are most likely names.
 *
 * @param isCommon is a word known in lower case?
 * @param sentenceEnds index after the last token of each sentence
 * @returns 1 for each such word, else 0
 */
export function titleCaseWords(
  text: string,
  spans: TokenSpans,
  sentenceEnds: readonly number[],
  isCommon: (word: string) => boolean,
): Uint8Array {
  const lowered = new Uint8Array(spans.count)
  let from = 0
  for (const to of sentenceEnds) {
    if (isTitleCase(text, spans, from, to)) {
      for (let i = from; i < to; i++) {
        const word = text.slice(spans.starts[i], spans.ends[i])
        if (/^\p{Lu}\p{Ll}+$/u.test(word) && isCommon(word)) lowered[i] = 1
      }
    }
    from = to
  }
  return lowered
}

function isTitleCase(text: string, spans: TokenSpans, from: number, to: number): boolean {
  if (to - from < 4 || to - from > 40) return false
  const last = text[(spans.ends[to - 1] as number) - 1] as string
  if (/[.!:;,]/.test(last)) return false
  let words = 0
  let long = 0
  for (let i = from; i < to; i++) {
    const start = spans.starts[i] as number
    const first = text[start] as string
    if (!/\p{L}/u.test(first)) continue
    words++
    if ((spans.ends[i] as number) - start < shortWords) continue
    if (!/\p{Lu}/u.test(first)) return false
    long++
  }
  return words >= 4 && long >= 3
}
