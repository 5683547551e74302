import type { AddedStep } from './add-documents.ts'
import type { ImportedFile } from './import-feeds.ts'

/** What long work says while it goes on. */
export type WorkStep =
  | AddedStep
  /** how many documents there are to do */
  | { readonly kind: 'listed'; readonly documents: number }
  /** how much of a file of a feed is stored, in bytes */
  | { readonly kind: 'bytes'; readonly name: string; readonly done: number; readonly total: number }
  | { readonly kind: 'feed'; readonly file: ImportedFile }
  | { readonly kind: 'note'; readonly message: string }

/** Says first how many documents there are to do. */
export async function* withCount(documents: number, steps: AsyncIterable<WorkStep>): AsyncIterable<WorkStep> {
  yield { kind: 'listed', documents }
  yield* steps
}
