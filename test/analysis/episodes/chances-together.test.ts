import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { chancesTogether, earlierMentions } from '../../../src/analysis/episodes/chances-together.ts'

/** Goes through every way in which each of some mentions goes on from one before it or begins anew. */
function brute(opening: readonly number[], going: readonly (readonly number[])[]): number[][] {
  const together = opening.map((_, now) => new Array<number>(now).fill(0))
  const walk = (cluster: readonly number[], chance: number): void => {
    const now = cluster.length
    if (now === opening.length) {
      for (let a = 0; a < now; a++)
        for (let b = 0; b < a; b++)
          if (cluster[a] === cluster[b]) (together[a] as number[])[b] = (together[a]?.[b] ?? 0) + chance
      return
    }
    const powers = [opening[now] as number, ...(going[now] as readonly number[])].map(Math.exp)
    const all = powers.reduce((sum, power) => sum + power, 0)
    for (const [choice, power] of powers.entries())
      if (power > 0) walk([...cluster, choice === 0 ? now : (cluster[choice - 1] as number)], (chance * power) / all)
  }
  walk([], 1)
  return together
}

const SIZE = 5
const score = fc.double({ min: -3, max: 3, noNaN: true })

describe('chancesTogether', () => {
  it('is what all ways of going on add up to', () => {
    fc.assert(
      fc.property(
        fc.array(score, { minLength: SIZE, maxLength: SIZE }),
        fc.array(fc.oneof(score, fc.constant(Number.NEGATIVE_INFINITY)), { minLength: 10, maxLength: 10 }),
        (opening, scores) => {
          const going = opening.map((_, now) => scores.slice((now * (now - 1)) / 2, (now * (now + 1)) / 2))
          const found = chancesTogether(opening, going)
          for (const [now, row] of brute(opening, going).entries())
            for (const [other, chance] of row.entries()) expect(found[now]?.[other]).toBeCloseTo(chance, 4)
        },
      ),
      { seed: 11, numRuns: 60 },
    )
  })

  it('looks back at so many, and at the first of a long text', () => {
    expect(earlierMentions(3)).toEqual([0, 1, 2])
    expect(earlierMentions(60)).toEqual([0, 1, 2, ...Array.from({ length: 24 }, (_, i) => 36 + i)])
  })
})
