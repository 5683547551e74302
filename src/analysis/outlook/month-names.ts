/** Months since year 0 of an ISO date; of a year alone, its January. */
export function monthNumber(date: string): number {
  return Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7) || '01') - 1
}

/** The first ISO day of a month. */
export function monthStart(number: number): string {
  return `${String(Math.floor(number / 12)).padStart(4, '0')}-${String((number % 12) + 1).padStart(2, '0')}-01`
}

/** The last ISO day of a month. */
export function monthEnd(number: number): string {
  const next = Date.parse(`${monthStart(number + 1)}T00:00:00Z`)
  return new Date(next - 86_400_000).toISOString().slice(0, 10)
}
