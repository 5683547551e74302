import { brotliDecompressSync } from 'node:zlib'
import { EntenteError } from '../../model/error.ts'
import type { LemmaTable } from './lemmatize.ts'
import type { ParserModel } from './parser.ts'
import type { SparseScorer } from './sparse-scorer.ts'
import type { UniversalPosTable } from './universal-pos.ts'
import type { LexiconEntry } from './word-columns.ts'

/** Everything learned that `analyseSyntax` needs. */
export interface SyntaxModel extends ParserModel {
  readonly tags: readonly string[]
  readonly relationNames: readonly string[]
  readonly lexicon: ReadonlyMap<number, LexiconEntry>
  readonly tagger: SparseScorer
  readonly universalPos: UniversalPosTable
  readonly lemmas: LemmaTable
  readonly quoteTags: { readonly open: number; readonly close: number }
}

/** First bytes of a file of weights. */
export const syntaxModelMagic = 'ENTESYN2'

/** What the head of the file says. */
export interface SyntaxModelHeader {
  readonly tags: readonly string[]
  readonly relationNames: readonly string[]
  readonly posNames: readonly string[]
  readonly lemmas: readonly string[]
  readonly sections: readonly {
    readonly name: string
    readonly kind: 'i8' | 'u8' | 'u16' | 'i32'
    readonly length: number
  }[]
}

/** Bytes of one number of each kind. */
export const sectionWidth = { i8: 1, u8: 1, u16: 2, i32: 4 } as const

/**
 * The model in a file of weights written by `scripts/train-syntax.ts`.
 *
 * @throws EntenteError "unreadable" if the bytes are no such file or are cut short
 */
export function parseSyntaxModel(bytes: Uint8Array): SyntaxModel {
  const unpacked = unpack(bytes)
  const { header, body } = readHeader(unpacked)
  const sections = new Map<string, Uint8Array>()
  let at = body
  for (const section of header.sections) {
    const size = section.length * sectionWidth[section.kind]
    if (at + size > unpacked.length) throw invalid(`ends inside its section "${section.name}"`)
    // A Buffer's own slice shares memory; this one copies, so that wider numbers are aligned.
    sections.set(section.name, Uint8Array.prototype.slice.call(unpacked, at, at + size))
    at += size
  }
  const section = (name: string): Uint8Array => {
    const found = sections.get(name)
    if (found === undefined) throw invalid(`has no section "${name}"`)
    return found
  }
  const i32 = (name: string) => new Int32Array(section(name).buffer)
  const u16 = (name: string) => new Uint16Array(section(name).buffer)
  const i8 = (name: string) => new Int8Array(section(name).buffer)
  const tagAt = (name: string) => header.tags.indexOf(name)
  const actions = i8('actions.weights')
  const verbNames = ['VB', 'VBD', 'VBG', 'VBN', 'VBP', 'VBZ', 'MD']
  return {
    tags: header.tags,
    relationNames: header.relationNames,
    lexicon: readLexicon(i32('lexicon.keys'), u16('lexicon.known'), i8('lexicon.fixed')),
    tagger: readScorer(header.tags.length, section('tagger.counts'), section('tagger.classes'), i8('tagger.weights')),
    actions: readActions(actions),
    relations: readScorer(
      header.relationNames.length,
      section('relations.counts'),
      section('relations.classes'),
      i8('relations.weights'),
    ),
    rootRelation: header.relationNames.indexOf('root'),
    commaTags: new Set([tagAt(',')]),
    verbTags: new Set(verbNames.map(tagAt)),
    universalPos: {
      names: header.posNames,
      byWord: readMap(i32('pos.keys'), i8('pos.values')),
      byRelation: i8('pos.relation'),
      byTag: i8('pos.tag'),
    },
    lemmas: {
      exceptions: readLemmas(i32('lemmas.keys'), header.lemmas),
      verbs: new Set(i32('lemmas.verbs')),
      nouns: new Set(i32('lemmas.nouns')),
      adjectives: new Set(i32('lemmas.adjectives')),
    },
    quoteTags: { open: tagAt('``'), close: tagAt("''") },
  }
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

function readHeader(bytes: Uint8Array): { header: SyntaxModelHeader; body: number } {
  const size = bytes.length < 4 ? 0 : new DataView(bytes.buffer, bytes.byteOffset).getUint32(0, true)
  if (size === 0 || 4 + size > bytes.length) throw invalid('ends inside its header')
  const header = JSON.parse(new TextDecoder().decode(bytes.subarray(4, 4 + size))) as SyntaxModelHeader
  return { header, body: 4 + size }
}

function invalid(what: string, cause?: unknown): EntenteError {
  return new EntenteError(
    'unreadable',
    `parseSyntaxModel needs a file of weights made by scripts/train-syntax.ts; this one ${what}. Fetch or train it again.`,
    { cause },
  )
}

/** Three weights a slot in the file, four in memory, so that a slot never straddles two cache lines. */
function readActions(packed: Int8Array): ParserModel['actions'] {
  const slots = packed.length / 3
  const weights = new Int8Array(slots * 4)
  for (let s = 0; s < slots; s++) {
    weights[s * 4] = packed[s * 3] as number
    weights[s * 4 + 1] = packed[s * 3 + 1] as number
    weights[s * 4 + 2] = packed[s * 3 + 2] as number
  }
  return { slots, weights }
}

function readScorer(classes: number, counts: Uint8Array, classOf: Uint8Array, weights: Int8Array): SparseScorer {
  const slots = counts.length
  const offsets = new Int32Array(slots + 1)
  let at = 0
  for (let s = 0; s < slots; s++) {
    offsets[s] = at
    at += counts[s] as number
  }
  offsets[slots] = at
  return { classes, slots, offsets, classOf, weights }
}

function readLexicon(keys: Int32Array, known: Uint16Array, fixed: Int8Array): Map<number, LexiconEntry> {
  return new Map(Array.from(keys, (key, i) => [key, { known: known[i] as number, fixedTag: fixed[i] as number }]))
}

function readMap(keys: Int32Array, values: Int8Array): Map<number, number> {
  return new Map(Array.from(keys, (key, i) => [key, values[i] as number]))
}

function readLemmas(keys: Int32Array, lemmas: readonly string[]): Map<number, string> {
  return new Map(Array.from(keys, (key, i) => [key, lemmas[i] as string]))
}
