import { createHash, randomUUID } from 'node:crypto'
import { existsSync } from 'node:fs'
import { mkdir, rename, rm, writeFile } from 'node:fs/promises'
import { extname, join } from 'node:path'

const FOLDER = 'originals'
const EXTENSION = /^\.[a-z0-9]{1,8}$/

/**
 * Keeps the bytes a document came from beside its case, under their own hash. The file is there whole or not at all.
 *
 * @param name the file name or address, for the extension
 * @returns path below the case folder: `originals/<sha256>.<ext>`
 */
export async function keepOriginal(caseFolder: string, bytes: Uint8Array, name: string): Promise<string> {
  const hash = createHash('sha256').update(bytes).digest('hex')
  const path = `${FOLDER}/${hash}${extensionOf(name)}`
  const file = join(caseFolder, path)
  if (existsSync(file)) return path
  await mkdir(join(caseFolder, FOLDER), { recursive: true })
  const unfinished = join(caseFolder, FOLDER, `.${randomUUID()}`)
  try {
    await writeFile(unfinished, bytes, { flag: 'wx' })
    await rename(unfinished, file)
  } catch (error) {
    await rm(unfinished, { force: true })
    throw error
  }
  return path
}

function extensionOf(name: string): string {
  const path = /^https?:/i.test(name) ? name.replace(/[?#].*$/, '') : name
  const extension = extname(path).toLowerCase()
  return EXTENSION.test(extension) ? extension : '.bin'
}
