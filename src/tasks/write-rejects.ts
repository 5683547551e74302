import { mkdir, open, rename } from 'node:fs/promises'
import { basename, join } from 'node:path'
import type { RejectedRow } from '../model/import-account.ts'
import type { Store } from '../store/store.ts'

const FOLDER = 'rejects'
const PAGE = 100_000

/**
 * Writes what was rejected of a file as a table with line, column, reason and what stood there.
 *
 * @returns its path below the case folder
 */
export async function writeRejects(store: Store, folder: string, file: number, path: string): Promise<string> {
  const name = `${FOLDER}/${file}-${basename(path)}.tsv`
  await mkdir(join(folder, FOLDER), { recursive: true })
  const unfinished = join(folder, `${name}.unfinished`)
  const to = await open(unfinished, 'w')
  try {
    await to.write('line\tcolumn\treason\ttext\n')
    for (let done = 0; ; done += PAGE) {
      const page = await store.imports.rejects(file, done, PAGE)
      await to.write(page.map(lineOf).join(''))
      if (page.length < PAGE) break
    }
  } finally {
    await to.close()
  }
  await rename(unfinished, join(folder, name))
  return name
}

function lineOf({ line, field, reason, text }: RejectedRow): string {
  return `${line}\t${field ?? ''}\t${reason}\t${(text ?? '').replace(/[\t\r\n]+/g, ' ')}\n`
}
