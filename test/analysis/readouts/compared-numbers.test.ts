import { describe, expect, it } from 'vitest'
import { comparedNumbers } from '../../../src/analysis/readouts/compared-numbers.ts'

const of = (low: number, unit: string, high = low) => ({ low, high, unit })

describe('comparedNumbers', () => {
  it.each([
    ['an hour and a half is 90 minutes', [of(1.5, 'hours')], [of(90 / 60, 'hours')], 'same'],
    ['other amounts of one currency', [of(62e9, 'USD')], [of(69e9, 'USD')], 'other'],
    ['a range that holds the number', [of(60, 'percent', 70)], [of(65, 'percent')], 'same'],
    ['money beside hours is nothing to compare', [of(3, 'hours')], [of(62e9, 'USD')], null],
    ['the only numbers of both, counted under two names', [of(12, 'document')], [of(15, 'agreement')], 'other'],
    ['one side counts nothing', [], [of(15, 'agreement')], null],
  ] as const)('%s', (_, a, b, expected) => {
    expect(comparedNumbers(a, b)).toBe(expected)
    expect(comparedNumbers(b, a)).toBe(expected)
  })
})
