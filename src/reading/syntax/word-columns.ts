import { hashString, pair } from './hash.ts'

/** What is known of each word of a text before its tag: hashes of its form and parts, one column a property. */
export interface WordColumns {
  readonly count: number
  /** lower-cased form, digits as 0, quotes straightened */
  readonly word: Int32Array
  readonly suffix1: Int32Array
  readonly suffix2: Int32Array
  readonly suffix3: Int32Array
  readonly suffix4: Int32Array
  readonly prefix: Int32Array
  /** capitals, digits and marks in short */
  readonly shape: Int32Array
  /** the tags the lexicon knows the word with, as one number; 0 for an unknown word */
  readonly known: Int32Array
  /** a tag the word always has, or -1 */
  readonly fixedTag: Int16Array
  /** the form as looked up: quotes straightened, case kept */
  readonly forms: readonly string[]
}

/** What the lexicon says of a word: its class of tags (from 1) and the tag it always has, or -1. */
export interface LexiconEntry {
  readonly known: number
  readonly fixedTag: number
}

interface Word {
  readonly form: string
  readonly word: number
  readonly suffix1: number
  readonly suffix2: number
  readonly suffix3: number
  readonly suffix4: number
  readonly prefix: number
  readonly shape: number
  readonly known: number
  readonly fixedTag: number
}

/** Only this much of a word is looked at. */
const longestForm = 64

/**
 * Which properties do the words of a text have?
 *
 * @param count   number of words
 * @param formAt  the word at a position, as written
 * @param lexicon entries by `wordKey`
 * @param quoteTags tags of “ and ” (curly marks say which side they are on), -1 to leave them to the tagger
 */
export function wordColumns(
  count: number,
  formAt: (index: number) => string,
  lexicon: ReadonlyMap<number, LexiconEntry>,
  quoteTags: { readonly open: number; readonly close: number },
): WordColumns {
  const seen = new Map<string, Word>()
  const forms: string[] = new Array(count)
  const column = () => new Int32Array(count)
  const columns = {
    count,
    word: column(),
    suffix1: column(),
    suffix2: column(),
    suffix3: column(),
    suffix4: column(),
    prefix: column(),
    shape: column(),
    known: column(),
    fixedTag: new Int16Array(count),
    forms,
  }
  for (let i = 0; i < count; i++) {
    const form = formAt(i)
    let word = seen.get(form)
    if (word === undefined) {
      word = describe(form, lexicon, quoteTags)
      seen.set(form, word)
    }
    forms[i] = word.form
    columns.word[i] = word.word
    columns.suffix1[i] = word.suffix1
    columns.suffix2[i] = word.suffix2
    columns.suffix3[i] = word.suffix3
    columns.suffix4[i] = word.suffix4
    columns.prefix[i] = word.prefix
    columns.shape[i] = word.shape
    columns.known[i] = word.known
    columns.fixedTag[i] = word.fixedTag
  }
  return columns
}

function describe(
  written: string,
  lexicon: ReadonlyMap<number, LexiconEntry>,
  quoteTags: { readonly open: number; readonly close: number },
): Word {
  const form = straighten(written.length > longestForm ? written.slice(0, longestForm) : written)
  const lower = form.toLowerCase()
  const word = wordKey(form)
  const entry = lexicon.get(word)
  const n = lower.length
  return {
    form,
    word,
    suffix1: hashString(lower, Math.max(0, n - 1)),
    suffix2: hashString(lower, Math.max(0, n - 2)),
    suffix3: hashString(lower, Math.max(0, n - 3)),
    suffix4: hashString(lower, Math.max(0, n - 4)),
    prefix: pair(hashString(lower, 0, Math.min(3, n)), 7),
    shape: shapeOf(form),
    known: entry?.known ?? 0,
    fixedTag: quoteTag(written, quoteTags) ?? entry?.fixedTag ?? -1,
  }
}

function quoteTag(written: string, tags: { readonly open: number; readonly close: number }): number | undefined {
  if (written === '“' || written === '«' || written === '‘') return tags.open
  if (written === '”' || written === '»') return tags.close
  return undefined
}

/** The key a word is known by: lower case, digits as 0, quotes straightened. */
export function wordKey(form: string): number {
  return hashString(straighten(form).toLowerCase().replace(/\d/g, '0'))
}

function straighten(form: string): string {
  if (!/[^\x20-\x7e]/.test(form)) return form
  return form
    .replace(/[‘’ʼ`´]/g, "'")
    .replace(/[“”„«»]/g, '"')
    .replace(/—|―/g, '--')
    .replace(/…/g, '...')
}

function shapeOf(form: string): number {
  let shape = 17
  let last = -1
  let run = 0
  for (let i = 0; i < form.length; i++) {
    const kind = kindOf(form, i)
    if (kind === last) {
      run++
      if (run > 1) continue
    } else run = 0
    last = kind
    shape = pair(shape, kind)
  }
  return shape
}

function kindOf(form: string, i: number): number {
  const code = form.charCodeAt(i)
  if (code >= 97 && code <= 122) return 1
  if (code >= 65 && code <= 90) return 2
  if (code >= 48 && code <= 57) return 3
  if (code < 128) return code
  const character = form[i] as string
  const lower = character.toLowerCase()
  if (lower !== character) return 2
  return lower === character.toUpperCase() ? 4 : 1
}
