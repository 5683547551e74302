import type { Claim } from '../model/claim.ts'
import type { Document } from '../model/document.ts'
import { isReadable } from './is-readable.ts'
import { type ReadManyOptions, readMany } from './read-many.ts'
import { type TakeInOptions, type TakenIn, takeIn } from './take-in.ts'

/** A document and what was read in it, or one sentence on why there is none. */
export type ReadFile =
  | {
      readonly kind: 'document'
      readonly document: Document
      readonly claims: readonly Claim[]
      readonly notes: readonly string[]
    }
  | { readonly kind: 'problem'; readonly input: string; readonly message: string }

/**
 * What do these files, folders and addresses claim? Nothing is kept.
 *
 * @param inputs  file names, folders, `http(s)` addresses, or `-` for standard input
 */
export async function* readFiles(
  inputs: readonly string[],
  options: TakeInOptions,
  reading: ReadManyOptions = {},
): AsyncIterable<ReadFile> {
  const taken = withoutBytes(takeIn(inputs, options))
  const toRead = (item: TakenText) =>
    item.kind === 'document' && isReadable(item.document.language) ? item.document : null
  for await (const { item, claims, error } of readMany(taken, toRead, reading)) {
    if (item.kind === 'problem') yield item
    else if (error !== null) yield { kind: 'problem', input: item.name, message: `${item.name} was not read: ${error}` }
    else yield { kind: 'document', document: item.document, claims: claims ?? [], notes: item.notes }
  }
}

type TakenText = Exclude<TakenIn, { kind: 'document' }> | Omit<Extract<TakenIn, { kind: 'document' }>, 'bytes'>

/** A window of documents is under way at once; their files need not be held that long. */
async function* withoutBytes(taken: AsyncIterable<TakenIn>): AsyncIterable<TakenText> {
  for await (const item of taken) {
    if (item.kind === 'problem') yield item
    else yield { kind: 'document', document: item.document, name: item.name, notes: item.notes }
  }
}
