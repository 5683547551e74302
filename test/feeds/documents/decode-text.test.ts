import { describe, expect, it } from 'vitest'
import { decodeText } from '../../../src/feeds/documents/decode-text.ts'

const wide = (text: string, swap: boolean): Uint8Array => {
  const bytes = Buffer.from(text, 'utf16le')
  return new Uint8Array(swap ? bytes.swap16() : bytes)
}
/** "سوريا" in Windows-1256. */
const SYRIA_1256 = [0xd3, 0xe6, 0xd1, 0xed, 0xc7]

describe('decodeText', () => {
  it.each([
    ['UTF-8', new TextEncoder().encode('Élysée'), 'Élysée', 'utf-8'],
    ['UTF-8 with its mark', new TextEncoder().encode('\uFEFFÉlysée'), 'Élysée', 'utf-8'],
    ['UTF-16 LE with its mark', wide('\uFEFFÉlysée', false), 'Élysée', 'utf-16le'],
    ['UTF-16 BE with its mark', wide('\uFEFFÉlysée', true), 'Élysée', 'utf-16be'],
    ['UTF-16 LE without', wide('the two states', false), 'the two states', 'utf-16le'],
    ['UTF-16 BE without', wide('the two states', true), 'the two states', 'utf-16be'],
    ['Windows-1252', Buffer.from('the \x93\xc9lys\xe9e\x94', 'latin1'), 'the “Élysée”', 'windows-1252'],
    ['Windows-1256', Uint8Array.from([...SYRIA_1256, 0x20, ...SYRIA_1256]), 'سوريا سوريا', 'windows-1256'],
  ])('%s', (_, bytes, text, encoding) => {
    expect(decodeText(bytes)).toMatchObject({ text, encoding })
  })

  it('believes a declared charset where the bytes are not UTF-8, and only there', () => {
    const cyrillic = Uint8Array.from([0xd1, 0xe8, 0xf0, 0xe8, 0xff])
    expect(decodeText(cyrillic, 'windows-1251').text).toBe('Сирия')
    expect(decodeText(new TextEncoder().encode('Сирия'), 'windows-1251').text).toBe('Сирия')
    expect(decodeText(cyrillic, 'no-such-charset').encoding).toBe('windows-1256')
  })

  it('keeps a text that is UTF-8 but for a broken place, and says so', () => {
    const bytes = Buffer.concat([Buffer.from('Élysée, Türkiye, Erdoğan, Çavuşoğlu '), Buffer.from([0xff])])
    expect(decodeText(bytes)).toMatchObject({ encoding: 'utf-8', notes: [expect.stringContaining('1 place')] })
  })
})
