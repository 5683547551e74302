import { open } from 'node:fs/promises'
import { EntenteError } from '../../model/error.ts'
import type { FeedLayout } from '../../model/feed-layout.ts'
import { nearestName } from '../../model/nearest-name.ts'
import { CsvRecords } from './csv-records.ts'
import { type FeedKind, plainName } from './feed-kind.ts'
import { FEED_KINDS } from './feed-kinds.ts'
import { type FeedMapping, mappedLayout } from './mapped-layout.ts'
import type { UnpackedFile } from './unpacked-file.ts'

/** How a file is read, and where its first row begins. */
export interface Recognised {
  readonly layout: FeedLayout
  readonly start: { readonly bytes: number; readonly lines: number }
}

/** Which feed files are of, by their name, by a mapping, or by what is in them. */
export type FeedChoice =
  | { readonly kind: 'feed'; readonly id: string }
  | { readonly kind: 'mapping'; readonly mapping: FeedMapping }
  | { readonly kind: 'guess' }

const HEAD = 1 << 16
const BOM = 3
const FIRST_LINES = 20

/**
 * How a file is to be read.
 *
 * @throws EntenteError "unreadable" where it is not of that feed or of none, with what it has instead
 */
export async function recognise(file: UnpackedFile, choice: FeedChoice): Promise<Recognised> {
  const head = await headOf(file)
  if (head.trim() === '') throw new EntenteError('unreadable', `${file.name} is empty.`)
  if (choice.kind === 'mapping') {
    const { mapping } = choice
    const delimiter = mapping.delimiter ?? mostFrequent(head)
    const first = firstRow(head, delimiter, true)
    const layout = mappedLayout(mapping, delimiter, first.cells, file.name)
    return { layout, start: layout.file.header ? afterHeader(first, file) : { bytes: 0, lines: 0 } }
  }
  const kinds = choice.kind === 'feed' ? FEED_KINDS.filter(({ id }) => id === choice.id) : FEED_KINDS
  const problems: string[] = []
  for (const kind of kinds) {
    const found = fits(kind, head, file)
    if (typeof found !== 'string') return found
    problems.push(found)
  }
  if (choice.kind === 'feed')
    throw new EntenteError('unreadable', `${file.name} is no file of ${choice.id}: ${problems[0]}.`)
  const known = FEED_KINDS.map(({ id }) => id).filter((id, i, all) => all.indexOf(id) === i)
  throw new EntenteError(
    'unreadable',
    `${file.name} is of none of the feeds ${known.join(', ')}; say --feed, or describe it with --map (docs/feeds.md).`,
  )
}

/** The layout where the file is of this kind, else what is wrong with it. */
function fits(kind: FeedKind, head: string, file: UnpackedFile): Recognised | string {
  if (!kind.header) return fitsWithoutHeader(kind, head, file)
  const first = firstRow(head, kind.delimiter, kind.quoted)
  const columns = first.cells.map(plainName).map((name) => kind.spellings[name] ?? name)
  const missing = kind.needs.filter((name) => !columns.includes(name))
  if (missing.length > 0) {
    const near = nearestName(
      missing[0] ?? '',
      columns.filter((name) => !kind.needs.includes(name)),
    )
    const instead = near === null ? '' : ` (the nearest it has is "${near}")`
    return `it lacks the column${missing.length > 1 ? 's' : ''} ${missing.join(', ')}${instead}`
  }
  const twice = kind.needs.find((name) => columns.indexOf(name) !== columns.lastIndexOf(name))
  if (twice !== undefined) return `its header has the column ${twice} twice`
  return { layout: kind.layout(unique(columns)), start: afterHeader(first, file) }
}

/** One line as it should be among the first tells the feed: the very first may be a damaged one. */
function fitsWithoutHeader(kind: FeedKind, head: string, file: UnpackedFile): Recognised | string {
  const lines = head.replace(/^\uFEFF/, '').split(/\r?\n/, FIRST_LINES)
  const rows = lines.map((text) => ({ text, cells: text.split(kind.delimiter) }))
  const counted = rows.filter(({ cells }) => kind.counts.includes(cells.length))
  const good = counted.find(({ text }) => kind.first?.test(text) ?? true)
  if (good !== undefined) return { layout: kind.layout(good.cells), start: { bytes: file.bom ? BOM : 0, lines: 0 } }
  if (counted.length > 0) return 'none of its first lines begins as one of that feed'
  return `its first line has ${rows[0]?.cells.length ?? 0} columns, not ${kind.counts.join(' or ')}`
}

/** A column whose name comes again is told apart by its place. */
function unique(columns: readonly string[]): readonly string[] {
  return columns.map((name, i) => (columns.indexOf(name) === i ? name : `${name}_${i + 1}`))
}

interface FirstRow {
  readonly cells: readonly string[]
  readonly text: string
}

function firstRow(head: string, delimiter: string, quoted: boolean): FirstRow {
  const text = head.replace(/^\uFEFF/, '')
  if (!quoted) {
    const line = text.split('\n', 1)[0] ?? ''
    return { cells: line.replace(/\r$/, '').split(delimiter), text: `${line}\n` }
  }
  for (const { cells, text: record } of new CsvRecords(delimiter).add(text, true))
    return { cells: cells ?? [], text: record }
  return { cells: [], text: '' }
}

function afterHeader({ text }: FirstRow, file: UnpackedFile): Recognised['start'] {
  const bytes = (file.bom ? BOM : 0) + (file.utf8 ? Buffer.byteLength(text) : text.length)
  return { bytes: Math.min(bytes, file.bytes), lines: text.split('\n').length - 1 }
}

function mostFrequent(head: string): string {
  const line = head.split('\n', 1)[0] ?? ''
  const count = (sign: string) => line.split(sign).length
  return [',', '\t', ';', '|'].reduce((best, sign) => (count(sign) > count(best) ? sign : best))
}

async function headOf({ path, utf8 }: UnpackedFile): Promise<string> {
  const file = await open(path)
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(HEAD), 0, HEAD, 0)
    const bytes = buffer.subarray(0, bytesRead)
    return new TextDecoder(utf8 ? 'utf-8' : 'windows-1252', { ignoreBOM: true }).decode(bytes)
  } finally {
    await file.close()
  }
}
