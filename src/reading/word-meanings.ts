import { EntenteError } from '../model/error.ts'

/** What is known of a word's meaning. */
export interface WordMeaning {
  /** of length 1; near for words that mean the same */
  readonly vector: Float32Array
  /** how rare it is, from .2 for "the" to 1 */
  readonly rarity: number
}

/** The meaning of a word in lower case; null where it is not known. */
export type WordMeanings = (word: string) => WordMeaning | null

const MAGIC = 'ENTEMEA1'
/** By Zipf's law a word of rank r is said about once in r words of the most frequent: rarity is log(r + 10) over that of the last. */
const FIRST_RANK = 10
const LAST = 11

/**
 * Words with their meanings from models/meanings-en.bin: numbers of words, of a vector and of bytes of text; the words with their
 * ranks, one a line; their vectors, eight bits a number.
 *
 * @throws EntenteError "unreadable" if it is no such file
 */
export function parseMeanings(bytes: Uint8Array): WordMeanings {
  const head = new DataView(bytes.buffer, bytes.byteOffset)
  const magic = new TextDecoder().decode(bytes.subarray(0, MAGIC.length))
  if (magic !== MAGIC) {
    throw new EntenteError('unreadable', `parseMeanings needs a file that begins with ${MAGIC}, got "${magic}".`)
  }
  const at = (field: number) => head.getUint32(MAGIC.length + 4 * field, true)
  const [count, size, length] = [at(0), at(1), at(2)]
  const from = MAGIC.length + 12
  const lines = new TextDecoder().decode(bytes.subarray(from, from + length)).split('\n')
  const numbers = new Int8Array(bytes.buffer, bytes.byteOffset + from + length, count * size)
  const rows = new Map(
    lines.map((line, row): [string, readonly [number, number]] => {
      const space = line.indexOf(' ')
      return [line.slice(0, space), [row, Number(line.slice(space + 1))]]
    }),
  )
  const known = new Map<string, WordMeaning>()
  return (word) => {
    const place = rows.get(word)
    if (place === undefined) return null
    const before = known.get(word)
    if (before !== undefined) return before
    const [row, rank] = place
    const raw = Float32Array.from(numbers.subarray(row * size, (row + 1) * size))
    const span = Math.hypot(...raw)
    const meaning = { vector: raw.map((one) => one / span), rarity: Math.log(rank + FIRST_RANK) / LAST }
    known.set(word, meaning)
    return meaning
  }
}
