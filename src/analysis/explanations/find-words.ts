/**
 * Where do some words stand in a text? As they are, or else with other spaces, quotation marks, dashes or capitals, so that they are
 * found again where the text was taken out of its file anew.
 *
 * @returns UTF-16 offsets of the first place; null where they do not stand in it
 */
export function findWords(text: string, words: string): readonly [start: number, end: number] | null {
  const exact = text.indexOf(words)
  if (exact >= 0 && words.trim() !== '') return [exact, exact + words.length]
  const wanted = folded(words.trim())
  if (wanted.text === '') return null
  const all = folded(text)
  const at = all.text.indexOf(wanted.text)
  if (at < 0) return null
  return [all.places[at] as number, (all.places[at + wanted.text.length - 1] as number) + 1]
}

/** One character for one, but for spaces, of which many become one; with the place each came from. */
function folded(text: string): { readonly text: string; readonly places: readonly number[] } {
  const places: number[] = []
  let out = ''
  for (let i = 0; i < text.length; i++) {
    const char = fold(text[i] as string)
    if (char === ' ' && (out === '' || out.endsWith(' '))) continue
    out += char
    places.push(i)
  }
  return { text: out, places }
}

function fold(char: string): string {
  if (/\s/.test(char)) return ' '
  if (/[“”„«»]/.test(char)) return '"'
  if (/[‘’‚ʼ]/.test(char)) return "'"
  if (/[‐‑‒–—]/.test(char)) return '-'
  const lower = char.toLowerCase()
  return lower.length === 1 ? lower : char
}
