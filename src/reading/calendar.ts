const MONTHS = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
]
const WEEKDAYS = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday']
const DAY = 86_400_000

/** 1 to 12 for a month's name or its abbreviation, capitalised as English writes it; 0 for any other word. */
export function monthOf(word: string): number {
  if (!/^[A-Z]/.test(word) || word.length < 3) return 0
  const lower = word.toLowerCase().replace('.', '')
  const at = MONTHS.findIndex((month) => month === lower || (lower.length <= 4 && month.startsWith(lower)))
  return lower === 'mar' || at !== 2 || lower === 'march' ? at + 1 : 0
}

/** 0 (Sunday) to 6 for a weekday's name; -1 for any other word. */
export function weekdayOf(word: string): number {
  return WEEKDAYS.indexOf(word.toLowerCase())
}

/** An ISO date of the precision of its parts: year, year and month, or day. */
export function isoDate(year: number, month = 0, day = 0): string {
  const two = (n: number) => String(n).padStart(2, '0')
  if (month === 0) return String(year)
  return day === 0 ? `${year}-${two(month)}` : `${year}-${two(month)}-${two(day)}`
}

/** The day `days` after a day. */
export function addDays(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY).toISOString().slice(0, 10)
}

/** The month `months` after a month: `2024-01`, -1 is `2023-12`. */
export function addMonths(month: string, months: number): string {
  const at = Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1 + months
  return isoDate(Math.floor(at / 12), (at % 12) + 1)
}

/** 0 (Sunday) to 6. */
export function weekday(day: string): number {
  return new Date(`${day}T00:00:00Z`).getUTCDay()
}
