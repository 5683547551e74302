const WORD = /[\p{L}\p{N}]+/gu

/** The words of a text with where they stand, and a 32-bit hash of each run of `size` words. */
export interface Shingled {
  /** UTF-16 offset of each word's start and end, two a word */
  readonly places: Int32Array
  /** hash of words i … i + size − 1; empty where the text is shorter */
  readonly shingles: Int32Array
}

/**
 * Cuts a text into overlapping runs of words, in lower case and without punctuation, so that small changes of print do not count.
 *
 * @param size words in a run, ≥ 1
 * @source Broder 1997, "On the resemblance and containment of documents"; hashes by FNV-1a, mixed as in MurmurHash3
 */
export function wordShingles(text: string, size: number): Shingled {
  const places: number[] = []
  const hashes: number[] = []
  for (const match of text.toLowerCase().matchAll(WORD)) {
    places.push(match.index, match.index + match[0].length)
    hashes.push(hashOf(match[0]))
  }
  const shingles = new Int32Array(Math.max(0, hashes.length - size + 1))
  for (let i = 0; i < shingles.length; i++) {
    let hash = 0
    for (let j = 0; j < size; j++) hash = mixed(Math.imul(hash, 31) + (hashes[i + j] as number))
    shingles[i] = hash
  }
  return { places: Int32Array.from(places), shingles }
}

function hashOf(word: string): number {
  let hash = 0x811c9dc5
  for (let i = 0; i < word.length; i++) hash = Math.imul(hash ^ word.charCodeAt(i), 0x01000193)
  return mixed(hash)
}

/** Spreads the bits of a 32-bit number: the finaliser of MurmurHash3. */
export function mixed(number: number): number {
  let hash = number | 0
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35)
  return hash ^ (hash >>> 16)
}
