import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dateAtEdge, readDate } from '../../../src/feeds/documents/read-date.ts'

describe('readDate', () => {
  it.each([
    ['2023-09-15', '2023-09-15'],
    ['2023-09-15T22:10:00+03:00', '2023-09-15'],
    ['2023/9/5', '2023-09-05'],
    ['15 September 2023', '2023-09-15'],
    ['15th of Sept. 2023', '2023-09-15'],
    ['September 15, 2023', '2023-09-15'],
    ['Friday, September 15th, 2023, 10:30 a.m. GMT', '2023-09-15'],
    ['Fri, 15 Sep 2023 10:00:00 +0000', '2023-09-15'],
    ['15.09.2023', '2023-09-15'],
    ['25/09/2023', '2023-09-25'],
    ['09/25/2023', '2023-09-25'],
    ['May 2024', '2024-05'],
    ['2024-05', '2024-05'],
    ['2024', '2024'],
    ['03/04/2024', null],
    ['31 June 2023', null],
    ['2023-02-29', null],
    ['in May 2024 the two states met', null],
    ['', null],
  ])('%j is %j', (words, date) => {
    expect(readDate(words)).toBe(date)
  })

  it('reads what it writes, for every day', () => {
    fc.assert(
      fc.property(fc.date({ min: new Date('1800-01-01'), max: new Date('2199-12-31'), noInvalidDate: true }), (day) => {
        const iso = day.toISOString().slice(0, 10)
        const words = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' }).format(day)
        expect([readDate(iso), readDate(words)]).toEqual([iso, iso])
      }),
    )
  })

  it('finds a date at either end of a line', () => {
    expect(dateAtEdge('Delta Review, 5 May 2024')).toEqual({ date: '2024-05-05', rest: 'Delta Review, ' })
    expect(dateAtEdge('May 5, 2024 | Delta Review')).toEqual({ date: '2024-05-05', rest: ' | Delta Review' })
    expect(dateAtEdge('Resolution 2254 of 2015-12-18 was never carried out')).toBeNull()
  })
})
