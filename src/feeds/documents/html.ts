import { cleanText } from './clean-text.ts'
import { decodeText } from './decode-text.ts'
import type { RawText } from './extracted-text.ts'
import { htmlBlocks } from './html-blocks.ts'
import { htmlMetadata } from './html-metadata.ts'

const EXTRACTOR = { name: 'html', version: '1 (readability 0.6.0)' }
const DECLARED = /<meta[^>]+charset\s*=\s*["']?\s*([\w:.-]+)/i
/** Above these, finding the article among the rest of the page takes too long; the whole page is taken then. */
const MAX_ELEMENTS = 20_000
const MAX_LENGTH = 5_000_000
const MAX_DEPTH = 400

/** The article of a page as paragraphs, without menus, teasers and footers, and what the page tells about itself. */
export async function readHtml(bytes: Uint8Array, declared: string | null): Promise<RawText> {
  const head = Buffer.from(bytes.subarray(0, 4096)).toString('latin1')
  const decoded = decodeText(bytes, declared ?? DECLARED.exec(head)?.[1] ?? null)
  const document = await parsePage(decoded.text)
  const metadata = htmlMetadata(document)
  const notes = [...decoded.notes]
  let text = await articleText(document, decoded.text.length)
  if (text === null) {
    text = cleanText(htmlBlocks(document.body ?? document.documentElement))
    if (text.length > 2000) notes.push('No article was found in the page, so its whole text was taken')
  }
  return {
    text,
    title: metadata.title,
    publisher: metadata.publisher,
    published: metadata.published,
    language: null,
    languageHint: metadata.language,
    extractor: EXTRACTOR,
    notes,
  }
}

/** Paragraphs of a piece of HTML. */
export async function htmlText(html: string): Promise<string> {
  const document = await parsePage(html)
  return cleanText(htmlBlocks(document.body ?? document.documentElement))
}

async function parsePage(html: string): Promise<Document> {
  const { parseHTML } = await import('linkedom')
  const page = /<html[\s>]/i.test(html) ? html : `<!doctype html><html><head></head><body>${html}</body></html>`
  return parseHTML(page).document
}

async function articleText(document: Document, length: number): Promise<string | null> {
  if (document.body === null || length > MAX_LENGTH || tooDeep(document)) return null
  const { Readability } = await import('@mozilla/readability')
  const whole = htmlBlocks(document.body)
  try {
    const reader = new Readability<Node>(document, {
      maxElemsToParse: MAX_ELEMENTS,
      serializer: (node) => node,
      charThreshold: 200,
      disableJSONLD: true,
    })
    const content = reader.parse()?.content ?? null
    const article = content === null ? '' : cleanText(htmlBlocks(content))
    return article.length >= Math.min(200, whole.length * 0.5) ? article : cleanText(whole)
  } catch {
    return whole === '' ? null : cleanText(whole)
  }
}

function tooDeep(document: Document): boolean {
  let depth = 0
  let node: Node | null = document.body
  while (node !== null) {
    if (depth > MAX_DEPTH) return true
    if (node.firstChild !== null) {
      node = node.firstChild
      depth++
      continue
    }
    while (node !== null && node.nextSibling === null) {
      node = node.parentNode
      depth--
    }
    node = node?.nextSibling ?? null
  }
  return false
}
