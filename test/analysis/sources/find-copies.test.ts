import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { COPY_SETTINGS, findCopies } from '../../../src/analysis/sources/find-copies.ts'
import { estimatedSimilarity, jaccard, minHash } from '../../../src/analysis/sources/min-hash.ts'
import { winnowed } from '../../../src/analysis/sources/winnow.ts'
import { wordShingles } from '../../../src/analysis/sources/word-shingles.ts'
import { seededRandom } from '../../../src/model/seeded-random.ts'

const random = seededRandom(7)
const words = (count: number) => Array.from({ length: count }, () => `w${Math.floor(random() * 5000)}`)
const text = (list: readonly string[]) => `${list.join(' ')}.`

describe('minHash', () => {
  it('estimates the Jaccard similarity within its standard error, on average without a lean', () => {
    const errors = Array.from({ length: 60 }, (_, i) => {
      const shared = words(40 + 10 * (i % 12))
      const sets = [words(80), words(60)].map((own) =>
        Int32Array.from([...shared, ...own].map((word) => Number(word.slice(1)))),
      )
      const exact = jaccard(new Set(sets[0]), new Set(sets[1]))
      const estimate = estimatedSimilarity(minHash(sets[0] as Int32Array), minHash(sets[1] as Int32Array))
      return (estimate - exact) / Math.sqrt((exact * (1 - exact)) / 96)
    })
    const mean = errors.reduce((sum, error) => sum + error, 0) / errors.length
    const square = errors.reduce((sum, error) => sum + error * error, 0) / errors.length
    expect(Math.abs(mean)).toBeLessThan(0.4)
    expect(square).toBeGreaterThan(0.5)
    expect(square).toBeLessThan(1.6)
  })

  it('is that of the set, whatever the order and however often', () => {
    fc.assert(
      fc.property(fc.array(fc.integer(), { minLength: 1, maxLength: 40 }), (list) => {
        expect(minHash(Int32Array.from([...list, ...list].reverse()))).toEqual(minHash(Int32Array.from(list)))
      }),
    )
  })
})

describe('winnowed', () => {
  it('shares a fingerprint wherever a long enough run is shared, and keeps about 2 of window + 1', () => {
    for (let round = 0; round < 30; round++) {
      const run = words(COPY_SETTINGS.passage)
      const [a, b] = [
        [...words(50), ...run, ...words(30)],
        [...words(11), ...run, ...words(70)],
      ].map((list) => winnowed(wordShingles(text(list), 5).shingles, COPY_SETTINGS.passage - 4))
      expect([...(a ?? [])].some((print) => b?.has(print))).toBe(true)
    }
    const { shingles } = wordShingles(text(words(5000)), 5)
    expect(winnowed(shingles, 21).size / shingles.length).toBeCloseTo(2 / 22, 1)
  })
})

describe('findCopies', () => {
  it('finds a text that was printed again with small changes, and a passage taken over', async () => {
    const first = words(200)
    const again = first.map((word, i) => (i % 50 === 7 ? 'changed' : word))
    const passage = [...words(90), ...first.slice(60, 100), ...words(90)]
    const other = words(200)
    const copies = await findCopies([
      { id: 'first', text: text(first) },
      { id: 'other', text: text(other) },
      { id: 'again', text: text(again) },
      { id: 'third', text: text([...again].reverse().reverse()).toUpperCase() },
      { id: 'passage', text: text(passage) },
    ])
    expect(copies.map(({ document, of, kind }) => [document, of, kind])).toEqual([
      ['again', 'first', 'near'],
      ['third', 'first', 'near'],
      ['passage', 'first', 'passage'],
    ])
    const [start = 0, end = 0] = copies[2]?.passages[0] ?? []
    expect(text(passage).slice(start, end)).toBe(first.slice(60, 100).join(' '))
    expect(copies[2]?.share).toBeCloseTo(40 / 220)
  })

  it('finds what comparing all pairs finds', async () => {
    const stories = Array.from({ length: 12 }, () => words(120))
    const texts = Array.from({ length: 60 }, (_, i) => {
      const story = stories[i % stories.length] as string[]
      const changed = story.map((word) => (random() < 0.01 * (i % 5) ? 'x' : word))
      return { id: `t${String(i).padStart(2, '0')}`, text: text(changed) }
    })
    const sets = texts.map((one) => new Set(wordShingles(one.text, 5).shingles))
    const expected = texts.flatMap((one, i) =>
      texts.slice(0, i).some((_, j) => jaccard(sets[i] as Set<number>, sets[j] as Set<number>) >= 0.5) ? [one.id] : [],
    )
    const found = (await findCopies(texts)).filter(({ kind }) => kind === 'near').map(({ document }) => document)
    expect(found).toEqual(expected)
  })

  it('makes nothing of short texts and of none', async () => {
    expect(await findCopies([])).toEqual([])
    expect(
      await findCopies([
        { id: 'a', text: 'Yes.' },
        { id: 'b', text: 'Yes.' },
        { id: 'c', text: '' },
      ]),
    ).toEqual([])
  })
})
