import type { PDFDocumentProxy, PDFPageProxy } from 'unpdf/pdfjs'
import { EntenteError } from '../../model/error.ts'
import { cleanText } from './clean-text.ts'
import type { RawText } from './extracted-text.ts'
import { encrypted } from './media-type.ts'
import { pdfColumns } from './pdf-columns.ts'
import { withoutFurniture } from './pdf-furniture.ts'
import type { PdfLine, PdfRun } from './pdf-line.ts'
import { bodySize, pdfParagraphs } from './pdf-paragraphs.ts'
import { type PdfRow, pdfRows } from './pdf-rows.ts'
import { readDate } from './read-date.ts'

const EXTRACTOR = { name: 'pdf', version: '1 (unpdf 1.4.0)' }
const MAX_PAGES = 2000
const MAX_MILLISECONDS = 60_000
/** Fewer characters a page than this, on average, is what a scan leaves: a stamp, a page number. */
const MIN_PER_PAGE = 20

/**
 * The text of a PDF: columns in reading order, without running headers, footers and page numbers, words broken at line ends
 * made whole, a paragraph a line.
 *
 * @throws EntenteError "unreadable" where it is encrypted, scanned, broken or takes too long; "too_large" over 2,000 pages
 */
export async function readPdf(bytes: Uint8Array, name: string): Promise<RawText> {
  const pdf = await openPdf(bytes, name)
  try {
    if (pdf.numPages > MAX_PAGES) {
      throw new EntenteError('too_large', `${name} has ${pdf.numPages} pages, the limit is ${MAX_PAGES}: split it.`)
    }
    return await withinTime(textOf(pdf, name), name)
  } finally {
    await pdf.loadingTask.destroy().catch(() => undefined)
  }
}

async function openPdf(bytes: Uint8Array, name: string): Promise<PDFDocumentProxy> {
  const { getResolvedPDFJS } = await import('unpdf')
  const pdfjs = await quiet(async () => getResolvedPDFJS())
  const task = pdfjs.getDocument({
    data: bytes.slice(),
    verbosity: 0,
    isEvalSupported: false,
    disableFontFace: true,
    useSystemFonts: false,
    stopAtErrors: false,
  })
  try {
    return await withinTime(task.promise, name)
  } catch (cause) {
    await task.destroy().catch(() => undefined)
    if (cause instanceof EntenteError) throw cause
    if (cause instanceof Error && cause.name === 'PasswordException') throw encrypted(name, cause)
    throw broken(name, cause)
  }
}
