import { describe, expect, it } from 'vitest'
import { propositionOf } from './propositions-of.ts'

const numbers = (text: string) =>
  propositionOf(text).numbers.map(({ low, high, unit }) => [
    Math.round(low * 1e6) / 1e6,
    Math.round(high * 1e6) / 1e6,
    unit,
  ])

describe('propositionNumbers', () => {
  it.each([
    ['The talks lasted 90 minutes.', 1.5],
    ['The talks lasted an hour and a half.', 1.5],
    ['The talks lasted one and a half hours.', 1.5],
    ['The talks lasted half an hour.', 0.5],
    ['The talks lasted one hour and twenty minutes.', 1.333333],
    ['The talks lasted two thirds of an hour.', 0.666667],
    ['The talks lasted three quarters of an hour.', 0.75],
    ['The talks lasted two days.', 48],
  ])('%s', (text, hours) => {
    expect(numbers(text)).toEqual([[hours, hours, 'hours']])
  })

  it('keeps two lengths of time apart that are not one', () => {
    expect(numbers('The talks lasted two hours and were to last forty minutes.')).toEqual([
      [2, 2, 'hours'],
      [0.666667, 0.666667, 'hours'],
    ])
  })

  it('gives parts in percent, and what is counted in the singular', () => {
    expect(numbers('Trade grew by 12 percent.')).toEqual([[12, 12, 'percent']])
    expect(numbers('The ministers signed 12 documents.')).toEqual([[12, 12, 'document']])
    expect(numbers('Norway will lend Eritrea 62 billion dollars.')).toEqual([[62e9, 62e9, 'USD']])
  })

  it('finds none where nothing is counted', () => {
    expect(numbers('The ministers signed the documents.')).toEqual([])
  })
})
