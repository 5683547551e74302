import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findWords } from '../../../src/analysis/explanations/find-words.ts'

const TEXT = 'He said:\n“Syria’s  guns – all of them – keep silent.”'

describe('findWords', () => {
  it.each([
    ['guns – all of them', 'guns – all of them'],
    ["syria's guns - all of them", 'Syria’s  guns – all of them'],
    ['said: "Syria’s guns', 'said:\n“Syria’s  guns'],
    ['KEEP SILENT.', 'keep silent.'],
  ])('finds %j where the text has %j', (words, there) => {
    const place = findWords(TEXT, words)
    expect(place === null ? null : TEXT.slice(...place)).toBe(there)
  })

  it.each(['guns fire', '', '  ', 'gunsall'])('does not find %j', (words) => {
    expect(findWords(TEXT, words)).toBeNull()
  })

  it('finds every stretch of a text in it, whatever its spaces become', () => {
    fc.assert(
      fc.property(fc.string(), fc.nat(40), fc.integer({ min: 1, max: 20 }), (text, start, length) => {
        const words = text.slice(start, start + length)
        fc.pre(words.trim() !== '')
        const place = findWords(text, words.replace(/\s+/g, ' '))
        expect(place).not.toBeNull()
        const found = place === null ? '' : text.slice(...place)
        expect(found.replace(/\s+/g, ' ').trim().toLowerCase()).toBe(words.replace(/\s+/g, ' ').trim().toLowerCase())
      }),
    )
  })
})
