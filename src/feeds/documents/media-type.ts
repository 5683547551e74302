import { EntenteError } from '../../model/error.ts'
import type { About } from './extracted-text.ts'
import { looksUtf16 } from './looks-utf16.ts'

export const MEDIA_TYPES = {
  plain: 'text/plain',
  markdown: 'text/markdown',
  html: 'text/html',
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
} as const
export type DocumentFormat = keyof typeof MEDIA_TYPES

/** Extensions of files that can be read, without the dot. */
export const EXTENSIONS: ReadonlyMap<string, DocumentFormat> = new Map([
  ['txt', 'plain'],
  ['text', 'plain'],
  ['md', 'markdown'],
  ['markdown', 'markdown'],
  ['html', 'html'],
  ['htm', 'html'],
  ['xhtml', 'html'],
  ['pdf', 'pdf'],
  ['docx', 'docx'],
])
const READABLE = 'Entente reads .txt, .md, .html, .pdf and .docx'
const HTML_START = /^\s*(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]*?-->\s*)*(?:<!doctype\s+html|<html[\s>])/i
const FRONT_MATTER = /^---[ \t]*\r?\n[\s\S]{0,4000}?\r?\n---[ \t]*(?:\r?\n|$)/

/**
 * What format bytes are in: by how they begin, then by the name's extension, then by the type that was given.
 *
 * @throws EntenteError "unreadable" where they are none that can be read, saying what they are instead if that shows
 */
export function documentFormat(bytes: Uint8Array, about: About): DocumentFormat {
  const { name } = about
  const head = Buffer.from(bytes.subarray(0, 4096)).toString('latin1')
  if (head.slice(0, 1024).includes('%PDF-')) return 'pdf'
  if (head.startsWith('PK\x03\x04') || head.startsWith('PK\x05\x06')) return zipFormat(bytes, name)
  if (head.startsWith('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1')) throw oldOffice(bytes, name)
  if (head.startsWith('{\\rtf')) throw unknown(name, 'is a rich-text file (RTF)', 'save it as .docx or PDF')
  const extension = EXTENSIONS.get(extensionOf(name))
  if (extension === 'pdf' || extension === 'docx') {
    const what = extension === 'pdf' ? 'a PDF' : 'a Word file'
    throw unknown(name, `is named like ${what} but is none, or is broken`, 'get the file again')
  }
  const wide = looksUtf16(bytes)
  if (!wide && isBinary(bytes)) throw unknown(name, 'is not a text document', READABLE)
  const start = wide
    ? head.replaceAll('\0', '').replace(/^(?:\xff\xfe|\xfe\xff)/, '')
    : head.replace(/^\xef\xbb\xbf/, '')
  if (HTML_START.test(start)) return 'html'
  return extension ?? givenFormat(about.mediaType) ?? (FRONT_MATTER.test(start) ? 'markdown' : 'plain')
}

/** A name's extension in lower case, without the dot and without an address's query; empty where there is none. */
export function extensionOf(name: string): string {
  const path = /^https?:\/\//i.test(name) ? name.replace(/[?#].*$/s, '').replace(/^https?:\/\/[^/]*/i, '') : name
  return /\.([a-z0-9]+)$/i.exec(path)?.[1]?.toLowerCase() ?? ''
}

function givenFormat(mediaType: string | undefined): DocumentFormat | null {
  const bare = mediaType?.split(';')[0]?.trim().toLowerCase() ?? ''
  if (bare === 'application/xhtml+xml' || bare === MEDIA_TYPES.html) return 'html'
  return bare === MEDIA_TYPES.markdown || bare === 'text/x-markdown' ? 'markdown' : null
}

function zipFormat(bytes: Uint8Array, name: string): DocumentFormat {
  const all = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (all.includes('word/')) return 'docx'
  if (all.includes('xl/workbook')) throw unknown(name, 'is a spreadsheet', READABLE)
  if (all.includes('ppt/')) throw unknown(name, 'is a set of slides', 'save it as PDF')
  if (EXTENSIONS.get(extensionOf(name)) === 'docx') {
    throw unknown(name, 'has no Word document in it, or is broken', 'get the file again')
  }
  throw unknown(name, 'is a zip archive', 'unpack it and add the folder')
}

function oldOffice(bytes: Uint8Array, name: string): EntenteError {
  const wide = Buffer.from('EncryptedPackage', 'utf16le')
  if (Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(wide)) return encrypted(name)
  return unknown(name, 'is an Office file of the old kind (.doc)', 'save it as .docx or PDF')
}

/** The error for a file that a password keeps shut. */
export function encrypted(name: string, cause?: unknown): EntenteError {
  const message = `${name} is encrypted: save a copy without a password and add that.`
  return new EntenteError('unreadable', message, { cause })
}

function unknown(name: string, what: string, todo: string): EntenteError {
  return new EntenteError('unreadable', `${name} ${what}: ${todo}.`)
}

function isBinary(bytes: Uint8Array): boolean {
  const head = bytes.subarray(0, 8192)
  let control = 0
  for (const byte of head) {
    if (byte === 0) return true
    if (byte < 32 && byte !== 9 && byte !== 10 && byte !== 12 && byte !== 13 && byte !== 27) control++
  }
  return control > head.length * 0.05
}
