import type { Passage } from '../../../model/claim.ts'

const LONGEST = 320
const SHORTEST = 24
/** Words that mean something told before them. */
const POINTING =
  /^(?:he|she|it|they|this|these|those|such|that|both|there|here|his|her|their|its|one|some|others?|the (?:two|three|four|pair|former|latter|same|move|step|decision|other))\b/i
const SENTENCE_END = /(?<!\b\p{Lu})[.!?]["”’)]*\s+(?=[\p{Lu}"“‘])/gu

/**
 * The words of an item as they can be quoted where nothing stands before them: with the beginning of their sentence, or the sentence
 * before, where they point back to it.
 *
 * @param text of the document
 * @returns null where they cannot be understood alone, or are too short or too long to be worth it
 * @example itemWords('The two are old friends. It rests on respect for common interests.', passage) // both sentences
 */
export function itemWords(text: string, { start, end }: Pick<Passage, 'start' | 'end'>): string | null {
  const own = tidy(text.slice(start, end))
  const words = POINTING.test(own) ? tidy(text.slice(startBefore(text, start), end)) : own
  if (POINTING.test(words) || words.length < SHORTEST || words.length > LONGEST) return null
  return words
}

/** Where the sentence begins in which a place lies; where it begins one itself, the one before, in its paragraph. */
function startBefore(text: string, start: number): number {
  const from = text.lastIndexOf('\n', start - 1) + 1
  const starts = [...text.slice(from, start).matchAll(SENTENCE_END)].map(
    ({ index, 0: end }) => from + index + end.length,
  )
  return [from, ...starts].findLast((one) => one < start) ?? start
}

function tidy(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[.;,:]$/, '')
}
