import { existsSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { setImmediate } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import type { ActorPack } from '../model/actor-pack.ts'
import type { Claim } from '../model/claim.ts'
import type { Reader } from '../reading/read-document.ts'
import type { ReaderDocument } from '../reading/reading.ts'
import { loadModels, type ReaderModels } from './load-models.ts'
import { loadReader } from './load-reader.ts'
import type { WorkerStart } from './read-worker.ts'
import { shareArrays } from './share-arrays.ts'

/** From how much on threads pay for their start: documents, or UTF-16 code units of text. */
const MANY_DOCUMENTS = 8
const MUCH_TEXT = 200_000
/** How much may be under way at once, so that a stream of any length stays small in memory. */
const AHEAD_PER_THREAD = 8
const TEXT_AHEAD = 8_000_000
/** Threads collect their garbage early, or each would grow to many times what it needs. A text too long for that is read here. */
const THREAD_MEMORY = { maxYoungGenerationSizeMb: 24, maxOldGenerationSizeMb: 512 }
const LONG_TEXT = 500_000
const MOST_THREADS = 4

/** What came of one item: its claims; or nothing to read; or why its reading failed. */
export interface ReadOutcome<T> {
  readonly item: T
  readonly claims: readonly Claim[] | null
  readonly error: string | null
}

export interface ReadManyOptions {
  readonly packs?: readonly ActorPack[]
  /** a reader that is loaded already; `packs` must be those it was loaded with */
  readonly reader?: Reader
  /** its weights, from `shareArrays`, so that threads need none of their own */
  readonly models?: ReaderModels
  /** 1 reads everything on this thread; as many as there are cores, at most four, unless told */
  readonly threads?: number
  /** the built worker file, where it does not lie beside this one */
  readonly worker?: URL
}

/**
 * Reads documents as they come, over several threads where there are many, and gives them back in the order they came.
 *
 * @param items      anything that carries a document, or does not
 * @param documentOf the document of an item; null passes the item through unread
 */
export async function* readMany<T>(
  items: AsyncIterable<T> | Iterable<T>,
  documentOf: (item: T) => ReaderDocument | null,
  options: ReadManyOptions = {},
): AsyncIterable<ReadOutcome<T>> {
  const worker = fileURLToPath(options.worker ?? new URL('./read-worker.js', import.meta.url))
  const threads = options.threads ?? Math.min(availableParallelism(), MOST_THREADS)
  if (threads < 2 || !existsSync(worker)) {
    yield* readHere(items, documentOf, options)
    return
  }
  const [first, rest] = await split(items, documentOf)
  if (rest === null) {
    yield* readHere(first, documentOf, options)
    return
  }
  const { Piscina } = await import('piscina')
  const start: WorkerStart = { packs: options.packs ?? [], models: options.models ?? shareArrays(loadModels()) }
  // a thread that is let go costs as much as many documents when it must load its reader anew
  const pool = new Piscina({
    filename: worker,
    minThreads: threads,
    maxThreads: threads,
    idleTimeout: Number.POSITIVE_INFINITY,
    resourceLimits: THREAD_MEMORY,
    workerData: start,
  })
  try {
    let here = options.reader
    const read = async (document: ReaderDocument): Promise<Reading> => {
      if (document.text.length > LONG_TEXT) {
        here ??= loadReader(start.packs, start.models)
        return attempt(here, document)
      }
      return pool.run(document).then(
        (claims) => ({ claims, error: null }),
        (error) => ({ claims: null, error: messageOf(error) }),
      )
    }
    yield* readAhead(join(first, rest), documentOf, read, threads * AHEAD_PER_THREAD)
  } finally {
    await pool.destroy()
  }
}

async function* readHere<T>(
  items: AsyncIterable<T> | Iterable<T>,
  documentOf: (item: T) => ReaderDocument | null,
  options: ReadManyOptions,
): AsyncIterable<ReadOutcome<T>> {
  let reader = options.reader
  for await (const item of items) {
    const document = documentOf(item)
    if (document === null) {
      yield { item, claims: null, error: null }
      continue
    }
    reader ??= loadReader(options.packs)
    yield { item, ...attempt(reader, document) }
    // lets a progress line and Ctrl-C through between two long readings
    await setImmediate()
  }
}

type Reading = Pick<ReadOutcome<unknown>, 'claims' | 'error'>

function attempt(reader: Reader, document: ReaderDocument): Reading {
  try {
    return { claims: reader.read(document), error: null }
  } catch (error) {
    return { claims: null, error: messageOf(error) }
  }
}

const NOTHING: Reading = { claims: null, error: null }

async function* readAhead<T>(
  items: AsyncIterable<T>,
  documentOf: (item: T) => ReaderDocument | null,
  read: (document: ReaderDocument) => Promise<Reading>,
  ahead: number,
): AsyncIterable<ReadOutcome<T>> {
  const underWay: { readonly length: number; readonly outcome: Promise<ReadOutcome<T>> }[] = []
  let textUnderWay = 0
  for await (const item of items) {
    const document = documentOf(item)
    const reading: Promise<Reading> = document === null ? Promise.resolve(NOTHING) : read(document)
    const outcome = reading.then(({ claims, error }) => ({ item, claims, error }))
    const length = document?.text.length ?? 0
    underWay.push({ length, outcome })
    textUnderWay += length
    while (underWay.length > ahead || (textUnderWay > TEXT_AHEAD && underWay.length > 1)) {
      const oldest = underWay.shift()
      if (oldest === undefined) break
      textUnderWay -= oldest.length
      yield await oldest.outcome
    }
  }
  for (const { outcome } of underWay) yield await outcome
}

/** The first few items, and the rest where there is enough for threads to pay. */
async function split<T>(
  items: AsyncIterable<T> | Iterable<T>,
  documentOf: (item: T) => ReaderDocument | null,
): Promise<readonly [readonly T[], AsyncIterator<T> | Iterator<T> | null]> {
  const iterator = Symbol.asyncIterator in items ? items[Symbol.asyncIterator]() : items[Symbol.iterator]()
  const first: T[] = []
  let documents = 0
  let text = 0
  while (documents < MANY_DOCUMENTS && text < MUCH_TEXT) {
    const next = await iterator.next()
    if (next.done) return [first, null]
    first.push(next.value)
    const document = documentOf(next.value)
    if (document === null) continue
    documents++
    text += document.text.length
  }
  return [first, iterator]
}

async function* join<T>(first: readonly T[], rest: AsyncIterator<T> | Iterator<T>): AsyncIterable<T> {
  try {
    yield* first
    for (let next = await rest.next(); !next.done; next = await rest.next()) yield next.value
  } finally {
    await rest.return?.()
  }
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}
