const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
]

/** An ISO date of any precision as people write it: "30 May 2024", "May 2024", "2024"; intervals with "to" between. */
export function sayDate(date: string): string {
  if (date.includes('/')) {
    const [from = '', to = ''] = date.split('/')
    return `${open(from) ? 'until' : sayDate(from)} ${open(from) || open(to) ? '' : 'to '}${open(to) ? 'on' : sayDate(to)}`
  }
  const [year = '', month, day] = date.split('-')
  if (month === undefined) return year
  const name = MONTHS[Number(month) - 1] ?? month
  return day === undefined ? `${name} ${year}` : `${Number(day)} ${name} ${year}`
}

function open(end: string): boolean {
  return end === '' || end === '..'
}

/** A signed number with a real minus: "+2.1", "−0.4". */
export function signed(value: number): string {
  const text = Math.abs(value).toFixed(1)
  if (text === '0.0') return '0.0'
  return value < 0 ? `−${text}` : `+${text}`
}
