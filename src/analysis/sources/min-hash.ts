import { seededRandom } from '../../model/seeded-random.ts'
import { mixed } from './word-shingles.ts'

/** How sets are told apart by their signatures: so many numbers, in so many bands of so many rows each. */
export const MIN_HASH = { bands: 24, rows: 4, seed: 1997 } as const
const SIZE = MIN_HASH.bands * MIN_HASH.rows

/** Random linear functions, one a number of a signature. */
const random = seededRandom(MIN_HASH.seed)
const SALTS = Int32Array.from({ length: SIZE }, () => Math.floor(random() * 2 ** 32) | 0)

/**
 * The signature of a set of hashes: the least of each of 96 random orders. The share of equal numbers in two signatures estimates
 * the Jaccard similarity J of the sets, with standard error √(J (1 − J) / 96).
 *
 * @source Broder 1997
 */
export function minHash(shingles: Int32Array): Int32Array {
  const least = new Int32Array(SIZE).fill(0x7fffffff)
  for (const shingle of new Set(shingles)) {
    for (let i = 0; i < SIZE; i++) {
      const hash = mixed(shingle ^ (SALTS[i] as number))
      if (hash < (least[i] as number)) least[i] = hash
    }
  }
  return least
}

/** The Jaccard similarity of two sets as their signatures estimate it. */
export function estimatedSimilarity(a: Int32Array, b: Int32Array): number {
  let equal = 0
  for (let i = 0; i < SIZE; i++) if (a[i] === b[i]) equal++
  return equal / SIZE
}

/**
 * One key a band: sets that share a key in some band are candidates. Sets of similarity J do so with probability
 * 1 − (1 − J⁴)²⁴: .18 at J = .3, .79 at .5, .998 at .7.
 *
 * @source Leskovec, Rajaraman & Ullman 2014, Mining of Massive Datasets, section 3.4 (banding)
 */
export function bandKeys(signature: Int32Array): readonly number[] {
  return Array.from({ length: MIN_HASH.bands }, (_, band) => {
    let key = band
    for (let row = 0; row < MIN_HASH.rows; row++) {
      key = mixed(Math.imul(key, 31) + (signature[band * MIN_HASH.rows + row] as number))
    }
    return key
  })
}

/** The Jaccard similarity of two sets. */
export function jaccard(a: ReadonlySet<number>, b: ReadonlySet<number>): number {
  const [small, large] = a.size <= b.size ? [a, b] : [b, a]
  let both = 0
  for (const one of small) if (large.has(one)) both++
  return a.size + b.size === both ? (both === 0 ? 0 : 1) : both / (a.size + b.size - both)
}
