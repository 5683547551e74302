import { kernelWeights, type SyntaxModel } from './syntax-model.ts'

/** Most words of one sentence, most words and most new words at once (as in kernel/parser-kernel.c). */
export const longestParse = 160
export const batchWords = 256
export const freshWords = 64

/** The compiled kernel with its memory: arrays to fill, functions to call, arrays to read. Not to be shared between threads. */
export interface ParserKernel {
  /** properties of up to `freshWords` new words, a row each, and where to keep what they come to */
  readonly features: Int16Array
  readonly freshSlots: Int32Array
  takeIn(count: number): void
  /** the slots of the words of a batch, and where its sentences begin, with the end of the last */
  readonly slots: Int32Array
  readonly starts: Int32Array
  parse(sentences: number): void
  /** for each word of the batch: tag, head in the batch (-1 the root), relation */
  readonly tags: Uint8Array
  readonly heads: Int32Array
  readonly relations: Uint8Array
}

interface Exports {
  readonly memory: { readonly buffer: ArrayBuffer }
  placesOf(): number
  takeIn(count: number): void
  parse(sentences: number): void
}

/** Starts the kernel of a model and lays the weights into its memory. */
export function startParserKernel(model: SyntaxModel): ParserKernel {
  const compiled = new WebAssembly.Module(Uint8Array.from(model.kernel))
  const kernel = new WebAssembly.Instance(compiled).exports as unknown as Exports
  const { buffer } = kernel.memory
  const places = new Int32Array(buffer, kernel.placesOf(), kernelWeights.length + 8)
  const place = (i: number): number => places[kernelWeights.length + i] as number
  kernelWeights.forEach((name, i) => {
    const own = model.weights[name]
    const Kind = own.constructor as new (buffer: ArrayBuffer, at: number, length: number) => typeof own
    new Kind(buffer, places[i] as number, own.length).set(own)
  })
  new Uint8Array(buffer, place(0), 2 * longestParse + 1).set(buckets(model.steps))
  return {
    features: new Int16Array(buffer, place(1), freshWords * (model.sizes.FEATURES as number)),
    freshSlots: new Int32Array(buffer, place(2), freshWords),
    takeIn: (count) => kernel.takeIn(count),
    slots: new Int32Array(buffer, place(3), batchWords),
    starts: new Int32Array(buffer, place(4), batchWords + 1),
    parse: (sentences) => kernel.parse(sentences),
    tags: new Uint8Array(buffer, place(5), batchWords),
    heads: new Int32Array(buffer, place(6), batchWords),
    relations: new Uint8Array(buffer, place(7), batchWords),
  }
}

/** The class of each distance of a head from -`longestParse` to `longestParse`: 0 for none, then those ahead, then those behind. */
function buckets(steps: readonly number[]): Uint8Array {
  return Uint8Array.from({ length: 2 * longestParse + 1 }, (_, i) => {
    const distance = i - longestParse
    const size = steps.filter((step) => Math.abs(distance) >= step).length
    return distance < 0 ? steps.length + size : size
  })
}
