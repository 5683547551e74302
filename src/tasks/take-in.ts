import { readdir, readFile, stat } from 'node:fs/promises'
import { basename, join, resolve } from 'node:path'
import { extractText, MAX_FILE_BYTES, tooLargeFile } from '../feeds/documents/extract-text.ts'
import { fetchAddress, type RequestAddress, type ResolveHost } from '../feeds/documents/fetch-address.ts'
import { EXTENSIONS, extensionOf } from '../feeds/documents/media-type.ts'
import { type DocumentOverrides, toDocument } from '../feeds/documents/to-document.ts'
import type { Document } from '../model/document.ts'
import { EntenteError } from '../model/error.ts'
import { requestAddress, resolveHost } from './request-address.ts'

export interface TakeInOptions {
  readonly stdin: () => Promise<Uint8Array>
  /** ISO instant */
  readonly now: string
  readonly cwd: string
  readonly allowPrivate: boolean
  readonly overrides: DocumentOverrides
  /** how an address is asked; the network, where nothing else is given */
  readonly request?: RequestAddress
  readonly resolveHost?: ResolveHost
}

/** A document with the bytes it came from, or one sentence on why there is none. */
export type TakenIn =
  | {
      readonly kind: 'document'
      readonly document: Document
      readonly bytes: Uint8Array
      readonly name: string
      readonly notes: readonly string[]
    }
  | { readonly kind: 'problem'; readonly input: string; readonly message: string }

/**
 * Documents from files, folders (all below them whose ending is known, by name), `http(s)` addresses and `-` for standard
 * input, one at a time. What cannot be taken in is told and does not stop the rest.
 */
export async function* takeIn(inputs: readonly string[], options: TakeInOptions): AsyncIterable<TakenIn> {
  for (const input of inputs) {
    try {
      if (input === '-') yield await taken(await options.stdin(), 'standard input', null, options)
      else if (/^https?:\/\//i.test(input)) yield await fromAddress(input, options)
      else yield* fromPath(input, options)
    } catch (error) {
      yield problem(input, error)
    }
  }
}

/** A file that somebody hands over, by its name alone. */
export interface HandedFile {
  readonly name: string
  readonly bytes: Uint8Array
}

/** As `takeIn`, from bytes that are here already. */
export async function* takeInFiles(
  files: readonly HandedFile[],
  options: Pick<TakeInOptions, 'now' | 'overrides'>,
): AsyncIterable<TakenIn> {
  for (const { name, bytes } of files) {
    try {
      if (bytes.byteLength > MAX_FILE_BYTES) throw tooLargeFile(name)
      yield await taken(bytes, name, null, options)
    } catch (error) {
      yield problem(name, error)
    }
  }
}

async function fromAddress(address: string, options: TakeInOptions): Promise<TakenIn> {
  const fetched = await fetchAddress(address, {
    request: options.request ?? requestAddress,
    resolveHost: options.resolveHost ?? resolveHost,
    allowPrivate: options.allowPrivate,
    maxBytes: MAX_FILE_BYTES,
  })
  return taken(fetched.bytes, fetched.address, fetched.mediaType, options)
}

async function* fromPath(input: string, options: TakeInOptions): AsyncIterable<TakenIn> {
  const path = resolve(options.cwd, input)
  const found = await stat(path).catch(() => null)
  if (found === null) throw new EntenteError('not_found', `${input} is not there: no file or folder has this name.`)
  if (!found.isDirectory() && !found.isFile()) {
    throw new EntenteError('unreadable', `${input} is neither a file nor a folder: pipe it in and give - for its name.`)
  }
  if (!found.isDirectory()) {
    yield await fromFile(path, input, options)
    return
  }
  const files = await filesBelow(path)
  if (files.length === 0) {
    throw new EntenteError(
      'not_found',
      `${input} holds no file that can be read (${[...EXTENSIONS.keys()].join(', ')}).`,
    )
  }
  for (const file of files) {
    const name = join(input, file)
    try {
      yield await fromFile(join(path, file), name, options)
    } catch (error) {
      yield problem(name, error)
    }
  }
}

/**
 * How many documents are to be expected of inputs, before any is opened: all files below folders, one of everything else.
 *
 * @param cwd what relative paths are relative to
 */
export async function countInputs(inputs: readonly string[], cwd: string): Promise<number> {
  let count = 0
  for (const input of inputs) {
    const isPath = input !== '-' && !/^https?:\/\//i.test(input)
    const found = isPath ? await stat(resolve(cwd, input)).catch(() => null) : null
    count += found?.isDirectory() === true ? (await filesBelow(resolve(cwd, input)).catch(() => [])).length : 1
  }
  return count
}

async function filesBelow(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { withFileTypes: true, recursive: true })
  return entries
    .filter((entry) => entry.isFile() && EXTENSIONS.has(extensionOf(entry.name)))
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .filter((path) => !path.split(/[\\/]/).some((part) => part.startsWith('.')) && basename(path) !== 'README.md')
    .sort()
}

async function fromFile(path: string, name: string, options: TakeInOptions): Promise<TakenIn> {
  const { size } = await stat(path)
  if (size > MAX_FILE_BYTES) throw tooLargeFile(name)
  return taken(await readFile(path), name, null, options)
}

async function taken(
  bytes: Uint8Array,
  name: string,
  mediaType: string | null,
  { now, overrides }: Pick<TakeInOptions, 'now' | 'overrides'>,
): Promise<TakenIn> {
  const extracted = await extractText(bytes, mediaType === null ? { name } : { name, mediaType })
  const document = toDocument(extracted, { address: name, retrieved: now, overrides })
  return { kind: 'document', document, bytes, name, notes: extracted.notes }
}

function problem(input: string, error: unknown): TakenIn {
  if (error instanceof EntenteError) return { kind: 'problem', input, message: error.message }
  const why = error instanceof Error ? error.message : String(error)
  return { kind: 'problem', input, message: `${input} cannot be read: ${why}` }
}
