import { createHash } from 'node:crypto'
import { createReadStream, createWriteStream } from 'node:fs'
import { type FileHandle, open, rm, stat } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGunzip } from 'node:zlib'
import { EntenteError } from '../../model/error.ts'
import { Utf8Check } from './utf8-check.ts'
import { type ZipMember, zipMembers } from './zip-members.ts'

/** What is in a file of a feed, unpacked. */
export interface UnpackedFile {
  /** as it is told to people: `20240101.export.CSV.zip` or `pack.zip: 2024.tab` */
  readonly name: string
  /** where it can be read: the file itself, or a copy unpacked for the time of the import */
  readonly path: string
  readonly bytes: number
  readonly sha256: string
  /** false where it holds bytes that are no UTF-8: then it is read as Windows-1252 */
  readonly utf8: boolean
  /** whether it begins with a byte order mark */
  readonly bom: boolean
}

/**
 * Opens a plain, gzipped or zipped file: each member of a zip is a file of its own. Packed ones are unpacked and checked to
 * their end first, so that nothing is taken from a broken one.
 *
 * @param folder where unpacked copies go; each is removed before the next one comes
 * @throws EntenteError "not_found" where it is missing, "unreadable" where it is broken or cut off
 */
export async function* unpackFile(path: string, folder: string): AsyncIterable<UnpackedFile> {
  const name = basename(path)
  const form = await packing(path)
  if (form === 'plain') {
    yield { name, path, ...(await measure(path)) }
    return
  }
  const members = form === 'zip' ? await zipMembers(path) : [null]
  for (const member of members) {
    const copy = join(folder, 'unpacked')
    try {
      await unpack(path, member, copy)
      const label = members.length > 1 && member !== null ? `${name}: ${member.name}` : name
      yield { name: label, path: copy, ...(await measure(copy)) }
    } finally {
      await rm(copy, { force: true })
    }
  }
}

async function packing(path: string): Promise<'plain' | 'gzip' | 'zip'> {
  let file: FileHandle
  try {
    if (!(await stat(path)).isFile()) throw new Error('it is no file')
    file = await open(path)
  } catch (cause) {
    throw new EntenteError('not_found', `${path} cannot be read.`, { cause })
  }
  try {
    const start = Buffer.alloc(4)
    await file.read(start, 0, 4, 0)
    if (start.readUInt16BE(0) === 0x1f8b) return 'gzip'
    return start.readUInt32BE(0) === 0x504b0304 || start.readUInt32BE(0) === 0x504b0506 ? 'zip' : 'plain'
  } finally {
    await file.close()
  }
}

/** A deflated member of a zip goes through gunzip in a gzip's clothes, which checks its length and sum. */
async function unpack(path: string, member: ZipMember | null, copy: string): Promise<void> {
  const packed = member === null ? createReadStream(path) : Readable.from(asGzip(path, member))
  const whole = member === null || member.method === 8
  try {
    if (whole) await pipeline(packed, createGunzip(), createWriteStream(copy))
    else
      await pipeline(
        createReadStream(path, { start: member.start, end: member.start + member.packed - 1 }),
        createWriteStream(copy),
      )
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === 'ENOSPC') {
      throw new EntenteError('unavailable', `There is no room to unpack ${basename(path)}.`, { cause })
    }
    const what =
      member === null || basename(path) === member.name ? basename(path) : `${member.name} in ${basename(path)}`
    throw new EntenteError('unreadable', `${what} is broken or cut off, so nothing of it was taken: fetch it again.`, {
      cause,
    })
  }
}

async function* asGzip(path: string, { start, packed, crc, unpacked }: ZipMember): AsyncIterable<Uint8Array> {
  yield Buffer.from([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 0xff])
  if (packed > 0) yield* createReadStream(path, { start, end: start + packed - 1 }) as AsyncIterable<Uint8Array>
  const end = Buffer.alloc(8)
  end.writeUInt32LE(crc, 0)
  end.writeUInt32LE(unpacked % 2 ** 32, 4)
  yield end
}

async function measure(path: string): Promise<Pick<UnpackedFile, 'bytes' | 'sha256' | 'utf8' | 'bom'>> {
  const hash = createHash('sha256')
  const check = new Utf8Check()
  let bytes = 0
  let bom = false
  for await (const chunk of createReadStream(path, { highWaterMark: 1 << 22 }) as AsyncIterable<Buffer>) {
    if (bytes === 0) bom = chunk.length >= 3 && chunk.readUIntBE(0, 3) === 0xefbbbf
    hash.update(chunk)
    check.add(chunk)
    bytes += chunk.length
  }
  return { bytes, sha256: hash.digest('hex'), utf8: check.end(), bom }
}
