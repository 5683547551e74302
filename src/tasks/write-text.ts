import { mkdir, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { EntenteError } from '../model/error.ts'

/**
 * Writes a text, or bytes, to a file, whose folder is made where it is missing.
 *
 * @param what what it is, as the message begins: "The brief"
 * @throws EntenteError "unavailable" where the file cannot be written
 */
export async function writeText(path: string, text: string | Uint8Array, what: string): Promise<void> {
  try {
    await mkdir(dirname(path), { recursive: true })
    await writeFile(path, text)
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : String(cause)
    throw new EntenteError('unavailable', `${what} cannot be written to ${path}: ${why}`, { cause })
  }
}
