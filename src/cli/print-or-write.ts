import { extname, resolve } from 'node:path'
import { EntenteError } from '../model/error.ts'
import type { Io } from './io.ts'

/**
 * The format that a file's name ends in.
 *
 * @param formats the first of them is what a terminal gets, and no file's
 * @param what    the subject and verb of the complaint: "Shifts are"
 * @throws EntenteError "invalid_input" where it ends in none of them
 */
export function formatOfFile<F extends string>(path: string, formats: readonly F[], what: string): F {
  const ending = extname(path).slice(1).toLowerCase()
  const files = formats.slice(1)
  const format = files.find((one) => one === ending)
  if (format !== undefined) return format
  const endings = files.map((one) => `.${one}`)
  const list = `${endings.slice(0, -1).join(', ')} or ${endings.at(-1)}`
  throw new EntenteError('invalid_input', `${what} written as ${list}; "${path}" ends in none of them.`)
}

/** Prints a text, or writes it to a file and prints where that is. */
export async function printOrWrite(text: string, out: string | undefined, what: string, io: Io): Promise<void> {
  if (out === undefined) {
    io.stdout(text)
    return
  }
  const { writeText } = await import('../tasks/write-text.ts')
  const path = resolve(io.cwd, out)
  await writeText(path, text, what)
  io.stdout(`${path}\n`)
}
