import { batchWords, freshWords, longestParse, type ParserKernel, startParserKernel } from './parser-kernel.ts'
import type { SyntaxModel } from './syntax-model.ts'
import { affixCount, straighten, wordFeatures, wordKey } from './word-features.ts'
import { wordRow } from './word-table.ts'

/** A form met before: as it is looked up, its key, and where the kernel keeps what it comes to. */
export interface KnownWord {
  readonly form: string
  readonly key: number
  readonly slot: number
}

/** A parser at work; it remembers the forms it has met, which changes its speed and nothing else. */
export interface Parser {
  readonly model: SyntaxModel
  readonly kernel: ParserKernel
  readonly known: Map<string, KnownWord>
}

export function startParser(model: SyntaxModel): Parser {
  return { model, kernel: startParserKernel(model), known: new Map() }
}

/** Where the results of `parseSentences` go, one entry a word. */
export interface ParseColumns {
  readonly words: KnownWord[]
  readonly tags: Uint8Array
  /** position of the head among all words, -1 for the root */
  readonly heads: Int32Array
  readonly relations: Uint8Array
}

/**
 * Which tag has each word, on which word does it hang, and how? Time is linear in the number of words: longer sentences than
 * `longestParse` are read in pieces, whose roots hang on the root of the first.
 *
 * @param formAt       the word at a position, as written
 * @param sentenceEnds index after the last word of each sentence, ascending
 */
export function parseSentences(
  parser: Parser,
  formAt: (index: number) => string,
  sentenceEnds: readonly number[],
  to: ParseColumns,
): void {
  const { kernel } = parser
  const pieces = piecesOf(formAt, sentenceEnds)
  for (let piece = 0, from = 0; piece < pieces.length; ) {
    let count = 0
    kernel.starts[0] = 0
    while (piece + count < pieces.length && (pieces[piece + count] as number) - from <= batchWords) {
      kernel.starts[++count] = (pieces[piece + count - 1] as number) - from
    }
    const end = pieces[piece + count - 1] as number
    takeIn(parser, formAt, from, end, to.words)
    for (let i = from; i < end; i++) kernel.slots[i - from] = (to.words[i] as KnownWord).slot
    kernel.parse(count)
    for (let i = from; i < end; i++) {
      const head = kernel.heads[i - from] as number
      to.tags[i] = kernel.tags[i - from] as number
      to.heads[i] = head < 0 ? -1 : from + head
      to.relations[i] = kernel.relations[i - from] as number
    }
    from = end
    piece += count
  }
  if (pieces.length > sentenceEnds.length) joinPieces(parser.model, sentenceEnds, to)
}

/** Looks up words `from` to `end`; those not met before are taken in. */
function takeIn(parser: Parser, formAt: (index: number) => string, from: number, end: number, to: KnownWord[]): void {
  const { known, kernel, model } = parser
  if (known.size + end - from > (model.sizes.SLOTS as number)) known.clear()
  let fresh = 0
  for (let i = from; i < end; i++) {
    const written = formAt(i)
    let word = known.get(written)
    if (word === undefined) {
      const form = straighten(written)
      word = { form, key: wordKey(form), slot: known.size }
      // a copy: part of a text would keep the whole text in memory
      known.set(` ${written}`.slice(1), word)
      describeWord(model, word, kernel.features, fresh)
      kernel.freshSlots[fresh++] = word.slot
      if (fresh === freshWords) {
        kernel.takeIn(fresh)
        fresh = 0
      }
    }
    to[i] = word
  }
  if (fresh > 0) kernel.takeIn(fresh)
}

const features = new Int32Array(affixCount + 1)

/** Lays out a word's properties: its vector, its learned vector, the sum of its affixes, its shape. */
function describeWord({ words, rows, sizes }: SyntaxModel, word: KnownWord, out: Int16Array, index: number): void {
  const { vectors, learned, affixes, shapes } = rows
  const row = wordRow(words, word.key)
  wordFeatures(word.form, features)
  let at = index * (sizes.FEATURES as number)
  const copy = (table: Int8Array, width: number, source: number): void => {
    for (let i = 0; i < width; i++) out[at++] = source < 0 ? 0 : (table[source * width + i] as number)
  }
  copy(vectors, sizes.VECTOR as number, row)
  copy(learned, sizes.LEARNED as number, row >= 0 && row < words.learned ? row : words.learned)
  const width = sizes.AFFIX as number
  for (let i = 0; i < width; i++) {
    let sum = 0
    for (let f = 0; f < affixCount; f++) {
      const affix = features[f] as number
      if (affix >= 0) sum += affixes[affix * width + i] as number
    }
    out[at++] = sum
  }
  copy(shapes, sizes.SHAPE as number, features[affixCount] as number)
}

/** Where sentences end, and pieces of those longer than `longestParse`: cut at a mark near the limit, else at the limit. */
function piecesOf(formAt: (index: number) => string, sentenceEnds: readonly number[]): readonly number[] {
  const pieces: number[] = []
  let from = 0
  for (const to of sentenceEnds) {
    while (to - from > longestParse) {
      from = cutBefore(formAt, from + longestParse)
      pieces.push(from)
    }
    pieces.push(to)
    from = to
  }
  return pieces
}

function cutBefore(formAt: (index: number) => string, limit: number): number {
  const least = limit - longestParse / 2
  for (let i = limit; i > least; i--) if (/^[;:.!?]$/.test(formAt(i - 1))) return i
  for (let i = limit; i > least; i--) if (formAt(i - 1) === ',') return i
  return limit
}

function joinPieces(model: SyntaxModel, sentenceEnds: readonly number[], { heads, relations }: ParseColumns): void {
  const parataxis = model.relationNames.indexOf('parataxis')
  let from = 0
  for (const to of sentenceEnds) {
    let root = -1
    for (let i = from; i < to; i++) {
      if (heads[i] !== -1) continue
      if (root >= 0) {
        heads[i] = root
        relations[i] = parataxis
      } else root = i
    }
    from = to
  }
}
