const MONTHS = 'January February March April May June July August September October November December'.split(' ')

/** An ISO date of any precision as people write it: "30 May 2024", "May 2024", "2024". */
export function sayDay(date: string): string {
  const [year = '', month, day] = date.slice(0, 10).split('-')
  const name = MONTHS[Number(month) - 1]
  if (name === undefined) return year
  return day === undefined ? `${name} ${year}` : `${Number(day)} ${name} ${year}`
}
