import type { getDocumentProxy } from 'unpdf'
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

type Pdf = Awaited<ReturnType<typeof getDocumentProxy>>
type Page = Awaited<ReturnType<Pdf['getPage']>>
type Six = readonly [number, number, number, number, number, number]

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

async function openPdf(bytes: Uint8Array, name: string): Promise<Pdf> {
  const { getResolvedPDFJS } = await import('unpdf')
  const pdfjs = await getResolvedPDFJS()
  const task = pdfjs.getDocument({
    // a copy, since it is handed over; and no Buffer, which the library refuses
    data: new Uint8Array(bytes),
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

async function textOf(pdf: Pdf, name: string): Promise<RawText> {
  const pages: (readonly PdfRow[])[] = []
  let unreadable = 0
  for (let number = 1; number <= pdf.numPages; number++) {
    try {
      const page = await pdf.getPage(number)
      pages.push(pdfRows(await pageRuns(page)))
      page.cleanup()
    } catch {
      unreadable++
      pages.push([])
    }
  }
  if (unreadable === pdf.numPages) throw broken(name)
  const lines = withoutFurniture(pages).flatMap((rows, i) => pdfColumns(rows, i + 1))
  const text = cleanText(pdfParagraphs(lines).map(cleanText).join('\n\n'))
  if (text.length < MIN_PER_PAGE * pdf.numPages && text.length < 400) throw scanned(name)
  const { info } = await pdf.getMetadata().catch(() => ({ info: {} }))
  const made = madeOn(info)
  return {
    text,
    title: usableTitle(info, name) ?? largeTitle(lines),
    publisher: null,
    published: null,
    language: null,
    languageHint: null,
    extractor: EXTRACTOR,
    notes: unreadable === 0 ? [] : [`${unreadable} of ${pdf.numPages} pages could not be read and were left out`],
    ...(made === null ? {} : { made }),
  }
}

/** A run of text as pdf.js gives it. */
interface TextItem {
  readonly str: string
  readonly transform: readonly number[]
  readonly width: number
  readonly fontName: string
  readonly dir: string
}

function isText(item: Partial<TextItem>): item is TextItem {
  return item.str !== undefined && item.str !== ''
}

/** What stands on a page, turned as it is shown; words that run upward at the margin are left out. */
async function pageRuns(page: Page): Promise<readonly PdfRun[]> {
  const [a, b, c, d, e, f] = page.getViewport({ scale: 1 }).transform as Six
  const { items } = await page.getTextContent()
  return (items as readonly Partial<TextItem>[]).flatMap((item) => {
    if (!isText(item)) return []
    const [ta, tb, tc, td, te, tf] = item.transform as unknown as Six
    const across = [a * ta + c * tb, b * ta + d * tb] as const
    const up = [a * tc + c * td, b * tc + d * td] as const
    if (Math.abs(across[1]) > Math.abs(across[0]) * 0.2) return []
    const run = {
      text: item.str,
      x: a * te + c * tf + e,
      y: b * te + d * tf + f,
      width: item.width,
      size: Math.round(Math.hypot(up[0], up[1]) * 10) / 10,
      font: item.fontName,
      rightToLeft: item.dir === 'rtl',
    }
    return [run.x, run.y, run.width, run.size].every(Number.isFinite) && run.size > 0 ? [run] : []
  })
}

/** The title the file was given, unless it is what a program puts there by itself. */
function usableTitle(info: object, name: string): string | null {
  const title = cleanText(stringIn(info, 'Title')).replaceAll('\n', ' ')
  const file = name.split(/[\\/]/).at(-1) ?? name
  if (title.length < 4 || title === file || /\.(?:docx?|pdf|indd|html?|tex|odt|qxd|pptx?)$/i.test(title)) return null
  return /^(?:untitled|microsoft word|document\s*\d*$|slide \d|https?:)/i.test(title) || !/\p{L}/u.test(title)
    ? null
    : title
}

/** The lines on the first page that are set largest, if they are clearly larger than the rest. */
function largeTitle(lines: readonly PdfLine[]): string | null {
  const first = lines.filter((line) => line.page === 1).slice(0, 12)
  const size = Math.max(0, ...first.map((line) => line.size))
  const from = first.findIndex((line) => line.size === size)
  if (from < 0 || size < bodySize(lines) * 1.2) return null
  const rest = first.slice(from).findIndex((line) => line.size !== size)
  const large = first.slice(from, rest < 0 ? undefined : from + rest)
  const title = large.map((line) => cleanText(line.text)).join(' ')
  return title.length > 3 && title.length <= 300 ? title : null
}

function madeOn(info: object): string | null {
  const parts = /^D:(\d{4})(\d{2})(\d{2})/.exec(stringIn(info, 'CreationDate'))
  return parts === null ? null : readDate(`${parts[1]}-${parts[2]}-${parts[3]}`)
}

function stringIn(info: object, key: string): string {
  const value: unknown = Object.entries(info).find(([name]) => name === key)?.[1]
  return typeof value === 'string' ? value : ''
}

/** The library gives way between pages, so that a file which only pretends to end can be stopped. */
async function withinTime<T>(work: Promise<T>, name: string): Promise<T> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_, reject) => {
    const message = `${name} takes longer than ${MAX_MILLISECONDS / 1000} seconds to open: print it to a new PDF and add that.`
    timer = setTimeout(() => reject(new EntenteError('unreadable', message)), MAX_MILLISECONDS)
  })
  work.catch(() => undefined)
  try {
    return await Promise.race([work, late])
  } finally {
    clearTimeout(timer)
  }
}

function scanned(name: string): EntenteError {
  const message = `${name} has pictures of pages but no text (a scan): run text recognition (OCR) on it and add the result.`
  return new EntenteError('unreadable', message)
}

function broken(name: string, cause?: unknown): EntenteError {
  const message = `${name} is a broken PDF: open it in a viewer, print it to a new PDF and add that.`
  return new EntenteError('unreadable', message, { cause })
}
