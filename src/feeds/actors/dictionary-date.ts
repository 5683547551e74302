/** An interval of a PETRARCH dictionary as ISO dates, inclusive; open ends are null. */
export interface DictionarySpan {
  readonly from: string | null
  readonly to: string | null
}

const LATEST_TWO_DIGITS = 40

/**
 * Reads `790101-891231`, `20070101-20161231`, `>20070101` (from then on), `<001231` (until then), or a single date, on
 * which it begins. Two-digit years below 40 are of this century.
 *
 * @returns null where the words are no such interval
 */
export function dictionaryDate(text: string): DictionarySpan | null {
  const span = text.replace(/\s+/g, '')
  if (span === '') return { from: null, to: null }
  const open = /^([<>])(\d{6}|\d{8})$/.exec(span)
  if (open !== null) {
    const date = isoDate(open[2] ?? '')
    if (date === null) return null
    return open[1] === '>' ? { from: date, to: null } : { from: null, to: date }
  }
  const [from = '', to, ...more] = span.split('-')
  const begins = isoDate(from)
  const ends = to === undefined ? null : isoDate(to)
  if (more.length > 0 || begins === null || (to !== undefined && ends === null)) return null
  return { from: begins, to: ends }
}

function isoDate(digits: string): string | null {
  if (!/^(?:\d{6}|\d{8})$/.test(digits)) return null
  const short = digits.length === 6
  const year = short ? century(Number(digits.slice(0, 2))) : digits.slice(0, 4)
  const month = digits.slice(-4, -2)
  const day = digits.slice(-2)
  if (Number(month) < 1 || Number(month) > 12 || Number(day) < 1 || Number(day) > 31) return null
  return `${year}-${month}-${day}`
}

function century(year: number): string {
  return String(year < LATEST_TWO_DIGITS ? 2000 + year : 1900 + year)
}
