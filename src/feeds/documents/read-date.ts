const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const MONTH =
  '(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?'
const WEEKDAY = '(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\\.?,?\\s+)?'
const CLOCK =
  '(?:[,\\sT]+(?:at\\s+)?\\d{1,2}:\\d{2}(?::\\d{2})?(?:\\.\\d+)?\\s*(?:[ap]\\.?m\\.?)?\\s*(?:Z|[A-Z]{2,4}|(?:GMT|UTC)?[+-]\\d{2}:?\\d{2})?)?'

interface Shape {
  readonly pattern: string
  /** year, month, day of the pattern's groups; a day or month that is not told is null */
  readonly parts: (groups: readonly string[]) => readonly [string, string | null, string | null]
}

const SHAPES: readonly Shape[] = [
  { pattern: '(\\d{4})[-/.](\\d{1,2})[-/.](\\d{1,2})', parts: (g) => [g[0] ?? '', g[1] ?? '', g[2] ?? ''] },
  {
    pattern: `(\\d{1,2})(?:st|nd|rd|th)?\\s+(?:of\\s+)?(${MONTH}),?\\s+(\\d{4})`,
    parts: (g) => [g[2] ?? '', monthOf(g[1]), g[0] ?? ''],
  },
  {
    pattern: `(${MONTH})\\s+(\\d{1,2})(?:st|nd|rd|th)?,?\\s+(\\d{4})`,
    parts: (g) => [g[2] ?? '', monthOf(g[0]), g[1] ?? ''],
  },
  { pattern: `(\\d{1,2})-(${MONTH})-(\\d{4})`, parts: (g) => [g[2] ?? '', monthOf(g[1]), g[0] ?? ''] },
  { pattern: '(\\d{1,2})\\.(\\d{1,2})\\.(\\d{4})', parts: (g) => [g[2] ?? '', g[1] ?? '', g[0] ?? ''] },
  { pattern: '(1[3-9]|2\\d|3[01])/(\\d{1,2})/(\\d{4})', parts: (g) => [g[2] ?? '', g[1] ?? '', g[0] ?? ''] },
  { pattern: '(\\d{1,2})/(1[3-9]|2\\d|3[01])/(\\d{4})', parts: (g) => [g[2] ?? '', g[0] ?? '', g[1] ?? ''] },
  { pattern: `(${MONTH}),?\\s+(\\d{4})`, parts: (g) => [g[1] ?? '', monthOf(g[0]), null] },
  { pattern: '(\\d{4})-(\\d{2})', parts: (g) => [g[0] ?? '', g[1] ?? '', null] },
]
const WHOLE = SHAPES.map((shape) => new RegExp(`^${WEEKDAY}${shape.pattern}${CLOCK}$`, 'i'))
const LAST = SHAPES.map((shape) => new RegExp(`(?<![\\w/.-])${WEEKDAY}${shape.pattern}${CLOCK}$`, 'i'))
const FIRST = SHAPES.map((shape) => new RegExp(`^${WEEKDAY}${shape.pattern}${CLOCK}(?![\\w/-])`, 'i'))

/**
 * What day, month or year a few words write down, as an ISO date of their precision. A time of day is passed over. A day
 * and a month that could be either ("03/04/2024") tell nothing.
 *
 * @example readDate('15 September 2023') // '2023-09-15'
 * @example readDate('Sept. 2023') // '2023-09'
 */
export function readDate(words: string): string | null {
  const text = words.trim().replace(/\s+/g, ' ')
  return firstMatch(text, WHOLE)?.date ?? (/^(?:1[89]|20)\d{2}$/.test(text) ? text : null)
}

/** A date that a line ends or begins with, and the line without it; null where there is none. */
export function dateAtEdge(line: string): { readonly date: string; readonly rest: string } | null {
  const text = line.trim().replace(/\s+/g, ' ')
  const found = firstMatch(text, LAST) ?? firstMatch(text, FIRST)
  return found === null ? null : { date: found.date, rest: text.slice(0, found.start) + text.slice(found.end) }
}

function firstMatch(text: string, patterns: readonly RegExp[]): { date: string; start: number; end: number } | null {
  for (const [i, pattern] of patterns.entries()) {
    const match = pattern.exec(text)
    const shape = SHAPES[i]
    if (match === null || shape === undefined) continue
    const date = isoDate(...shape.parts(match.slice(1)))
    if (date !== null) return { date, start: match.index, end: match.index + match[0].length }
  }
  return null
}

function isoDate(year: string, month: string | null, day: string | null): string | null {
  const y = Number(year)
  if (y < 1800 || y > 2200) return null
  if (month === null) return year
  const m = Number(month)
  if (m < 1 || m > 12) return null
  const ym = `${year}-${String(m).padStart(2, '0')}`
  if (day === null) return ym
  const d = Number(day)
  if (d < 1 || d > new Date(Date.UTC(y, m, 0)).getUTCDate()) return null
  return `${ym}-${String(d).padStart(2, '0')}`
}

function monthOf(name: string | undefined): string | null {
  const at = MONTHS.indexOf((name ?? '').slice(0, 3).toLowerCase())
  return at < 0 ? '0' : String(at + 1)
}
