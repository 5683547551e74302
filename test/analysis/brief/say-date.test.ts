import { describe, expect, it } from 'vitest'
import { labelWhen } from '../../../src/analysis/brief/prose/say-date.ts'

describe('labelWhen', () => {
  it.each([
    [null, 'no date'],
    ['2024-05', 'May 2024'],
    ['2023-08-11/2023-08-17', '11 to 17 August 2023'],
    ['2023-07-30/2023-08-02', '30 July to 2 August 2023'],
    ['2023-03/2023-05', 'March to May 2023'],
    ['2022-12-30/2023-01-02', '30 December 2022 to 2 January 2023'],
    ['2011/2024', '2011 to 2024'],
    ['../2024-05', 'until May 2024'],
    ['2011/..', 'since 2011'],
  ])('%s: %s', (when, label) => {
    expect(labelWhen(when)).toBe(label)
  })
})
