import { decodeText } from './decode-text.ts'
import type { RawText } from './extracted-text.ts'

const EXTRACTOR = { name: 'plain-text', version: '1' }

/** A plain text file, character by character: only the byte order mark goes and line ends become line feeds. */
export function readPlainText(bytes: Uint8Array, declared: string | null): RawText {
  const { text, notes } = decodeText(bytes, declared)
  return {
    text: text.replace(/\r\n?/g, '\n'),
    title: null,
    publisher: null,
    published: null,
    language: null,
    languageHint: null,
    extractor: EXTRACTOR,
    notes,
  }
}
