/** Numbers for words, from 0 on in the order they are first met, so that sets of words are small arrays. */
export interface WordTable {
  readonly numberOf: (word: string) => number
  readonly size: () => number
}

export function wordTable(): WordTable {
  const numbers = new Map<string, number>()
  return {
    numberOf: (word) => {
      const known = numbers.get(word)
      if (known !== undefined) return known
      numbers.set(word, numbers.size)
      return numbers.size - 1
    },
    size: () => numbers.size,
  }
}

/** Numbers in rising order, none twice. */
export type WordSet = Int32Array

export const NO_WORDS: WordSet = new Int32Array()

export function wordSet(numbers: Iterable<number>): WordSet {
  return Int32Array.from(new Set(numbers)).sort()
}

/** What either has; one of the two itself where it has all. */
export function union(a: WordSet, b: WordSet): WordSet {
  let shared = 0
  eachShared(a, b, () => shared++)
  if (shared === b.length) return a
  if (shared === a.length) return b
  const both = new Int32Array(a.length + b.length - shared)
  for (let i = 0, j = 0, at = 0; at < both.length; at++) {
    const [x, y] = [a[i] ?? Infinity, b[j] ?? Infinity]
    both[at] = Math.min(x, y)
    if (x <= y) i++
    if (y <= x) j++
  }
  return both
}

export function eachShared(a: WordSet, b: WordSet, use: (number: number) => void): void {
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    const [x, y] = [a[i] as number, b[j] as number]
    if (x === y) use(x)
    if (x <= y) i++
    if (y <= x) j++
  }
}

export function sharesAny(a: WordSet, b: WordSet): boolean {
  let found = false
  eachShared(a, b, () => {
    found = true
  })
  return found
}
