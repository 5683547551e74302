import { type FileHandle, open } from 'node:fs/promises'
import { basename } from 'node:path'
import { EntenteError } from '../../model/error.ts'

/** One file in a zip archive on disk. */
export interface ZipMember {
  readonly name: string
  readonly method: number
  readonly crc: number
  /** sizes in bytes */
  readonly packed: number
  readonly unpacked: number
  /** where its packed bytes begin */
  readonly start: number
}

const END = 0x06054b50
const ENTRY = 0x02014b50
const LOCAL = 0x04034b50
const END_BYTES = 22
const LONGEST_COMMENT = 65_535
const TOO_LARGE = 0xffffffff

/**
 * The files in a zip archive, by its directory, without holding more than that in memory; folders are left out.
 *
 * @throws EntenteError "unreadable" where the directory is missing or broken, which is so where the archive is cut off
 */
export async function zipMembers(path: string): Promise<readonly ZipMember[]> {
  const file = await open(path)
  try {
    const { size } = await file.stat()
    const tail = await bytesAt(file, Math.max(0, size - END_BYTES - LONGEST_COMMENT), size)
    const end = endRecord(tail)
    if (end === null) throw cutOff(path)
    const at = end.readUInt32LE(16)
    const length = end.readUInt32LE(12)
    if (at === TOO_LARGE || length === TOO_LARGE) throw tooLarge(path)
    if (at + length > size) throw cutOff(path)
    const members: ZipMember[] = []
    for (const entry of entries(await bytesAt(file, at, at + length), end.readUInt16LE(10), path)) {
      if (entry.name.endsWith('/')) continue
      if (entry.packed === TOO_LARGE || entry.unpacked === TOO_LARGE) throw tooLarge(path)
      const local = await bytesAt(file, entry.at, entry.at + 30)
      if (local.length < 30 || local.readUInt32LE(0) !== LOCAL) throw cutOff(path)
      const start = entry.at + 30 + local.readUInt16LE(26) + local.readUInt16LE(28)
      if (start + entry.packed > size) throw cutOff(path)
      if (entry.encrypted || (entry.method !== 0 && entry.method !== 8)) {
        throw new EntenteError(
          'unreadable',
          `${basename(path)} is encrypted or packed in an unusual way: unpack it first.`,
        )
      }
      const { name, method, crc, packed, unpacked } = entry
      members.push({ name, method, crc, packed, unpacked, start })
    }
    return members
  } finally {
    await file.close()
  }
}

function* entries(directory: Buffer, count: number, path: string) {
  let at = 0
  for (let i = 0; i < count; i++) {
    if (at + 46 > directory.length || directory.readUInt32LE(at) !== ENTRY) throw cutOff(path)
    const nameLength = directory.readUInt16LE(at + 28)
    yield {
      name: directory.toString('utf8', at + 46, at + 46 + nameLength),
      encrypted: (directory.readUInt16LE(at + 8) & 1) === 1,
      method: directory.readUInt16LE(at + 10),
      crc: directory.readUInt32LE(at + 16),
      packed: directory.readUInt32LE(at + 20),
      unpacked: directory.readUInt32LE(at + 24),
      at: directory.readUInt32LE(at + 42),
    }
    at += 46 + nameLength + directory.readUInt16LE(at + 30) + directory.readUInt16LE(at + 32)
  }
}

function endRecord(tail: Buffer): Buffer | null {
  for (let at = tail.length - END_BYTES; at >= 0; at--) if (tail.readUInt32LE(at) === END) return tail.subarray(at)
  return null
}

async function bytesAt(file: FileHandle, from: number, to: number): Promise<Buffer> {
  const buffer = Buffer.alloc(Math.max(0, to - from))
  const { bytesRead } = await file.read(buffer, 0, buffer.length, from)
  return buffer.subarray(0, bytesRead)
}

function cutOff(path: string): EntenteError {
  return new EntenteError(
    'unreadable',
    `${basename(path)} is broken or cut off, so nothing of it was taken: fetch it again.`,
  )
}

function tooLarge(path: string): EntenteError {
  return new EntenteError('too_large', `${basename(path)} is a zip of more than 4 GiB: unpack it first.`)
}
