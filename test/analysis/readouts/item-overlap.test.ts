import { describe, expect, it } from 'vitest'
import { coveredShare, itemOverlap } from '../../../src/analysis/readouts/item-overlap.ts'
import { accountProfiles } from '../../../src/analysis/readouts/item-profiles.ts'
import { productOf, wordNearness } from '../../../src/analysis/readouts/word-nearness.ts'
import { wordWeights } from '../../../src/analysis/readouts/word-weights.ts'
import type { ReadoutItem, ReadoutWord } from '../../../src/model/readout.ts'
import { seededRandom } from '../../../src/model/seeded-random.ts'

const random = seededRandom(7)
const VECTORS = new Map<string, Float32Array>()

function word(): ReadoutWord {
  const number = Math.floor(random() * 30)
  const lemma = `word${number}`
  const raw = VECTORS.get(lemma) ?? Float32Array.from({ length: 8 }, () => random() - 0.5)
  const length = Math.hypot(...raw)
  VECTORS.set(
    lemma,
    raw.map((one) => one / length),
  )
  const pos = ['NOUN', 'VERB', 'ADV'][Math.floor(random() * 3)] as string
  return {
    lemma,
    pos,
    vector: number < 3 ? null : (VECTORS.get(lemma) ?? null),
    rarity: 0.2 + number / 50,
    actors: [],
    negated: false,
  }
}

const item = (words: readonly ReadoutWord[]) => ({ words, actors: [] }) as unknown as ReadoutItem

describe('itemOverlap', () => {
  const [one, two] = [0, 1].map(() => Array.from({ length: 6 }, () => item(Array.from({ length: 7 }, word))))
  const weigh = wordWeights([one ?? [], two ?? []])
  const profiles = accountProfiles(one ?? [], two ?? [], [], weigh)

  it('is what each word taken to its nearest gives, word by word', () => {
    for (const a of profiles.one) {
      for (const b of profiles.two) {
        const { covered, lemmas, topic } = itemOverlap(a, b, profiles.nearness)
        const [left, right] = [a.item.words, b.item.words]
        expect(covered[0]).toBeCloseTo(coveredShare(left, right, weigh), 6)
        expect(covered[1]).toBeCloseTo(coveredShare(right, left, weigh), 6)
        const weightOf = (words: readonly ReadoutWord[]) => words.reduce((sum, each) => sum + weigh(each), 0)
        const equal = (words: readonly ReadoutWord[], others: readonly ReadoutWord[]) =>
          weightOf(words.filter((each) => others.some((other) => wordNearness(each, other) === 1)))
        expect(lemmas).toBeCloseTo((equal(left, right) + equal(right, left)) / weightOf([...left, ...right]), 6)
        expect(topic).toBeCloseTo(cosine(meanOf(left, weigh), meanOf(right, weigh)), 5)
      }
    }
  })

  it('of an item with itself is whole, and of items without words nothing', () => {
    const same = itemOverlap(profiles.one[0] as never, profiles.one[0] as never, profiles.nearness)
    expect(same.covered[0]).toBeCloseTo(1, 12)
    expect(same.lemmas).toBeCloseTo(1, 12)
    const none = accountProfiles([item([])], [item([])], [], weigh)
    expect(itemOverlap(none.one[0] as never, none.two[0] as never, none.nearness)).toEqual({
      covered: [0, 0],
      lemmas: 0,
      topic: 0,
    })
  })
})

function meanOf(words: readonly ReadoutWord[], weigh: (word: ReadoutWord) => number): Float32Array {
  return Float32Array.from({ length: 8 }, (_, k) =>
    words.reduce((sum, one) => sum + (one.vector?.[k] ?? 0) * weigh(one), 0),
  )
}

function cosine(a: Float32Array, b: Float32Array): number {
  return productOf(a, b) / Math.hypot(...a) / Math.hypot(...b)
}
