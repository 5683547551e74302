import type { Form } from './registry.ts'

/**
 * Whether words of a text are written as a form must be. Forms that are ordinary words otherwise ("Turkey", "US", "WHO")
 * need their capitals: initials all of them (from four letters on, "Nato" will do), other words the first; a headline's all
 * capitals will do for words of five letters and more.
 *
 * @param surface the words as they stand in the text
 */
export function caseFits(form: Pick<Form, 'text' | 'exactCase'>, surface: string): boolean {
  if (!form.exactCase) return true
  const want = letters(form.text)
  const got = letters(surface.replace(/['’]s$/u, ''))
  if (got === want) return true
  if (want.charAt(0) === want.charAt(0).toLowerCase()) return false
  const capitalised = got.charAt(0) !== got.charAt(0).toLowerCase()
  if (want === want.toUpperCase()) return capitalised && want.length >= 4 && got.toUpperCase() === want
  return capitalised && (got.length >= 5 || got.slice(1) !== got.slice(1).toUpperCase())
}

function letters(text: string): string {
  return text
    .replace(/^the /iu, '')
    .replace(/^(?:al|el)[- ]/iu, '')
    .replace(/[^\p{L}\p{N}]/gu, '')
}
