import { open, readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { checkListed, masterList } from '../feeds/events/master-list.ts'

/** A file to import, or what is to be said of one that is not there. */
export type FeedInput =
  | { readonly kind: 'file'; readonly path: string }
  | { readonly kind: 'problem'; readonly input: string; readonly message: string }
  | { readonly kind: 'note'; readonly message: string }

const LONGEST_LIST = 256 * 2 ** 20
const HEAD = 4096

/** The files that are meant by files, folders and lists of GDELT's files, in order of their names within a folder. */
export async function* feedInputs(inputs: readonly string[]): AsyncIterable<FeedInput> {
  for (const input of inputs) {
    const found = await stat(input).catch(() => null)
    if (found === null) yield { kind: 'problem', input, message: `${input} cannot be read.` }
    else if (found.isDirectory()) {
      const names = (await readdir(input, { withFileTypes: true })).filter(
        (entry) => entry.isFile() && !entry.name.startsWith('.'),
      )
      for (const { name } of names.sort((a, b) => (a.name < b.name ? -1 : 1)))
        yield { kind: 'file', path: join(input, name) }
    } else yield* listedFiles(input, found.size)
  }
}

async function* listedFiles(path: string, size: number): AsyncIterable<FeedInput> {
  const list = size > LONGEST_LIST ? null : await listOf(path)
  if (list === null) {
    yield { kind: 'file', path }
    return
  }
  let missing = 0
  for (const one of list) {
    const state = await checkListed(one)
    if (state === 'missing') missing++
    else if (state === 'good') yield { kind: 'file', path: one.path }
    else
      yield {
        kind: 'problem',
        input: one.path,
        message: `${one.path} is not what ${path} says it should be: fetch it again.`,
      }
  }
  if (missing === list.length) {
    yield {
      kind: 'problem',
      input: path,
      message: `None of the ${list.length} event files that ${path} names is beside it.`,
    }
  } else if (missing > 0) {
    yield {
      kind: 'note',
      message: `${missing} of the ${list.length} event files that ${path} names are not beside it.`,
    }
  }
}

/** The list in a file; its beginning tells whether it may be one, so that large feeds are not read for it. */
async function listOf(path: string): Promise<ReturnType<typeof masterList>> {
  const file = await open(path)
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(HEAD), 0, HEAD, 0)
    const head = buffer.toString('latin1', 0, bytesRead)
    const whole = bytesRead < HEAD ? head : head.slice(0, head.lastIndexOf('\n') + 1)
    const lines = whole.split('\n').filter((line) => line.trim() !== '')
    if (!lines.every((line) => /\.(?:zip|csv)\s*$/i.test(line) && line.trim().split(/\s+/).length <= 3)) return null
    return masterList(path, await file.readFile('utf8'))
  } finally {
    await file.close()
  }
}
