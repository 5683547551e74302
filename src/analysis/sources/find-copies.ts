import type { Copy } from '../../model/source.ts'
import { bandKeys, jaccard, minHash } from './min-hash.ts'
import { winnowed } from './winnow.ts'
import { type Shingled, wordShingles } from './word-shingles.ts'

/** What counts as a copy; docs/methods.md#copies tells why. */
export const COPY_SETTINGS = {
  /** words in a shingle */
  shingle: 5,
  /** Jaccard similarity from which a text repeats another one as a whole */
  near: 0.5,
  /** words in a row from which a passage is taken over */
  passage: 25,
  /** fingerprints of more texts than this are a formula, not a passage taken over */
  formula: 200,
} as const

/** A text as copies are looked for, the earliest first. */
export interface DatedText {
  readonly id: string
  readonly text: string
}

interface Known extends Shingled {
  readonly id: string
}

/** Sets of hashes that are held at once: most candidates are of few texts, those that first had a turn of phrase. */
const MOST_SETS = 256

/**
 * Which texts repeat an earlier one, as a whole or in passages? Candidates come from bands of MinHash signatures and from shared
 * fingerprints, and each is compared only to the earliest and the newest text that has the key, so that the work grows with the
 * number of texts; every candidate is then checked word by word.
 *
 * @param texts in the order in which they became known
 * @returns of each text at most one copy as a whole, and one a text it took passages from; by text, then by share
 */
export async function findCopies(texts: Iterable<DatedText> | AsyncIterable<DatedText>): Promise<readonly Copy[]> {
  const copiesIn = copyFinder()
  const copies: Copy[] = []
  for await (const text of texts) copies.push(...copiesIn(text))
  return copies
}

/** As `findCopies`, text by text: gives what each repeats of those it was given before. */
export function copyFinder(): (text: DatedText) => readonly Copy[] {
  const known: Known[] = []
  const bands = new Map<number, { readonly first: number; last: number }>()
  const prints = new Map<number, { readonly first: number; last: number; texts: number }>()
  const originOf = new Map<string, string>()
  const sets = new Map<number, ReadonlySet<number>>()
  const setOf = (number: number): ReadonlySet<number> => {
    const set = sets.get(number) ?? new Set((known[number] as Known).shingles)
    sets.delete(number)
    sets.set(number, set)
    for (const oldest of sets.keys()) {
      if (sets.size <= MOST_SETS) break
      sets.delete(oldest)
    }
    return set
  }
  return ({ id, text }) => {
    const shingled = { id, ...wordShingles(text, COPY_SETTINGS.shingle) }
    const number = known.length
    known.push(shingled)
    const candidates = new Set<number>()
    if (shingled.shingles.length > 0) {
      for (const key of bandKeys(minHash(shingled.shingles))) {
        const found = bands.get(key)
        if (found === undefined) {
          bands.set(key, { first: number, last: number })
          continue
        }
        candidates.add(found.first).add(found.last)
        found.last = number
      }
    }
    for (const print of winnowed(shingled.shingles, COPY_SETTINGS.passage - COPY_SETTINGS.shingle + 1)) {
      const found = prints.get(print)
      if (found === undefined) prints.set(print, { first: number, last: number, texts: 1 })
      else if (found.last !== number) {
        if (found.texts <= COPY_SETTINGS.formula) candidates.add(found.first)
        found.last = number
        found.texts++
      }
    }
    candidates.delete(number)
    return copiesOf(
      shingled,
      [...candidates].map((other) => ({ id: (known[other] as Known).id, shingles: setOf(other) })),
      originOf,
    )
  }
}

interface Candidate {
  readonly id: string
  readonly shingles: ReadonlySet<number>
}

function copiesOf(one: Known, candidates: readonly Candidate[], originOf: Map<string, string>): readonly Copy[] {
  const own = new Set(one.shingles)
  const found = candidates.map((other): Copy => {
    const theirs = other.shingles
    const similarity = jaccard(own, theirs)
    const near = similarity >= COPY_SETTINGS.near
    const passages = sharedPassages(one, theirs)
    return { document: one.id, of: other.id, kind: near ? 'near' : 'passage', similarity, ...passages }
  })
  const [near] = found.filter(({ kind }) => kind === 'near').sort(mostAlike)
  if (near !== undefined) {
    // the earliest stands for all: a copy of a copy is one of the first
    const of = originOf.get(near.of) ?? near.of
    originOf.set(one.id, of)
    return [{ ...near, of }]
  }
  return found.filter(({ passages }) => passages.length > 0).sort(mostAlike)
}

function mostAlike(a: Copy, b: Copy): number {
  return b.share - a.share || b.similarity - a.similarity || (a.of < b.of ? -1 : 1)
}

/** Runs of words whose every shingle stands in the other text too, at least `passage` words long. */
function sharedPassages({ places, shingles }: Shingled, theirs: ReadonlySet<number>) {
  const passages: (readonly [number, number])[] = []
  const words = places.length / 2
  let covered = 0
  for (let from = 0; from < shingles.length; ) {
    if (!theirs.has(shingles[from] as number)) {
      from++
      continue
    }
    let to = from
    while (to + 1 < shingles.length && theirs.has(shingles[to + 1] as number)) to++
    const last = to + COPY_SETTINGS.shingle - 1
    if (last - from + 1 >= COPY_SETTINGS.passage) {
      passages.push([places[2 * from] as number, places[2 * last + 1] as number])
      covered += last - from + 1
    }
    from = last + 1
  }
  return { passages, share: words === 0 ? 0 : covered / words }
}
