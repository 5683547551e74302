import { mkdir, rename, writeFile } from 'node:fs/promises'
import { extname, join } from 'node:path'
import type { Document } from '../model/document.ts'
import type { Store } from '../store/store.ts'
import { isReadable } from './is-readable.ts'
import { loadReader } from './load-reader.ts'
import { readMany } from './read-many.ts'
import type { TakenIn } from './take-in.ts'

const ORIGINALS = 'originals'

/** What became of one input, or of one document that was waiting to be read. */
export type AddedStep =
  | { readonly kind: 'added'; readonly document: Document; readonly notes: readonly string[] }
  | { readonly kind: 'known'; readonly document: Document }
  | { readonly kind: 'problem'; readonly input: string; readonly message: string }
  | { readonly kind: 'read'; readonly document: Document; readonly claims: number }

/**
 * Stores documents with the bytes they came from, then reads what no reading of this reader's version has read yet. Each
 * step is kept at once: what was stopped is taken up again by the next call.
 *
 * @param now ISO instant, asked for each record
 */
export async function* addDocuments(
  store: Store,
  folder: string,
  taken: AsyncIterable<TakenIn>,
  now: () => string,
): AsyncIterable<AddedStep> {
  for await (const item of taken) {
    if (item.kind === 'problem') {
      yield item
    } else if (await store.hasDocument(item.document.id)) {
      yield { kind: 'known', document: item.document }
    } else {
      const original = await keepOriginal(folder, item.document, item.bytes, item.name)
      await store.addDocument(item.document, original, now())
      yield { kind: 'added', document: item.document, notes: item.notes }
    }
  }
  yield* readUnread(store, now)
}

/** Reads the documents of a case that this version of the reader has not read. */
export async function* readUnread(store: Store, now: () => string): AsyncIterable<AddedStep> {
  const packs = await store.actorPacks()
  const reader = loadReader(packs)
  const unread = store.texts({ unreadBy: reader })
  const options = { packs, reader }
  for await (const { item, claims, error } of readMany(unread, (document) => (isReadable(document.language) ? document : null), options)) {
    if (error !== null) {
      yield { kind: 'problem', input: item.title, message: `"${item.title}" was kept but not read: ${error}` }
    } else if (claims !== null) {
      await store.addReading(item.id, reader, claims, now())
      yield { kind: 'read', document: item, claims: claims.length }
    }
  }
}

/** Keeps the bytes under their document's id; a file is there whole or not at all. */
async function keepOriginal(folder: string, document: Document, bytes: Uint8Array, name: string): Promise<string> {
  const ending = extname(name.replace(/[?#].*$/, '')).toLowerCase()
  const file = join(ORIGINALS, `${document.id}${/^\.[a-z0-9]{1,8}$/.test(ending) ? ending : ''}`)
  await mkdir(join(folder, ORIGINALS), { recursive: true })
  const path = join(folder, file)
  await writeFile(`${path}.part`, bytes)
  await rename(`${path}.part`, path)
  return file
}
