import { monthOf } from './calendar.ts'

/** The place and day that a wire item opens with. */
export interface Dateline {
  readonly month: number
  readonly day: number
  /** null where none is written */
  readonly year: number | null
  /** where the words after it begin, seen from where it begins */
  readonly length: number
}

const DATELINE =
  /^[("]?(?:[\p{Lu}][\p{L}.'’-]*[ /]?){1,4}(?:, [\p{Lu}][\p{L}. ]+?)?,? ?\(?(?:(?<m1>[A-Z][a-z]{2,8})\.? (?<d1>\d{1,2})|(?<d2>\d{1,2}) (?<m2>[A-Z][a-z]{2,8})\.?)(?:,? (?<y>\d{4}))?[^—–\n]{0,40}?(?:[—–]| --? )/u
const REACH = 110

/** "DOHA, March 3, 2014 (Reuters) —" where a line begins; null where it begins otherwise. */
export function datelineAt(text: string, start: number): Dateline | null {
  const found = DATELINE.exec(text.slice(start, start + REACH))
  const groups = found?.groups
  if (found === null || groups === undefined) return null
  const month = monthOf(groups.m1 ?? groups.m2 ?? '')
  if (month === 0) return null
  const year = groups.y === undefined ? null : Number(groups.y)
  return { month, day: Number(groups.d1 ?? groups.d2), year, length: found[0].length }
}
