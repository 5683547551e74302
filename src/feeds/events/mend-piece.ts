import { isUtf8 } from 'node:buffer'
import { createReadStream } from 'node:fs'
import { open } from 'node:fs/promises'
import type { FeedLayout } from '../../model/feed-layout.ts'
import type { RejectedRow } from '../../model/import-account.ts'
import type { Piece } from './cut-pieces.ts'

const BLOCK = 1 << 22
const NEWLINE = 10
const LONGEST = 1 << 20
const SHOWN = 200
const NO_ROW = '\u0001'

/**
 * Writes out a piece of unquoted lines anew so that each line has the cells it should have: one that has not is marked as no
 * row and told as rejected; lines that are no UTF-8 are read as Windows-1252.
 *
 * @param path where it is written
 */
export async function mendPiece(piece: Piece, layout: FeedLayout, path: string): Promise<Piece> {
  const width = layout.file.columns.length
  const delimiter = layout.file.delimiter.charCodeAt(0)
  const nothing = `${NO_ROW}${layout.file.delimiter.repeat(width - 1)}\n`
  const rejected: RejectedRow[] = []
  const to = await open(path, 'w')
  let line = piece.linesBefore
  let blank = 0
  const mend = (bytes: Buffer): string => {
    line++
    const text = mended(bytes)
    if (text.trim() === '') {
      blank++
      return nothing
    }
    const cells = count(bytes, delimiter) + 1
    if (cells === width && bytes.length <= LONGEST) return `${text}\n`
    const reason = cells === width ? 'a line of more than a million signs' : `${cells} cells, not ${width}`
    rejected.push({ line, field: null, reason, text: text.slice(0, SHOWN) })
    return nothing
  }
  try {
    let rest: Buffer = Buffer.alloc(0)
    for await (const chunk of createReadStream(piece.path, { highWaterMark: BLOCK }) as AsyncIterable<Buffer>) {
      const block = rest.length === 0 ? chunk : Buffer.concat([rest, chunk])
      let out = ''
      let from = 0
      for (let end = block.indexOf(NEWLINE); end !== -1; end = block.indexOf(NEWLINE, from)) {
        out += mend(block.subarray(from, end))
        from = end + 1
      }
      rest = Buffer.from(block.subarray(from))
      await to.write(out)
    }
    if (rest.length > 0) await to.write(mend(rest))
  } finally {
    await to.close()
  }
  return { ...piece, path, rows: piece.lines - blank - rejected.length, rejected }
}

function mended(bytes: Buffer): string {
  const text = isUtf8(bytes) ? bytes.toString('utf8') : new TextDecoder('windows-1252').decode(bytes)
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the ones to take out
  return text.replace(/\r$/, '').replace(/[\r\u0000\u0001]/g, ' ')
}

function count(bytes: Buffer, sign: number): number {
  let found = 0
  for (let at = bytes.indexOf(sign); at !== -1; at = bytes.indexOf(sign, at + 1)) found++
  return found
}
