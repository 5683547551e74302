import { isUtf8 } from 'node:buffer'

const LONGEST = 4

/** Whether bytes that come in chunks are UTF-8: a character may begin in one chunk and end in the next. */
export class Utf8Check {
  #good = true
  #rest: Buffer = Buffer.alloc(0)

  add(chunk: Buffer): void {
    if (!this.#good) return
    const bytes = this.#rest.length === 0 ? chunk : Buffer.concat([this.#rest, chunk])
    const end = bytes.length - unfinished(bytes)
    this.#rest = Buffer.from(bytes.subarray(end))
    this.#good = isUtf8(bytes.subarray(0, end))
  }

  end(): boolean {
    return this.#good && this.#rest.length === 0
  }
}

/** How many bytes at the end begin a character that is not whole. */
function unfinished(chunk: Buffer): number {
  for (let back = 1; back <= Math.min(LONGEST, chunk.length); back++) {
    const byte = chunk[chunk.length - back] ?? 0
    if (byte < 0x80) return 0
    if (byte >= 0xc0) {
      const length = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2
      return length > back ? back : 0
    }
  }
  return 0
}
