import { EntenteError } from '../../model/error.ts'
import { cleanText } from './clean-text.ts'
import type { RawText } from './extracted-text.ts'
import { htmlText } from './html.ts'
import { encrypted } from './media-type.ts'
import { readDate } from './read-date.ts'
import { unpackEntry, zipDirectory } from './zip-directory.ts'

const EXTRACTOR = { name: 'docx', version: '1 (mammoth 1.13.0)' }
/** A Word file whose text unpacks to more than this is refused: it would take minutes, and is most likely a trap. */
const MAX_UNPACKED = 40 * 1024 * 1024

/** The text of a Word file, a paragraph a line; footnotes come at the end, comments and deleted words are left out. */
export async function readDocx(bytes: Uint8Array, name: string): Promise<RawText> {
  const core = await checkedCore(bytes, name)
  const mammoth = (await import('mammoth')).default
  const noImage = mammoth.images.imgElement(async () => ({ src: '' }))
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const { value } = await mammoth.convertToHtml({ buffer }, { convertImage: noImage, externalFileAccess: false })
  const created = readDate(property(core, 'dcterms:created') ?? '')
  return {
    text: await htmlText(value.replace(/<a href="#(?:foot|end)note-ref-[^"]*">↑<\/a>/g, '')),
    title: property(core, 'dc:title'),
    publisher: null,
    published: null,
    language: null,
    languageHint: property(core, 'dc:language')?.slice(0, 2).toLowerCase() ?? null,
    extractor: EXTRACTOR,
    notes: [],
    ...(created === null ? {} : { made: created }),
  }
}

/** The archive's own account of the document, once all of it is known to unpack to something of a sensible size. */
async function checkedCore(bytes: Uint8Array, name: string): Promise<string> {
  const entries = zipDirectory(bytes)
  if (entries === null) throw broken(name)
  if (entries.some((entry) => entry.encrypted)) throw encrypted(name)
  const read = entries.filter((entry) => /\.(?:xml|rels)$/i.test(entry.name))
  if (read.reduce((sum, entry) => sum + entry.uncompressed, 0) > MAX_UNPACKED) throw tooLarge(name)
  let core = ''
  for (const entry of read) {
    const unpacked = unpackEntry(bytes, entry, MAX_UNPACKED)
    if (unpacked === null) throw broken(name)
    if (entry.name === 'docProps/core.xml') core = Buffer.from(unpacked).toString('utf8')
  }
  return core
}

function property(core: string, element: string): string | null {
  const found = new RegExp(`<${element}(?:\\s[^>]*)?>([^<]*)</${element}>`).exec(core)?.[1] ?? ''
  const words = cleanText(found.replace(/&(amp|lt|gt|quot|apos);/g, (_, entity: string) => ENTITIES[entity] ?? ''))
  return words === '' ? null : words
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

function broken(name: string): EntenteError {
  return new EntenteError('unreadable', `${name} is a broken Word file: open it in Word, save a new copy and add that.`)
}

function tooLarge(name: string): EntenteError {
  const limit = `${MAX_UNPACKED / 1024 / 1024} MB`
  return new EntenteError('too_large', `${name} unpacks to more than ${limit} of text: split it and add the parts.`)
}
