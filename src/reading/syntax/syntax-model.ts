import { brotliDecompressSync } from 'node:zlib'
import { EntenteError } from '../../model/error.ts'
import type { LemmaTable } from './lemmatize.ts'
import type { UniversalPosTable } from './universal-pos.ts'
import { makeWordTable, type WordTable } from './word-table.ts'

/** Everything learned that `analyseSyntax` needs: plain data, which threads may share. */
export interface SyntaxModel {
  readonly tags: readonly string[]
  readonly relationNames: readonly string[]
  readonly words: WordTable
  /** rows of whole numbers: vectors by row of `words`; those learned, the last for other words; of affixes; of shapes */
  readonly rows: Readonly<Record<'vectors' | 'learned' | 'affixes' | 'shapes', Int8Array>>
  /** WebAssembly code of kernel/parser-kernel.c, and the numbers it works with, by its names for them */
  readonly kernel: Uint8Array
  readonly weights: Readonly<Record<KernelWeights, Int16Array | Float32Array>>
  /** the sizes with which it was compiled */
  readonly sizes: Readonly<Record<string, number>>
  /** distances to the head from which on they are told apart */
  readonly steps: readonly number[]
  readonly universalPos: UniversalPosTable
  readonly lemmas: LemmaTable
  readonly quoteTags: { readonly open: number; readonly close: number }
}

/** First bytes of a file of weights. */
export const syntaxModelMagic = 'ENTESYN3'

/** What the head of the file says. */
export interface SyntaxModelHeader {
  readonly tags: readonly string[]
  readonly relationNames: readonly string[]
  readonly posNames: readonly string[]
  readonly lemmas: readonly string[]
  readonly steps: readonly number[]
  readonly sizes: Readonly<Record<string, number>>
  /** how many words have a learned vector */
  readonly learned: number
  readonly sections: readonly {
    readonly name: string
    readonly kind: SectionKind
    readonly length: number
  }[]
}

const arrays = {
  i8: Int8Array,
  u8: Uint8Array,
  i16: Int16Array,
  i32: Int32Array,
  f32: Float32Array,
} as const

export type SectionKind = keyof typeof arrays

/** Bytes of one number of each kind. */
export const sectionWidth: Readonly<Record<SectionKind, number>> = {
  i8: 1,
  u8: 1,
  i16: 2,
  i32: 4,
  f32: 4,
}

/** The numbers that the kernel works with, in the order in which it names their places. */
export const kernelWeights = [
  'wordWeights',
  'wordBias',
  'windowWeights',
  'windowBias',
  'layerWeights',
  'layerBias',
  'peep',
  'outWeights',
  'outBias',
  'bilinear',
  'headBias',
  'rootHead',
  'distanceWeights',
  'distanceBias',
  'labelDistance',
  'labelWeights',
  'labelBias',
  'scales',
] as const

export type KernelWeights = (typeof kernelWeights)[number]

/**
 * The model in a file of weights written by `scripts/syntax/pack-syntax.ts`.
 *
 * @throws EntenteError "unreadable" if the bytes are no such file or are cut short
 */
export function parseSyntaxModel(bytes: Uint8Array): SyntaxModel {
  const { header, section } = readSections(unpack(bytes))
  const tagAt = (name: string) => header.tags.indexOf(name)
  const weights = Object.fromEntries(
    kernelWeights.map((name) => [name, section(name, name.endsWith('Weights') && shorts.has(name) ? 'i16' : 'f32')]),
  ) as SyntaxModel['weights']
  return {
    tags: header.tags,
    relationNames: header.relationNames,
    words: makeWordTable(section('words.keys', 'i32'), header.learned, section('words.common', 'u8')),
    rows: {
      vectors: section('words.vectors', 'i8'),
      learned: section('words.learned', 'i8'),
      affixes: section('affixes', 'i8'),
      shapes: section('shapes', 'i8'),
    },
    kernel: section('kernel', 'u8'),
    weights,
    sizes: header.sizes,
    steps: header.steps,
    universalPos: {
      names: header.posNames,
      byWord: readMap(section('pos.keys', 'i32'), section('pos.values', 'i8')),
      byRelation: section('pos.relation', 'i8'),
      byTag: section('pos.tag', 'i8'),
    },
    lemmas: {
      exceptions: readLemmas(section('lemmas.keys', 'i32'), header.lemmas),
      verbs: new Set(section('lemmas.verbs', 'i32')),
      nouns: new Set(section('lemmas.nouns', 'i32')),
      adjectives: new Set(section('lemmas.adjectives', 'i32')),
    },
    quoteTags: { open: tagAt('``'), close: tagAt("''") },
  }
}

const shorts: ReadonlySet<string> = new Set(['wordWeights', 'windowWeights', 'layerWeights', 'outWeights'])

/** Header and arrays of a file of weights that is not, or no longer, packed. */
export function readSections(bytes: Uint8Array): {
  readonly header: SyntaxModelHeader
  readonly section: <K extends SectionKind>(name: string, kind: K) => InstanceType<(typeof arrays)[K]>
} {
  const { header, body } = readHeader(bytes)
  const places = new Map<string, { readonly start: number; readonly end: number }>()
  let at = body
  for (const { name, kind, length } of header.sections) {
    const end = at + length * sectionWidth[kind]
    if (end > bytes.length) throw invalid(`ends inside its section "${name}"`)
    places.set(name, { start: at, end })
    at = end
  }
  const section = <K extends SectionKind>(name: string, kind: K) => {
    const place = places.get(name)
    if (place === undefined) throw invalid(`has no section "${name}"`)
    // A Buffer's own slice shares memory; this one copies, so that wider numbers are aligned.
    const own = Uint8Array.prototype.slice.call(bytes, place.start, place.end)
    return new arrays[kind](own.buffer as ArrayBuffer) as InstanceType<(typeof arrays)[K]>
  }
  return { header, section }
}

function unpack(bytes: Uint8Array): Uint8Array {
  const magic = new TextDecoder().decode(bytes.subarray(0, syntaxModelMagic.length))
  if (magic !== syntaxModelMagic) throw invalid(`does not begin with "${syntaxModelMagic}"`)
  try {
    return brotliDecompressSync(bytes.subarray(syntaxModelMagic.length))
  } catch (cause) {
    throw invalid('is cut short or damaged', cause)
  }
}

function readHeader(bytes: Uint8Array): {
  header: SyntaxModelHeader
  body: number
} {
  const size = bytes.length < 4 ? 0 : new DataView(bytes.buffer, bytes.byteOffset).getUint32(0, true)
  if (size === 0 || 4 + size > bytes.length) throw invalid('ends inside its header')
  const header = JSON.parse(new TextDecoder().decode(bytes.subarray(4, 4 + size))) as SyntaxModelHeader
  return { header, body: 4 + size }
}

function invalid(what: string, cause?: unknown): EntenteError {
  return new EntenteError(
    'unreadable',
    `parseSyntaxModel needs a file of weights made as models/README.md says; this one ${what}. Fetch or train it again.`,
    { cause },
  )
}

function readMap(keys: Int32Array, values: Int8Array): Map<number, number> {
  return new Map(Array.from(keys, (key, i) => [key, values[i] as number]))
}

function readLemmas(keys: Int32Array, lemmas: readonly string[]): Map<number, string> {
  return new Map(Array.from(keys, (key, i) => [key, lemmas[i] as string]))
}
