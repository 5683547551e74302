import { stat } from 'node:fs/promises'
import { resolve } from 'node:path'
import type { Document } from '../model/document.ts'
import { EntenteError } from '../model/error.ts'
import { type CaseFlag, withCase } from './case-flag.ts'
import { type InputFlags, takeInOptions } from './input-flags.ts'
import type { Io } from './io.ts'

const DOCUMENT_ID = /^[0-9a-f]{4,64}$/

/**
 * Documents as they are named on a command line: files, addresses, - for standard input, and ids of documents of the case or their
 * beginnings. A name that a file has is the file.
 *
 * @throws EntenteError "unreadable" or "not_found" where one of them cannot be had
 */
export async function takeAccounts(
  names: readonly string[],
  flags: CaseFlag & InputFlags,
  io: Io,
): Promise<readonly Document[]> {
  const isFile = (name: string) =>
    stat(resolve(io.cwd, name)).then(
      () => true,
      () => false,
    )
  const isId = await Promise.all(names.map(async (name) => DOCUMENT_ID.test(name) && !(await isFile(name))))
  const ofCase = isId.includes(true)
    ? await fromCase(
        names.filter((_, i) => isId[i]),
        flags,
        io,
      )
    : []
  const { takeIn } = await import('../tasks/take-in.ts')
  const documents: Document[] = []
  for (const [i, name] of names.entries()) {
    if (isId[i] === true) {
      documents.push(ofCase[names.slice(0, i).filter((_, before) => isId[before]).length] as Document)
      continue
    }
    for await (const item of takeIn([name], takeInOptions(flags, io))) {
      if (item.kind === 'problem') throw new EntenteError('unreadable', item.message)
      documents.push(item.document)
    }
  }
  return documents
}

function fromCase(ids: readonly string[], flags: CaseFlag, io: Io): Promise<readonly Document[]> {
  return withCase(flags, io, async (store) => {
    const { documentId } = await import('./document-id.ts')
    const documents: Document[] = []
    for (const id of ids) documents.push(await store.document(await documentId(id, store)))
    return documents
  })
}
