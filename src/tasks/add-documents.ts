import type { Document } from '../model/document.ts'
import { keepOriginal } from '../store/keep-original.ts'
import type { Store } from '../store/store.ts'
import { isReadable } from './is-readable.ts'
import { loadReader } from './load-reader.ts'
import { type ReadOutcome, readMany } from './read-many.ts'
import { readerName } from './reader-name.ts'
import type { TakenIn } from './take-in.ts'

/** What became of one input, or of one document that was waiting to be read. */
export type AddedStep =
  | { readonly kind: 'added'; readonly document: Document; readonly notes: readonly string[] }
  | { readonly kind: 'known'; readonly document: Document }
  | { readonly kind: 'problem'; readonly input: string; readonly message: string }
  | { readonly kind: 'read'; readonly document: Document; readonly claims: number }

/**
 * Stores documents with the bytes they came from and reads them, then whatever else in the case this version of the reader has
 * not read. Each step is kept at once and a document is stored before it is read: what was stopped is taken up again by the
 * next call.
 *
 * @param now     ISO instant, asked for each record
 * @param stopped asked between documents; true ends the work with everything so far kept
 */
export async function* addDocuments(
  store: Store,
  folder: string,
  taken: AsyncIterable<TakenIn>,
  now: () => string,
  stopped: () => boolean = () => false,
): AsyncIterable<AddedStep> {
  const packs = await store.actorPacks()
  const reader = loadReader(packs)
  const mark = readerName(reader, packs)
  const options = { packs, reader }

  async function* keep<T>(outcomes: AsyncIterable<ReadOutcome<T>>, documentOf: (item: T) => Document | null) {
    for await (const { item, claims, error } of outcomes) {
      const document = documentOf(item)
      if (document !== null && claims !== null) await store.addReading(document.id, mark, claims, now())
      yield { item, document, claims, error }
    }
  }

  const stream = readMany(stored(store, folder, taken, now, stopped), readableNew, options)
  for await (const { item, document, claims, error } of keep(stream, readableNew)) {
    yield item
    yield* readStep(document, claims?.length ?? null, error)
  }

  const left = unread(store, mark, stopped)
  for await (const { document, claims, error } of keep(readMany(left, itself, options), itself)) {
    yield* readStep(document, claims?.length ?? null, error)
  }
}

function* readStep(document: Document | null, claims: number | null, error: string | null): Iterable<AddedStep> {
  if (document === null) return
  if (claims !== null) yield { kind: 'read', document, claims }
  if (error !== null) {
    yield { kind: 'problem', input: document.address, message: `"${document.title}" was kept but not read: ${error}` }
  }
}

type StoredStep = Exclude<AddedStep, { kind: 'read' }>

async function* stored(
  store: Store,
  folder: string,
  taken: AsyncIterable<TakenIn>,
  now: () => string,
  stopped: () => boolean,
): AsyncIterable<StoredStep> {
  for await (const item of taken) {
    if (stopped()) return
    if (item.kind === 'problem') {
      yield item
      continue
    }
    const { document, bytes, name, notes } = item
    if (await store.hasDocument(document.id)) {
      yield { kind: 'known', document }
      continue
    }
    const original = await keepOriginal(folder, bytes, name)
    const added = await store.addDocument(document, original, now())
    yield added ? { kind: 'added', document, notes } : { kind: 'known', document }
  }
}

async function* unread(
  store: Store,
  mark: { readonly name: string; readonly version: string },
  stopped: () => boolean,
): AsyncIterable<Document> {
  for await (const document of store.texts({ unreadBy: mark })) {
    if (stopped()) return
    if (isReadable(document.language)) yield document
  }
}

function readableNew(step: StoredStep): Document | null {
  return step.kind === 'added' && isReadable(step.document.language) ? step.document : null
}

function itself(document: Document): Document {
  return document
}
