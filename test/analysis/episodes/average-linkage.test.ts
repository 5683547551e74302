import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { averageLinkage, type ScoredPair } from '../../../src/analysis/episodes/average-linkage.ts'

const SIZE = 7
const scored = fc.array(
  fc.record({ a: fc.nat(SIZE - 1), b: fc.nat(SIZE - 1), score: fc.double({ min: 0, max: 1, noNaN: true }) }),
  { maxLength: 21 },
)
const SETTINGS = { threshold: 0.4, absent: 0.05 }

/** Joins the two clusters of highest mean score until none is above the threshold: straight from the definition. */
function brute(pairs: readonly ScoredPair[]): readonly number[] {
  const score = new Map<string, number>()
  for (const { a, b, score: s } of pairs) {
    const key = [Math.min(a, b), Math.max(a, b)].join()
    if (a !== b && !score.has(key)) score.set(key, s)
  }
  let clusters = Array.from({ length: SIZE }, (_, i) => [i])
  for (;;) {
    let best: readonly [number, number] | null = null
    let most = SETTINGS.threshold
    for (let x = 0; x < clusters.length; x++) {
      for (let y = x + 1; y < clusters.length; y++) {
        const all = (clusters[x] ?? []).flatMap((a) =>
          (clusters[y] ?? []).map((b) => score.get([Math.min(a, b), Math.max(a, b)].join())),
        )
        if (all.every((one) => one === undefined)) continue
        const mean = all.reduce<number>((sum, one) => sum + (one ?? SETTINGS.absent), 0) / all.length
        if (mean > most + 1e-12 || (best === null && mean >= most)) {
          best = [x, y]
          most = mean
        }
      }
    }
    if (best === null) break
    const [x, y] = best
    const joined = [...(clusters[x] ?? []), ...(clusters[y] ?? [])].sort((a, b) => a - b)
    clusters = [...clusters.filter((_, i) => i !== x && i !== y), joined].sort((a, b) => (a[0] ?? 0) - (b[0] ?? 0))
  }
  return Array.from({ length: SIZE }, (_, i) => clusters.find((cluster) => cluster.includes(i))?.[0] ?? -1)
}

describe('averageLinkage', () => {
  it('joins as the definition has it', () => {
    fc.assert(
      fc.property(scored, (pairs) => {
        expect(averageLinkage(SIZE, pairs, SETTINGS)).toEqual(brute(pairs))
      }),
      { numRuns: 300, seed: 5 },
    )
  })

  it('does not hang on the order of the pairs', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.record({ a: fc.nat(8), b: fc.nat(8), score: fc.double({ min: 0, max: 1, noNaN: true }) }), {
          selector: ({ a, b }) => [Math.min(a, b), Math.max(a, b)].join(),
        }),
        (pairs) => {
          expect(averageLinkage(9, [...pairs].reverse(), SETTINGS)).toEqual(averageLinkage(9, pairs, SETTINGS))
        },
      ),
    )
  })

  it('joins and bars what people decided, whatever the scores', () => {
    const pairs = [
      { a: 0, b: 1, score: 0.9 },
      { a: 1, b: 2, score: 0.9 },
      { a: 0, b: 2, score: 0.9 },
    ]
    expect(averageLinkage(4, pairs, SETTINGS, { together: [[2, 3]], apart: [[0, 3]] })).toEqual([0, 0, 2, 2])
  })
})
