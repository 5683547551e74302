import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'

/** A file that a list names, with what the list says of it. */
export interface ListedFile {
  readonly path: string
  readonly bytes: number | null
  readonly md5: string | null
}

const EVENTS = /(?:\d{14}|\d{8})\.export\.CSV\.zip$|(?:^|\/)\d{4}(?:\d\d)?\.zip$/i

/**
 * The event files that a list of GDELT names (`masterfilelist.txt`, `lastupdate.txt`, `md5sums`, `filesizes`), looked for
 * beside it; null where the text is no such list. Lists of 2.0 name other tables too, which are left out.
 *
 * @param path where the list lies
 */
export function masterList(path: string, text: string): readonly ListedFile[] | null {
  const lines = text.split(/\r?\n/).filter((line) => line.trim() !== '')
  const files = lines.map(listed)
  if (lines.length === 0 || files.some((one) => one === null)) return null
  const events = files.flatMap((one) => (one !== null && EVENTS.test(one.path) ? [one] : []))
  if (events.length === 0) return null
  return events.map((one) => ({ ...one, path: join(dirname(path), basename(one.path)) }))
}

function listed(line: string): ListedFile | null {
  const words = line.trim().split(/\s+/)
  const path = words.at(-1) ?? ''
  if (words.length < 2 || words.length > 3 || !/\.(?:zip|csv)$/i.test(path)) return null
  const before = words.slice(0, -1)
  const md5 = before.find((word) => /^[0-9a-f]{32}$/i.test(word)) ?? null
  const bytes = before.find((word) => /^\d+$/.test(word)) ?? null
  if (before.some((word) => word !== md5 && word !== bytes)) return null
  return { path, md5: md5?.toLowerCase() ?? null, bytes: bytes === null ? null : Number(bytes) }
}

/** How a file that a list names is found to be. */
export async function checkListed({ path, bytes, md5 }: ListedFile): Promise<'good' | 'missing' | 'other'> {
  const found = await stat(path).catch(() => null)
  if (found === null || !found.isFile()) return 'missing'
  if (bytes !== null && found.size !== bytes) return 'other'
  if (md5 === null) return 'good'
  const hash = createHash('md5')
  for await (const chunk of createReadStream(path) as AsyncIterable<Buffer>) hash.update(chunk)
  return hash.digest('hex') === md5 ? 'good' : 'other'
}
