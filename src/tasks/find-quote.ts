import type { Document } from '../model/document.ts'
import { EntenteError } from '../model/error.ts'

/** Words as somebody selects or types them. */
export interface QuoteRequest {
  readonly quote: string
  /** UTF-16 offset at which they begin; where it is left out they are looked for */
  readonly start?: number
  /** which of several places with these words, counted from 1 */
  readonly place?: number
}

/**
 * Where do these words stand in a text? Line breaks and runs of spaces in typed words are as good as one space; the words that
 * come back are the text's own.
 *
 * @throws EntenteError "invalid_input" where the text does not have them, or has them several times and none is chosen
 */
export function findQuote(
  { text, title }: Pick<Document, 'text' | 'title'>,
  { quote, start, place }: QuoteRequest,
): { readonly start: number; readonly end: number; readonly quote: string } {
  const words = quote.trim()
  if (!/[\p{L}\p{N}]/u.test(words)) throw new EntenteError('invalid_input', 'A claim needs words of the text.')
  if (start !== undefined) {
    const from = start + (quote.length - quote.trimStart().length)
    if (text.slice(from, from + words.length) === words) return { start: from, end: from + words.length, quote: words }
    throw new EntenteError('invalid_input', `“${words}” does not stand at ${start} in “${title}”.`)
  }
  const found = [...text.matchAll(new RegExp(words.split(/\s+/u).map(literally).join(String.raw`\s+`), 'gu'))]
  if (found.length === 0) {
    throw new EntenteError('invalid_input', `“${words}” does not stand in “${title}”, word for word.`)
  }
  if (found.length > 1 && place === undefined) {
    const message = `“${words}” stands ${found.length} times in “${title}”: give more of it, or say which place (1 to ${found.length}).`
    throw new EntenteError('invalid_input', message)
  }
  const one = found[(place ?? 1) - 1]
  if (one === undefined) {
    throw new EntenteError('invalid_input', `“${words}” stands only ${found.length} times in “${title}”; got ${place}.`)
  }
  return { start: one.index, end: one.index + one[0].length, quote: one[0] }
}

function literally(word: string): string {
  return word.replace(/[.*+?^${}()|[\]\\/]/g, String.raw`\$&`)
}
