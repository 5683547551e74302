/** Where words stand in a text. */
export interface WordsPlace {
  readonly start: number
  /** as the text has them */
  readonly quote: string
}

const MOST = 50

/** All places of a text with some words; any run of spaces and line breaks in them is as good as another. */
export function placesOfWords(text: string, words: string): readonly WordsPlace[] {
  const parts = words
    .trim()
    .split(/\s+/u)
    .filter((part) => part !== '')
  if (parts.length === 0) return []
  const pattern = parts.map((part) => part.replace(/[.*+?^${}()|[\]\\/]/g, String.raw`\$&`)).join(String.raw`\s+`)
  const found: WordsPlace[] = []
  for (const match of text.matchAll(new RegExp(pattern, 'gu'))) {
    found.push({ start: match.index, quote: match[0] })
    if (found.length === MOST) break
  }
  return found
}
