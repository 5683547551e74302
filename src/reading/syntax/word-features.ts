import { hashString, pair } from './hash.ts'

/** Rows of the tables that `wordFeatures` points into: beginnings and endings of words, and their capitals and marks. */
export const affixRows = 2 ** 14
export const shapeRows = 2 ** 10
/** How many beginnings and endings of a word are looked at. */
export const affixCount = 8

/** Only this much of a word is looked at. */
const longestForm = 64

/**
 * Writes what a word is known by beside its key: rows of its beginnings (1 to 3 letters) and endings (1 to 5), -1 where it is
 * shorter, and after them the row of its shape.
 *
 * @param form from `straighten`
 * @param out  room for `affixCount + 1` numbers
 */
export function wordFeatures(form: string, out: Int32Array): void {
  const lower = form.toLowerCase().replace(/\d/g, '0')
  const n = lower.length
  for (let size = 1; size <= 3; size++) {
    out[size - 1] = n < size ? -1 : pair(hashString(lower, 0, size), size) & (affixRows - 1)
  }
  for (let size = 1; size <= 5; size++) {
    out[size + 2] = n < size ? -1 : pair(hashString(lower, n - size, n), size + 16) & (affixRows - 1)
  }
  out[affixCount] = shapeOf(form) & (shapeRows - 1)
}

/** The key a word is known by: lower case, digits as 0. @param form from `straighten` */
export function wordKey(form: string): number {
  return hashString(form.toLowerCase().replace(/\d/g, '0'))
}

/** A word as it is looked up: cut to a bearable length, quotation marks and dashes in their plain forms, case kept. */
export function straighten(written: string): string {
  const form = written.length > longestForm ? written.slice(0, longestForm) : written
  if (!/[^\x20-\x7e]/.test(form)) return form
  return form
    .replace(/[‘’ʼ`´]/g, "'")
    .replace(/[“”„«»]/g, '"')
    .replace(/—|―/g, '--')
    .replace(/…/g, '...')
}

/** Capitals, digits and marks in short; runs longer than two count as two. */
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
  return hashString(String(shape))
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
