import bidiFactory, { type Bidi } from 'bidi-js'
import { describe, expect, it } from 'vitest'
import { type Fonts, layOutLines, type TextLook } from '../../../../src/analysis/brief/paper/lay-out-lines.ts'

const LOOK: TextLook = { size: 1, weight: 'regular', colour: '#000', raised: false, goTo: null, link: null }
/** Every character is one wide; Arabic letters have a font of their own. */
const fonts: Fonts = {
  fontOf: (character) => (/\p{Script=Arabic}/u.test(character) ? 'naskh' : 'serif'),
  widthOf: (text) => [...text].length,
}
const factory = bidiFactory as unknown as () => Bidi
const lay = (text: string, width: number, base: 'ltr' | 'auto' = 'auto') =>
  layOutLines([{ text, look: LOOK }], width, fonts, factory(), base)
const seen = (text: string, width = 100, base: 'ltr' | 'auto' = 'auto') =>
  lay(text, width, base).map(({ pieces }) => pieces.map((one) => one.text).join('|'))

describe('layOutLines', () => {
  it('breaks between words, and leaves no space at an edge', () => {
    expect(seen('one two three', 8)).toEqual(['one two', 'three'])
    expect(lay('one two three', 8).map(({ width }) => width)).toEqual([7, 5])
  })

  it('cuts a word that is wider than the page, and loses no letter', () => {
    expect(seen('abcdefghij', 4).join('')).toBe('abcdefghij')
    expect(lay('abcdefghij', 4).every(({ width }) => width <= 4)).toBe(true)
  })

  it('sets words of Arabic from right to left, with numbers and Latin names the other way, and brackets mirrored', () => {
    const [line] = lay('قال في 30 مايو (SANA)', 100)
    expect(line?.rtl).toBe(true)
    expect(line?.pieces.map(({ text }) => text).filter((text) => text.trim() !== '')).toEqual([
      '(',
      'SANA',
      ')',
      'مايو',
      '30',
      'في',
      'قال',
    ])
  })

  it('keeps a sentence that begins in Latin from left to right around Arabic words', () => {
    const [line] = lay('The word بيان مشترك was read', 100, 'ltr')
    const words = line?.pieces.map(({ text }) => text.trim()).filter((text) => text !== '')
    expect(words).toEqual(['The word', 'مشترك', 'بيان', 'was read'])
  })

  it('gives each piece its place, one after the other', () => {
    for (const { pieces } of lay('The word بيان مشترك was read', 12)) {
      let x = 0
      for (const piece of pieces) {
        expect(piece.x).toBe(x)
        x += piece.width
      }
    }
  })
})
