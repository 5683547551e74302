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
const SEASONS: Readonly<Record<string, string>> = { '03/05': 'spring', '06/08': 'summer', '09/11': 'autumn' }

/** An ISO date of any precision as people write it: "30 May 2024", "May 2024", "2024". */
export function sayDay(date: string): string {
  const [year = '', month, day] = date.slice(0, 10).split('-')
  const name = month === undefined ? '' : (MONTHS[Number(month) - 1] ?? '')
  if (day !== undefined) return `${Number(day)} ${name} ${year}`
  return month === undefined ? year : `${name} ${year}`
}

/** With its preposition: "on 30 May 2024", "in May 2024". */
export function onDay(date: string): string {
  return `${date.length > 7 ? 'on' : 'in'} ${sayDay(date)}`
}

/**
 * A claim's `when` as an adverbial to put before or after a clause: "in the spring of 2022", "between 2011 and 2024".
 *
 * @param when ISO date or interval, open ends `..`
 */
export function sayWhen(when: string): string {
  const [left = '', right = left] = when.split('/')
  if (left === right) return onDay(left)
  if (left === '..') return `by ${sayDay(right)}`
  if (right === '..') return `from ${sayDay(left)} on`
  const season = SEASONS[`${left.slice(5)}/${right.slice(5)}`]
  if (season !== undefined && left.slice(0, 4) === right.slice(0, 4)) return `in the ${season} of ${left.slice(0, 4)}`
  if (left.length === 10 && right.length === 10 && left.slice(0, 7) === right.slice(0, 7)) {
    const [first, last] = [Number(left.slice(8)), Number(right.slice(8))]
    return last - first === 1 ? `on ${first} and ${sayDay(right)}` : `between ${first} and ${sayDay(right)}`
  }
  if (left.length === 7 && right.length === 7 && left.slice(0, 4) === right.slice(0, 4)) {
    const first = MONTHS[Number(left.slice(5)) - 1] ?? ''
    const adjacent = Number(right.slice(5)) - Number(left.slice(5)) === 1
    return adjacent ? `in ${first} and ${sayDay(right)}` : `between ${first} and ${sayDay(right)}`
  }
  const [from, to] = [sayDay(left), sayDay(right)]
  const sameYear = left.length > 4 && left.slice(0, 4) === right.slice(0, 4)
  return `between ${sameYear ? from.slice(0, -5) : from} and ${to}`
}

/** A period of a tie as people write it: "2024", "Q2 2024". */
export function sayPeriod(period: string): string {
  const [year = '', quarter] = period.split('-Q')
  return quarter === undefined ? year : `Q${quarter} ${year}`
}

/** The same date told once more: "the same day"; null for what has no such words. */
export function sayAgain(when: string): string | null {
  if (when.includes('/')) return null
  return when.length === 10 ? 'the same day' : when.length === 7 ? 'the same month' : 'the same year'
}

/** A claim's `when` as a bare label for a table: "May 2024", "2011 to 2024", "until May 2024". */
export function labelWhen(when: string | null): string {
  if (when === null) return 'no date'
  const [left = '', right = left] = when.split('/')
  if (left === right) return sayDay(left)
  if (left === '..') return `until ${sayDay(right)}`
  if (right === '..') return `since ${sayDay(left)}`
  return `${withoutShared(left, right)} to ${sayDay(right)}`
}

/** The first of two dates without the month and year that both have: "11" of "11 to 17 August 2023". */
function withoutShared(left: string, right: string): string {
  if (left.length === 4 || left.slice(0, 4) !== right.slice(0, 4) || right.length === 4) return sayDay(left)
  const sameMonth = left.length === 10 && right.length === 10 && left.slice(0, 7) === right.slice(0, 7)
  return sameMonth ? `${Number(left.slice(8))}` : sayDay(left).slice(0, -5)
}
