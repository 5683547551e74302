import { EntenteError } from '../../model/error.ts'
import { detectLanguage, languageNote } from './detect-language.ts'
import { readDocx } from './docx.ts'
import type { About, ExtractedText, RawText } from './extracted-text.ts'
import { readHtml } from './html.ts'
import { readMarkdown } from './markdown.ts'
import { type DocumentFormat, documentFormat, MEDIA_TYPES } from './media-type.ts'
import { readPdf } from './pdf.ts'
import { readPlainText } from './plain-text.ts'
import { readMasthead } from './read-masthead.ts'

/** Larger files are refused, in bytes. */
export const MAX_FILE_BYTES = 50 * 1024 * 1024

/**
 * The text of a file, clean and a paragraph a line, with title, publisher, date and language where the file tells them.
 * What it does not tell stays null; `notes` say what a reader should know of how it was read.
 *
 * @param bytes the whole file
 * @param about its name and, where a server gave one, its media type; how the bytes begin counts for more than both
 * @throws EntenteError "unreadable" for a file that is empty, encrypted, scanned, broken or of no known type; "too_large"
 * @example (await extractText(new TextEncoder().encode('Iran and Syria sign.'), { name: 'a.txt' })).text // 'Iran and Syria sign.'
 */
export async function extractText(bytes: Uint8Array, about: About): Promise<ExtractedText> {
  const { name } = about
  if (bytes.length > MAX_FILE_BYTES) throw tooLargeFile(name)
  if (bytes.length === 0) throw emptyFile(name)
  const format = documentFormat(bytes, about)
  const raw = await readFormat(format, bytes, about)
  if (raw.text.trim() === '') throw emptyFile(name)
  const { languageHint, made, ...found } = raw
  const masthead = readMasthead(raw.text)
  const language = await languageOf(raw)
  const published = found.published ?? masthead.published
  const unread = languageNote(language)
  const dated = published === null && made !== undefined ? `It gives no date; the file was made on ${made}` : null
  return {
    ...found,
    title: found.title ?? masthead.title,
    publisher: found.publisher ?? masthead.publisher,
    published,
    language,
    mediaType: MEDIA_TYPES[format],
    notes: [...found.notes, ...[unread, dated].filter((note) => note !== null)],
  }
}

/** The error for a file over `MAX_FILE_BYTES`. */
export function tooLargeFile(name: string): EntenteError {
  const limit = `${MAX_FILE_BYTES / 1024 / 1024} MB`
  return new EntenteError(
    'too_large',
    `${name} is larger than ${limit}: split it, or save its text alone and add that.`,
  )
}

function emptyFile(name: string): EntenteError {
  return new EntenteError('unreadable', `${name} is empty: there is no text in it to read.`)
}

async function readFormat(format: DocumentFormat, bytes: Uint8Array, about: About): Promise<RawText> {
  const charset = /charset\s*=\s*"?([\w:.-]+)/i.exec(about.mediaType ?? '')?.[1] ?? null
  try {
    if (format === 'pdf') return await readPdf(bytes, about.name)
    if (format === 'docx') return await readDocx(bytes, about.name)
    if (format === 'html') return await readHtml(bytes, charset)
    if (format === 'markdown') return await readMarkdown(bytes, charset)
    return readPlainText(bytes, charset)
  } catch (cause) {
    if (cause instanceof EntenteError) throw cause
    const message = `${about.name} is broken and cannot be read: open it in its own program, save a new copy and add that.`
    throw new EntenteError('unreadable', message, { cause })
  }
}

/** A script of its own tells most; then what a person declared, then the words, then what a template declared. */
async function languageOf(raw: RawText): Promise<string | null> {
  if (raw.language !== null && /^[a-z]{2}$/.test(raw.language)) return raw.language
  return (await detectLanguage(raw.text)) ?? raw.languageHint
}
