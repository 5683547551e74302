import { COMMON } from '../words/en/common.ts'

type DateWords = typeof COMMON.dates

let words: DateWords = COMMON.dates

/** In which words dates are said from now on: those of the page's language. */
export function speakDates(next: DateWords): void {
  words = next
}

/** An ISO date of any precision as people write it: "30 May 2024", "May 2024", "2024"; intervals with "to" between. */
export function sayDate(date: string): string {
  if (!date.includes('/')) return sayOne(date)
  const [from = '', to = ''] = date.split('/')
  if (open(from)) return words.until(sayOne(to))
  return open(to) ? words.since(sayOne(from)) : words.span(sayOne(from), sayOne(to))
}

function sayOne(date: string): string {
  const [year = '', month, day] = date.split('-')
  if (month === undefined) return year
  const name = words.months[Number(month) - 1] ?? month
  return day === undefined ? `${name} ${year}` : `${Number(day)} ${name} ${year}`
}

function open(end: string): boolean {
  return end === '' || end === '..'
}

/** A signed number with a real minus: "+2.1", "−0.4". */
export function signed(value: number): string {
  const text = Math.abs(value).toFixed(1)
  if (text === '0.0') return '0.0'
  return words.signed(value < 0 ? `−${text}` : `+${text}`)
}
