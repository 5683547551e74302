import type { Claim } from '../model/claim.ts'
import type { Document } from '../model/document.ts'
import { keepOriginal } from '../store/keep-original.ts'
import type { ReaderName, Store } from '../store/store.ts'
import { inBatches } from './in-batches.ts'
import { isReadable } from './is-readable.ts'
import { loadModels } from './load-models.ts'
import { loadReader } from './load-reader.ts'
import { readMany } from './read-many.ts'
import { readerName } from './reader-name.ts'
import { shareArrays } from './share-arrays.ts'
import type { TakenIn } from './take-in.ts'

/** What became of one input, or of one document that was waiting to be read. */
export type AddedStep =
  | { readonly kind: 'added'; readonly document: Document; readonly notes: readonly string[] }
  | { readonly kind: 'known'; readonly document: Document }
  | { readonly kind: 'problem'; readonly input: string; readonly message: string }
  | { readonly kind: 'read'; readonly document: Document; readonly claims: number }

/**
 * Reads documents and stores them, with the bytes they came from, a few at a time; then reads whatever else in the case this
 * version of the reader has not read. What was stored stays, whatever happens after: the next call takes up the rest.
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
  const models = shareArrays(loadModels())
  const reader = loadReader(packs, models)
  const mark = readerName(reader, packs)
  const options = { packs, reader, models }
  const clock = () => Date.parse(now())

  const sorted = untilStopped(withKnown(store, folder, taken), stopped)
  for await (const batch of inBatches(readMany(sorted, readableNew, options), clock)) {
    yield* storeBatch(store, mark, batch, now)
  }
  const left = untilStopped(store.texts({ unreadBy: mark }), stopped)
  for await (const batch of inBatches(readMany(left, readable, options), clock)) {
    const read = batch.flatMap(({ item, claims }) => (claims === null ? [] : [{ document: item.id, claims }]))
    await store.addReadings(read, mark, now())
    for (const { item, claims, error } of batch) yield* readStep(item, claims, error)
  }
}

type Sorted =
  | {
      readonly kind: 'new'
      readonly document: Document
      readonly original: string
      readonly notes: readonly string[]
    }
  | Exclude<AddedStep, { kind: 'added' | 'read' }>

interface Outcome {
  readonly item: Sorted
  readonly claims: readonly Claim[] | null
  readonly error: string | null
}

/** Tells apart what the case holds already, and what came twice; keeps the bytes of the rest, so that they need not be held. */
async function* withKnown(store: Store, folder: string, taken: AsyncIterable<TakenIn>): AsyncIterable<Sorted> {
  const seen = new Set<string>()
  for await (const item of taken) {
    if (item.kind === 'problem') {
      yield item
      continue
    }
    const { document, bytes, name, notes } = item
    if (seen.has(document.id) || (await store.hasDocument(document.id))) {
      yield { kind: 'known', document }
      continue
    }
    seen.add(document.id)
    yield { kind: 'new', document, original: await keepOriginal(folder, bytes, name), notes }
  }
}

async function* storeBatch(
  store: Store,
  mark: ReaderName,
  batch: readonly Outcome[],
  now: () => string,
): AsyncIterable<AddedStep> {
  const documents = []
  const readings = []
  for (const { item, claims } of batch) {
    // a known text may stand at another address, or under another name
    if (item.kind === 'known') documents.push({ document: item.document, original: null })
    if (item.kind !== 'new') continue
    documents.push({ document: item.document, original: item.original })
    if (claims !== null) readings.push({ document: item.document.id, claims })
  }
  await store.addDocuments(documents, now())
  await store.addReadings(readings, mark, now())
  for (const { item, claims, error } of batch) {
    if (item.kind !== 'new') {
      yield item
      continue
    }
    yield { kind: 'added', document: item.document, notes: item.notes }
    yield* readStep(item.document, claims, error)
  }
}

function* readStep(document: Document, claims: readonly Claim[] | null, error: string | null): Iterable<AddedStep> {
  if (claims !== null) yield { kind: 'read', document, claims: claims.length }
  if (error !== null) {
    yield { kind: 'problem', input: document.address, message: `"${document.title}" was kept but not read: ${error}` }
  }
}

async function* untilStopped<T>(items: AsyncIterable<T>, stopped: () => boolean): AsyncIterable<T> {
  for await (const item of items) {
    if (stopped()) return
    yield item
  }
}

function readableNew(item: Sorted): Document | null {
  return item.kind === 'new' ? readable(item.document) : null
}

function readable(document: Document): Document | null {
  return isReadable(document.language) ? document : null
}
