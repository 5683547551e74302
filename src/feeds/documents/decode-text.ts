import { looksUtf16 } from './looks-utf16.ts'

/** Bytes as text, and a note where something about them was not plain. */
export interface DecodedText {
  readonly text: string
  readonly encoding: string
  readonly notes: readonly string[]
}

/**
 * Bytes as text: by byte order mark, then as UTF-8 if they are valid, then as declared, then as the Windows code page that
 * their bytes look like (1256 for Arabic, 1252 for the rest). The byte order mark is left out.
 *
 * @param declared a charset that the file or its server names; an unknown one is passed over
 */
export function decodeText(bytes: Uint8Array, declared: string | null = null): DecodedText {
  const wide = looksUtf16(bytes)
  if (wide !== null) return { text: new TextDecoder(wide).decode(bytes), encoding: wide, notes: [] }
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), encoding: 'utf-8', notes: [] }
  } catch {
    return decodeLegacy(bytes, declared)
  }
}

function decodeLegacy(bytes: Uint8Array, declared: string | null): DecodedText {
  const loose = new TextDecoder('utf-8').decode(bytes)
  const { broken, whole } = multibyte(loose)
  if (whole >= broken * 4) {
    const note =
      broken === 1
        ? '1 place is not valid UTF-8 and is shown as \uFFFD'
        : `${broken} places are not valid UTF-8 and are shown as \uFFFD`
    return { text: loose, encoding: 'utf-8', notes: [note] }
  }
  const encoding = knownCharset(declared) ?? windowsPage(bytes)
  const note = `The text is not UTF-8; it was read as ${encoding}`
  return { text: decodePage(bytes, encoding), encoding, notes: [note] }
}

/** Node 20 reads Windows-1252 as Latin-1: what Windows has in place of control characters is put in here. */
const WINDOWS_1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ'

function decodePage(bytes: Uint8Array, encoding: string): string {
  const text = new TextDecoder(encoding).decode(bytes)
  if (encoding !== 'windows-1252') return text
  return text.replace(/[\u0080-\u009f]/g, (control) => WINDOWS_1252[control.charCodeAt(0) - 0x80] ?? control)
}

function multibyte(text: string): { broken: number; whole: number } {
  let broken = 0
  let whole = 0
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    if (code === 0xfffd) broken++
    else if (code > 0x7f) whole++
  }
  return { broken, whole }
}

function knownCharset(declared: string | null): string | null {
  if (declared === null) return null
  try {
    const { encoding } = new TextDecoder(declared.trim())
    return encoding === 'utf-8' || encoding.startsWith('utf-16') ? null : encoding
  } catch {
    return null
  }
}

function windowsPage(bytes: Uint8Array): string {
  let high = 0
  let letters = 0
  for (const byte of bytes.subarray(0, 65536)) {
    if (byte >= 0xc0) high++
    if (byte >= 0xc0 || (byte | 32) >= 97) letters++
  }
  return high > letters * 0.4 ? 'windows-1256' : 'windows-1252'
}
