const FIRST = '0000-01-01'
const LAST = '9999-12-31'

/** The first and the last day an ISO date or interval (`2024`, `2024-05`, `2011/2024`, `../2011`) may mean. */
export function dateSpan(date: string): readonly [string, string] {
  const [from, to] = date.includes('/') ? date.split('/') : [date, date]
  return [firstDay(from ?? null), lastDay(to ?? null)]
}

/** The first day a date of any precision may mean; the beginning of time for an open end. */
export function firstDay(date: string | null): string {
  return open(date) ? FIRST : `${date}-01-01`.slice(0, 10)
}

/** The last day a date of any precision may mean; the end of time for an open end. */
export function lastDay(date: string | null): string {
  if (open(date)) return LAST
  if (date.length === 4) return `${date}-12-31`
  return date.length === 7 ? `${date}-${daysInMonth(date)}` : date.slice(0, 10)
}

function daysInMonth(month: string): number {
  const [year, number] = month.split('-').map(Number)
  return new Date(Date.UTC(year ?? 0, number ?? 1, 0)).getUTCDate()
}

function open(date: string | null): date is null {
  return date === null || date === '' || date === '..'
}
