import { readdirSync, readFileSync } from 'node:fs'
import { extname, join, relative, sep } from 'node:path'
import { brotliCompressSync, constants } from 'node:zlib'

/** A file of the built page, held in memory. */
export interface PageFile {
  readonly bytes: Uint8Array<ArrayBuffer>
  readonly type: string
  /** compressed with Brotli where that pays */
  readonly brotli: Uint8Array<ArrayBuffer> | null
}

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
}
const COMPRESSED = new Set(['.js', '.mjs', '.css', '.svg', '.json'])

/**
 * The files of the built page by their path in the address ("/assets/main-3f9a.js"). Only what is here is ever served, whatever an
 * address says: no path is put together from a request.
 */
export function pageFiles(folder: string): ReadonlyMap<string, PageFile> {
  let entries: readonly { readonly path: string }[]
  try {
    entries = readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => ({ path: join(entry.parentPath, entry.name) }))
  } catch {
    return new Map()
  }
  return new Map(
    entries.flatMap(({ path }) => {
      const ending = extname(path)
      const type = TYPES[ending]
      if (type === undefined) return []
      const bytes = new Uint8Array(readFileSync(path))
      return [[`/${relative(folder, path).split(sep).join('/')}`, new LazyFile(bytes, type, COMPRESSED.has(ending))]]
    }),
  )
}

/** Compressed when first asked for: a start does not wait for what nobody opens. */
class LazyFile implements PageFile {
  readonly bytes: Uint8Array<ArrayBuffer>
  readonly type: string
  readonly #pays: boolean
  #brotli: Uint8Array<ArrayBuffer> | null = null

  constructor(bytes: Uint8Array<ArrayBuffer>, type: string, pays: boolean) {
    this.bytes = bytes
    this.type = type
    this.#pays = pays
  }

  get brotli(): Uint8Array<ArrayBuffer> | null {
    if (!this.#pays) return null
    const params = { [constants.BROTLI_PARAM_QUALITY]: 6, [constants.BROTLI_PARAM_SIZE_HINT]: this.bytes.byteLength }
    this.#brotli ??= new Uint8Array(brotliCompressSync(this.bytes, { params }))
    return this.#brotli
  }
}
