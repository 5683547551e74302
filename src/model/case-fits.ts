import type { Form } from './registry.ts'

/**
 * Whether words of a text are written as a form must be. Forms that are ordinary words otherwise ("Turkey", "US", "WHO")
 * need their capitals; a headline's all capitals will do for words of five letters and more.
 *
 * @param surface the words as they stand in the text
 */
export function caseFits(form: Pick<Form, 'text' | 'exactCase'>, surface: string): boolean {
  if (!form.exactCase) return true
  const want = letters(form.text)
  const got = letters(surface.replace(/['’]s$/u, ''))
  return got === want || (want.length >= 5 && got === want.toUpperCase())
}

function letters(text: string): string {
  return text.replace(/^the /iu, '').replace(/[^\p{L}\p{N}]/gu, '')
}
