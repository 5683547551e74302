import { afterEach, describe, expect, it } from 'vitest'
import { sayDate, signed, speakDates } from '../../src/web/parts/say-date.ts'
import { COMMON_AR } from '../../src/web/words/ar/common.ts'
import { COMMON } from '../../src/web/words/en/common.ts'

const speakArabic = () => speakDates({ ...COMMON.dates, ...COMMON_AR.dates })
afterEach(() => speakDates(COMMON.dates))

describe('sayDate', () => {
  it('writes dates of any precision, and intervals', () => {
    expect(['2024-05-30', '2024-09', '2024', '2011/2024', '../2024-05', '2011/..'].map(sayDate)).toEqual([
      '30 May 2024',
      'September 2024',
      '2024',
      '2011 to 2024',
      'until May 2024',
      '2011 on',
    ])
  })

  it('writes them in the language of the page', () => {
    speakArabic()
    expect(['2024-05-30', '2011/2024', '../2024'].map(sayDate)).toEqual([
      '30 مايو 2024',
      'من 2011 إلى 2024',
      'حتى 2024',
    ])
  })
})

describe('signed', () => {
  it('keeps sign and number together, whichever way lines run', () => {
    expect([2.14, -0.4, 0.04].map(signed)).toEqual(['+2.1', '−0.4', '0.0'])
    speakArabic()
    expect(signed(-2.14)).toBe('\u200e−2.1')
  })
})
