import { createReadStream } from 'node:fs'
import { type FileHandle, open } from 'node:fs/promises'
import type { FeedLayout } from '../../model/feed-layout.ts'
import type { RejectedRow } from '../../model/import-account.ts'
import { CsvRecords } from './csv-records.ts'
import type { UnpackedFile } from './unpacked-file.ts'

/** Some lines of a file, written out as a file that the store takes in one go. */
export interface Piece {
  readonly path: string
  readonly bytesDone: number
  readonly linesBefore: number
  readonly lines: number
  readonly numbered: boolean
  readonly rows: number
  readonly rejected: readonly RejectedRow[]
}

/** Where a piece begins: bytes and lines of the unpacked file that come before. */
export interface PieceStart {
  readonly bytes: number
  readonly lines: number
}

const BLOCK = 1 << 22
const NEWLINE = 10
const SHOWN = 200

/**
 * The next lines of a file up to about `size` bytes, in a file of their own; null at the end. Lines of an unquoted form are copied as
 * they are, records of a quoted one are cut into cells and written one a line with its number first.
 *
 * @param path where the piece is written
 * @param told is told now and then up to which byte of the file it goes so far
 */
export async function cutPiece(
  file: UnpackedFile,
  layout: FeedLayout,
  start: PieceStart,
  size: number,
  path: string,
  told: (bytes: number) => void = () => {},
): Promise<Piece | null> {
  if (start.bytes >= file.bytes) return null
  return layout.file.quoted
    ? cutRecords(file, layout, start, size, path, told)
    : copyLines(file, start, size, path, told)
}

async function copyLines(
  file: UnpackedFile,
  start: PieceStart,
  size: number,
  path: string,
  told: (bytes: number) => void,
): Promise<Piece> {
  const from = await open(file.path)
  // a whole file of lines needs no copy
  const whole = start.bytes === 0 && file.bytes <= size
  const to = whole ? null : await open(path, 'w')
  try {
    const block = Buffer.allocUnsafe(BLOCK)
    let at = start.bytes
    let lines = 0
    while (at < file.bytes) {
      const wanted = size - (at - start.bytes)
      const { bytesRead } = await from.read(block, 0, wanted > 0 ? Math.min(BLOCK, wanted) : BLOCK, at)
      if (bytesRead === 0) break
      const full = at + bytesRead - start.bytes >= size
      const last = block.lastIndexOf(NEWLINE, bytesRead - 1)
      const end = full && last !== -1 ? last + 1 : bytesRead
      lines += newlines(block, end)
      await to?.write(block, 0, end)
      at += end
      told(at)
      if (full && last !== -1) break
    }
    if (at >= file.bytes && (await lastByte(from, file.bytes)) !== NEWLINE) lines++
    const piece = { bytesDone: at, linesBefore: start.lines, lines, numbered: false, rows: lines, rejected: [] }
    return { ...piece, path: whole ? file.path : path }
  } finally {
    await from.close()
    await to?.close()
  }
}

function newlines(block: Buffer, end: number): number {
  let found = 0
  for (let at = block.indexOf(NEWLINE); at !== -1 && at < end; at = block.indexOf(NEWLINE, at + 1)) found++
  return found
}

async function lastByte(file: FileHandle, size: number): Promise<number | undefined> {
  const byte = Buffer.alloc(1)
  await file.read(byte, 0, 1, size - 1)
  return byte[0]
}

async function cutRecords(
  file: UnpackedFile,
  layout: FeedLayout,
  start: PieceStart,
  size: number,
  path: string,
  told: (bytes: number) => void,
): Promise<Piece> {
  const width = layout.file.columns.length
  const records = new CsvRecords(layout.file.delimiter, start.lines + 1, width)
  const decoder = new TextDecoder(file.utf8 ? 'utf-8' : 'windows-1252', { ignoreBOM: true })
  const to = await open(path, 'w')
  const rejected: RejectedRow[] = []
  let done = start.bytes
  let lines = 0
  let rows = 0
  try {
    const source = createReadStream(file.path, { start: start.bytes, highWaterMark: BLOCK })
    const take = async (text: string, last: boolean): Promise<boolean> => {
      let out = ''
      let full = false
      for (const record of records.add(text, last)) {
        done += file.utf8 ? Buffer.byteLength(record.text) : record.text.length
        lines += lineCount(record.text)
        const reason = wrong(record.cells, width)
        if (reason !== null)
          rejected.push({ line: record.line, field: null, reason, text: record.text.slice(0, SHOWN).trimEnd() })
        else if (record.cells !== null && record.cells.length > 0) {
          rows++
          out += `${record.line}\t${record.cells.slice(0, width).map(plain).join('\t')}\n`
        }
        full = done - start.bytes >= size
        if (full) break
      }
      await to.write(out)
      told(done)
      return full
    }
    let full = false
    for await (const chunk of source as AsyncIterable<Buffer>) {
      full = await take(decoder.decode(chunk, { stream: true }), false)
      if (full) break
    }
    if (!full) await take(decoder.decode(), true)
  } finally {
    await to.close()
  }
  return { path, bytesDone: done, linesBefore: start.lines, lines, numbered: true, rows, rejected }
}

/** Why cells are no row; null where they are one, or a blank line. Empty cells too many are no harm. */
function wrong(cells: readonly string[] | null, width: number): string | null {
  if (cells === null) return 'a quote that is not closed'
  if (cells.length === 0 || cells.length === width) return null
  if (cells.length > width && cells.slice(width).every((cell) => cell === '')) return null
  return `${cells.length} cells, not ${width}`
}

/** What would break the line, and U+0001, which marks lines that are no rows, are spaces. */
function plain(cell: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the ones to take out
  return /[\t\r\n\u0000\u0001]/.test(cell) ? cell.replace(/[\t\r\n\u0000\u0001]+/g, ' ') : cell
}

function lineCount(text: string): number {
  let found = 0
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) found++
  return found === 0 || !text.endsWith('\n') ? found + 1 : found
}
