import { foldName } from './fold-name.ts'

/** One word of a phrase: as forms are looked up, and as it is written. */
export interface PhraseWord {
  readonly key: string
  readonly surface: string
  /** a comma, bracket or dash stands before it */
  readonly breaks: boolean
  /** which of the phrase's tokens it is, or is part of */
  readonly token: number
}

const HYPHENS = /[-‐‑‒–—−]+/u

/** The words of a phrase; a hyphenated one gives several, an Arabic article none. */
export function phraseWords(phrase: string): readonly PhraseWord[] {
  const words: PhraseWord[] = []
  let breaks = false
  for (const [token, raw] of phrase
    .replace(/\s+(?=['’]s\b)/gu, '')
    .split(/\s+/u)
    .entries()) {
    const starts = breaks || /^[("“]/u.test(raw)
    breaks = /[,;:)]$/u.test(raw) || /^[-–—]+$/u.test(raw)
    const keys = foldName(raw)
      .split(' ')
      .filter((key) => key !== '')
    const pieces = raw.split(HYPHENS).filter((piece) => /[\p{L}\p{N}]/u.test(piece))
    for (const [i, key] of keys.entries()) {
      const surface = pieces.length === keys.length ? (pieces[i] ?? raw) : raw
      words.push({
        key,
        surface: surface.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}.'’]+$/gu, ''),
        breaks: starts && i === 0,
        token,
      })
    }
  }
  return words
}

/** The words as they are written, from `from` up to `to`, exclusive. */
export function surfaceOf(words: readonly PhraseWord[], from: number, to: number): string {
  return words
    .slice(from, to)
    .map((word) => word.surface)
    .join(' ')
}
