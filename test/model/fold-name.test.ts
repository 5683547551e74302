import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { foldName } from '../../src/model/fold-name.ts'

describe('foldName', () => {
  it.each([
    ['Bashar al-Assad', 'bashar asad'],
    ['Al-Assad', 'asad'],
    ["Khamene'i's", 'khamenei'],
    ['U.S.', 'us'],
    ['Türkiye', 'turkiye'],
    ['Recep Tayyip Erdoğan', 'recep tayip erdogan'],
    ['Deir ez-Zor', 'deir zor'],
    ['Cameroon', 'cameroon'],
    ['Hizballah', 'hizbalah'],
    ['IRGC-QF', 'irgc qf'],
    ['  the   Kremlin ', 'the kremlin'],
    ['إيران', foldName('ايران')],
  ])('folds %s to %s', (text, key) => {
    expect(foldName(text)).toBe(key)
  })

  it('changes nothing the second time, and folds words one by one', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const once = foldName(text)
        expect(foldName(once)).toBe(once)
      }),
      { seed: 7, numRuns: 500 },
    )
    const words = fc.constantFrom('Assad', 'al-Sharaa', 'U.K.', 'Sana’a', 'Hizbullah', 'von', 'Ben-Gvir')
    fc.assert(
      fc.property(fc.array(words, { minLength: 1, maxLength: 4 }), (list) => {
        expect(foldName(list.join(' '))).toBe(list.map(foldName).join(' '))
      }),
      { seed: 7 },
    )
  })
})
