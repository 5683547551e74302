/** The first day that a date or interval may mean; null where it is open. */
export function firstDayOf(date: string): string | null {
  const [from = ''] = date.split('/')
  return /^\d{4}/.test(from) ? `${from}-01-01`.slice(0, 10) : null
}

/** The last day that a date or interval may mean; null where it is open. */
export function lastDayOf(date: string): string | null {
  const to = date.split('/').at(-1) ?? ''
  const [year, month, day] = to.split('-')
  if (!/^\d{4}$/.test(year ?? '')) return null
  if (month === undefined) return `${year}-12-31`
  return day === undefined ? new Date(Date.UTC(Number(year), Number(month), 0)).toISOString().slice(0, 10) : to
}
