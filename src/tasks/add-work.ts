import type { DocumentOverrides } from '../feeds/documents/to-document.ts'
import type { Store } from '../store/store.ts'
import { addDocuments } from './add-documents.ts'
import { addExample, type ExampleName } from './demo.ts'
import { type HandedFile, takeIn, takeInFiles } from './take-in.ts'
import { type WorkStep, withCount } from './work-step.ts'

/** What is to be taken in and read: plain data, so that it can be handed to a thread. */
export type AddRequest =
  | { readonly kind: 'files'; readonly files: readonly HandedFile[]; readonly overrides: DocumentOverrides }
  | { readonly kind: 'address'; readonly address: string; readonly overrides: DocumentOverrides }
  | { readonly kind: 'example'; readonly name: ExampleName }

/**
 * Takes in what is asked for, reads it, and says how far it is.
 *
 * @param now     ISO instant, asked for each record
 * @param stopped asked between documents; true ends the work with everything so far kept
 */
export function addWork(
  request: AddRequest,
  store: Store,
  folder: string,
  now: () => string,
  stopped: () => boolean,
): AsyncIterable<WorkStep> {
  switch (request.kind) {
    case 'files': {
      const { files, overrides } = request
      const taken = takeInFiles(files, { now: now(), overrides })
      return withCount(files.length, addDocuments(store, folder, taken, now, stopped))
    }
    case 'address': {
      const { address, overrides } = request
      const stdin = async () => new Uint8Array()
      const taken = takeIn([address], { stdin, now: now(), cwd: folder, allowPrivate: false, overrides })
      return withCount(1, addDocuments(store, folder, taken, now, stopped))
    }
    case 'example':
      return addExample(request.name, store, folder, now, stopped)
  }
}
