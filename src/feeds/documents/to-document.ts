import { createHash } from 'node:crypto'
import type { Document } from '../../model/document.ts'
import { EntenteError } from '../../model/error.ts'
import type { ExtractedText } from './extracted-text.ts'
import { readDate } from './read-date.ts'

/** What a user says of a document; it goes before what the file says. */
export interface DocumentOverrides {
  readonly title?: string
  readonly publisher?: string
  /** a date as people or machines write it */
  readonly date?: string
  /** ISO 639-1 */
  readonly language?: string
}

/** Where a text came from. */
export interface Origin {
  /** file name or URL */
  readonly address: string
  /** ISO instant */
  readonly retrieved: string
  readonly overrides: DocumentOverrides
}

/**
 * The record of a text that was taken in. The same text has the same id wherever it comes from.
 *
 * @throws EntenteError "invalid_input" where a given date or language is none
 */
export function toDocument(extracted: ExtractedText, origin: Origin): Document {
  const { address, retrieved, overrides } = origin
  return {
    id: createHash('sha256').update(extracted.text, 'utf8').digest('hex'),
    title: overrides.title ?? extracted.title ?? nameOf(address),
    publisher: overrides.publisher ?? extracted.publisher,
    published: overrides.date === undefined ? extracted.published : givenDate(overrides.date),
    retrieved,
    language: overrides.language === undefined ? (extracted.language ?? 'en') : givenLanguage(overrides.language),
    mediaType: extracted.mediaType,
    address,
    text: extracted.text,
    extractor: extracted.extractor,
  }
}

/** The last part of a path or address, as people write it; the host where an address has no path. */
function nameOf(address: string): string {
  if (/^https?:\/\//i.test(address) && URL.canParse(address)) {
    const url = new URL(address)
    const last = url.pathname.split('/').findLast((part) => part !== '')
    return last === undefined ? url.hostname : decoded(last)
  }
  return address.split(/[\\/]/).findLast((part) => part !== '') ?? address
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part)
  } catch {
    return part
  }
}

function givenDate(words: string): string {
  const date = readDate(words)
  if (date !== null) return date
  throw new EntenteError(
    'invalid_input',
    `"${words}" is no date Entente can read: write it as 2024-05-30, 2024-05 or 2024.`,
  )
}

function givenLanguage(words: string): string {
  const language = words.trim().toLowerCase()
  if (/^[a-z]{2}$/.test(language)) return language
  throw new EntenteError('invalid_input', `"${words}" is no language code: give two letters, such as en, ar or fa.`)
}
