import { mix, pair } from './hash.ts'
import { bestClass, type SparseScorer } from './sparse-scorer.ts'
import type { WordColumns } from './word-columns.ts'

/** Most features a word can have. */
export const taggerFeatureCount = 40

const none = 0x3c6ef372

/** A key for a tag or relation that spreads over all bits. */
export function symbolKey(symbol: number): number {
  return mix(symbol + 0x51ed270b)
}

/**
 * Writes what speaks for one tag or another at word `i` of the sentence `from` to `to`.
 *
 * @param previous  keys (`symbolKey`) of the tag before, and of the one before that; `none` outside is written by the caller as 0
 * @returns the number of features written to `out`
 */
export function taggerFeatures(
  columns: WordColumns,
  i: number,
  from: number,
  to: number,
  previous: number,
  beforePrevious: number,
  out: Int32Array,
): number {
  const { word, suffix2, suffix3, shape, known } = columns
  const w = word[i] as number
  const k = known[i] as number
  const before = i > from
  const after = i + 1 < to
  const w1 = before ? (word[i - 1] as number) : none
  const w2 = i - 1 > from ? (word[i - 2] as number) : none
  const n1 = after ? (word[i + 1] as number) : none
  const n2 = i + 2 < to ? (word[i + 2] as number) : none
  const k1 = before ? (known[i - 1] as number) : -1
  const kn1 = after ? (known[i + 1] as number) : -1
  const kn2 = i + 2 < to ? (known[i + 2] as number) : -1
  const s3 = suffix3[i] as number
  const n1s3 = after ? (suffix3[i + 1] as number) : none
  const n1s2 = after ? (suffix2[i + 1] as number) : none
  const w1s3 = before ? (suffix3[i - 1] as number) : none
  const sh = pair(shape[i] as number, before ? 1 : 0)
  const n1sh = after ? (shape[i + 1] as number) : none
  const w1sh = before ? (shape[i - 1] as number) : none
  let n = 0
  let template = 0
  const add = (value: number): void => {
    template += 0x27d4eb2f
    out[n++] = mix((template + value) | 0)
  }
  add(0)
  add(w)
  add(columns.suffix1[i] as number)
  add(suffix2[i] as number)
  add(s3)
  add(columns.suffix4[i] as number)
  add(columns.prefix[i] as number)
  add(sh)
  add(pair(sh, s3))
  add(pair(sh, w))
  add(previous)
  add(pair(previous, beforePrevious))
  add(pair(previous, w))
  add(pair(previous, s3))
  add(pair(previous, sh))
  add(pair(previous, k))
  add(w1)
  add(w2)
  add(n1)
  add(n2)
  add(pair(w1, w))
  add(pair(w, n1))
  add(pair(w1, n1))
  add(pair(k, kn1))
  add(pair(pair(k, kn1), kn2))
  add(pair(pair(previous, k), kn1))
  add(pair(pair(previous, beforePrevious), k))
  add(pair(previous, kn1))
  add(kn1)
  add(pair(kn1, kn2))
  add(k1)
  add(n1s3)
  add(n1s2)
  add(w1s3)
  add(pair(n1sh, sh))
  add(pair(w1sh, sh))
  add(pair(pair(w1sh, sh), n1sh))
  add(pair(previous, n1))
  return n
}

/** Scratch space for `tagSentence`; one may serve any number of sentences, one after the other. */
export interface TaggerScratch {
  readonly features: Int32Array
  readonly scores: Int32Array
}

/**
 * Which Penn Treebank tag has each word of a sentence? Greedy, left to right.
 *
 * @param tags written at `from` to `to`: positions in the model's list of tags
 */
export function tagSentence(
  columns: WordColumns,
  from: number,
  to: number,
  scorer: SparseScorer,
  scratch: TaggerScratch,
  tags: Uint8Array,
): void {
  let previous = 0
  let beforePrevious = 0
  for (let i = from; i < to; i++) {
    let tag = columns.fixedTag[i] as number
    if (tag < 0) {
      const count = taggerFeatures(columns, i, from, to, previous, beforePrevious, scratch.features)
      tag = bestClass(scorer, scratch.features, count, scratch.scores)
    }
    tags[i] = tag
    beforePrevious = previous
    previous = symbolKey(tag)
  }
}
