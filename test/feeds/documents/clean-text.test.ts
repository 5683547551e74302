import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cleanText } from '../../../src/feeds/documents/clean-text.ts'

describe('cleanText', () => {
  it.each([
    ['soft\u00adhyphens and zero\u200bwidth', 'softhyphens and zerowidth'],
    ['of\ufb01cial con\ufb02ict e\ufb00ort', 'official conflict effort'],
    ['a\u00a0b\u202fc', 'a b c'],
    ['one\r\ntwo\rthree', 'one\ntwo\nthree'],
    ['one \n\n\n\n two', 'one\n\ntwo'],
    ['\u200eleft\u202eright\u0000', 'leftright'],
    ['می\u200cخواهد and co\u200coperate', 'می\u200cخواهد and cooperate'],
  ])('%j', (text, clean) => {
    expect(cleanText(text)).toBe(clean)
  })

  it('changes nothing the second time', () => {
    const pieces = fc.constantFrom(
      'a',
      ' ',
      '\n',
      '\r',
      '\t',
      '\u00ad',
      '\u00a0',
      '\u200c',
      '\u200d',
      'م',
      'ﬁ',
      '\u0007',
      '\f',
      '\u2028',
    )
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 30 }), (parts) => {
        const once = cleanText(parts.join(''))
        expect(cleanText(once)).toBe(once)
      }),
      { numRuns: 500 },
    )
  })
})
