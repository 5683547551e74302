const APOSTROPHES = /['’‘ʼʻʿʾ`´‛′＇]/g
const POSSESSIVE = /(?:['’ʼ＇][sS])+(?=[^\p{L}\p{N}]*$)/u
const HYPHENS = /[-‐‑‒–—−―]+/
const INITIALISM = /^(?:\p{L}\.)+\p{L}?\.?$/u
const OUTER = /^[^\p{L}\p{N}]+|[^\p{L}\p{N}.]+$/gu
const JOINED_ARTICLE = /^(?:[ae][sdnrtz]|[ae]sh|ath|adh)$/
const ARTICLE = /^(?:al|el)$/
const PLAIN = /^[a-z0-9]+$/
const HYPHENED = /^[a-z0-9]+(?:-[a-z0-9]+)+$/
const LETTERS: Readonly<Record<string, string>> = {
  ı: 'i',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  æ: 'ae',
  œ: 'oe',
  ß: 'ss',
  ħ: 'h',
  ə: 'a',
  ي: 'ی',
  ى: 'ی',
  ك: 'ک',
}
const SPECIAL = /[ıøłđðþæœßħəيىك]/g
const DOUBLED = /([a-df-np-z])\1+/g

/**
 * Under which key a name is looked up: lower case, no marks, apostrophes, possessives or Arabic articles, initialisms
 * without dots, hyphens as spaces, double letters of words of four letters and more written once
 * (but ee and oo, which part Cameroon from Cameron).
 *
 * @param text any words, in any script
 * @returns words separated by one space; empty where nothing is left. Folding twice changes nothing, and words fold one by
 *   one: `foldName('a b')` is `foldName('a') + ' ' + foldName('b')`, articles (which fold to nothing) aside
 * @example foldName("Khamene'i's") // 'khamenei'
 * @example foldName('Bashar al-Assad') // 'bashar asad'
 */
export function foldName(text: string): string {
  let folded = ''
  for (const word of text.split(/\s+/u)) {
    const key = foldWord(word)
    if (key !== '') folded = folded === '' ? key : `${folded} ${key}`
  }
  return folded
}

function foldWord(word: string): string {
  const lower = word.toLowerCase()
  if (PLAIN.test(lower)) return ARTICLE.test(lower) ? '' : collapse(lower)
  const simple = HYPHENED.test(lower)
  const parts = simple ? lower.split('-') : plain(word.replace(POSSESSIVE, '').replace(APOSTROPHES, '')).split(HYPHENS)
  const kept: string[] = []
  for (const [i, raw] of parts.entries()) {
    const part = simple || PLAIN.test(raw) ? raw : raw.replace(OUTER, '')
    const joined = i < parts.length - 1 && kept.length === i
    if (joined && JOINED_ARTICLE.test(part)) continue
    if (JOINED_ARTICLE.test(part) && i > 0 && i < parts.length - 1) continue
    const words = wordsOf(part)
    for (const one of words) if (one !== '' && !ARTICLE.test(one)) kept.push(collapse(one))
  }
  return kept.join(' ')
}

function wordsOf(part: string): readonly string[] {
  if (PLAIN.test(part)) return [part]
  return INITIALISM.test(part) ? [part.replaceAll('.', '')] : part.split(/[^\p{L}\p{N}]+/u)
}

function plain(word: string): string {
  const bare = word.normalize('NFKD').toLowerCase().normalize('NFKD').replace(/\p{M}/gu, '')
  return bare.replace(SPECIAL, (letter) => LETTERS[letter] ?? letter)
}

function collapse(word: string): string {
  return word.length < 4 ? word : word.replace(DOUBLED, '$1')
}
