/** First and last day (ISO) of a date or interval of any precision; null at an open end. */
export interface IsoSpan {
  readonly from: string | null
  readonly to: string | null
}

/**
 * Which days a claim's `when` covers.
 *
 * @param when ISO date of any precision, or `from/to` with `..` for an open end
 * @returns null where there is nothing to read
 */
export function isoSpan(when: string | null): IsoSpan | null {
  if (when === null) return null
  const [left = '', right = left] = when.split('/')
  const from = left === '..' || left === '' ? null : firstDay(left)
  const to = right === '..' || right === '' ? null : lastDay(right)
  return from === null && to === null ? null : { from, to }
}

/** First day of an ISO date of any precision; null where it is none. */
export function firstDay(date: string): string | null {
  const match = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?/.exec(date)
  return match ? `${match[1]}-${match[2] ?? '01'}-${match[3] ?? '01'}` : null
}

/** Last day of an ISO date of any precision; null where it is none. */
export function lastDay(date: string): string | null {
  const match = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?/.exec(date)
  if (!match) return null
  const month = match[2] ?? '12'
  const day = match[3] ?? String(new Date(Date.UTC(Number(match[1]), Number(month), 0)).getUTCDate()).padStart(2, '0')
  return `${match[1]}-${month}-${day}`
}

/** Days from one ISO day to another; negative where the second is earlier. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000)
}

/** The ISO day that many days later (or earlier). */
export function addDays(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10)
}
