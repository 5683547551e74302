import { inflateRawSync } from 'node:zlib'

/** One file in a zip archive, as the directory at its end lists it. */
export interface ZipEntry {
  readonly name: string
  readonly compressed: number
  readonly uncompressed: number
  readonly encrypted: boolean
  readonly method: number
  /** where its local header begins, in bytes */
  readonly at: number
}

const END = 0x06054b50
const ENTRY = 0x02014b50
const LOCAL = 0x04034b50

/** The directory of a zip archive; null where there is none or it is broken. */
export function zipDirectory(bytes: Uint8Array): readonly ZipEntry[] | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const end = endRecord(view)
  if (end === null) return null
  const entries: ZipEntry[] = []
  let at = view.getUint32(end + 16, true)
  for (let i = view.getUint16(end + 10, true); i > 0; i--) {
    if (at + 46 > view.byteLength || view.getUint32(at, true) !== ENTRY) return null
    const nameLength = view.getUint16(at + 28, true)
    entries.push({
      name: Buffer.from(bytes.subarray(at + 46, at + 46 + nameLength)).toString('utf8'),
      compressed: view.getUint32(at + 20, true),
      uncompressed: view.getUint32(at + 24, true),
      encrypted: (view.getUint16(at + 8, true) & 1) === 1,
      method: view.getUint16(at + 10, true),
      at: view.getUint32(at + 42, true),
    })
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
  }
  return entries
}

/** What an entry unpacks to; null where that is broken or more than so many bytes, whatever the directory says of it. */
export function unpackEntry(bytes: Uint8Array, entry: ZipEntry, limit: number): Uint8Array | null {
  if (entry.uncompressed > limit) return null
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (entry.at + 30 > view.byteLength || view.getUint32(entry.at, true) !== LOCAL) return null
  const start = entry.at + 30 + view.getUint16(entry.at + 26, true) + view.getUint16(entry.at + 28, true)
  const packed = bytes.subarray(start, start + entry.compressed)
  if (entry.method === 0) return packed.length <= limit ? packed : null
  try {
    return inflateRawSync(packed, { maxOutputLength: limit })
  } catch {
    return null
  }
}

function endRecord(view: DataView): number | null {
  const last = view.byteLength - 22
  for (let at = last; at >= Math.max(0, last - 65_557); at--) {
    if (view.getUint32(at, true) === END) return at
  }
  return null
}
