import { describe, expect, it } from 'vitest'
import { fitTogether, type ToldText } from '../../../scripts/weights/fit-together.ts'
import { chancesTogether } from '../../../src/analysis/episodes/chances-together.ts'
import { seededRandom } from '../../../src/model/seeded-random.ts'

const random = seededRandom(4)
/** Texts of six mentions of two happenings, with signs that tell somewhat which go together. */
const texts = Array.from({ length: 4 }, (): ToldText => {
  const gold = Array.from({ length: 6 }, () => (random() < 0.5 ? 'a' : 'b'))
  return {
    gold,
    opening: gold.map((_, i) => new Map([['open', i === 0 ? 2 : 1]])),
    going: gold.map((one, now) =>
      gold.slice(0, now).map((other, from) => ({
        from,
        signs: new Map([
          ['alike', (one === other ? 0.6 : 0) + 3 * random()],
          ['near', now - from === 1 ? 1 : 0],
        ]),
      })),
    ),
  }
})

function likelihood(weights: ReadonlyMap<string, number>): number {
  const score = (signs: ReadonlyMap<string, number>) =>
    [...signs].reduce((sum, [name, amount]) => sum + amount * (weights.get(name) ?? 0), 0)
  let sum = 0
  for (const { gold, opening, going } of texts) {
    const rows = chancesTogether(
      opening.map(score),
      going.map((options) => options.map(({ signs }) => score(signs))),
    )
    for (const [now, row] of rows.entries())
      for (const [other, chance] of row.entries()) sum += Math.log(gold[now] === gold[other] ? chance : 1 - chance)
  }
  return sum
}

describe('fitTogether', () => {
  const found = fitTogether(texts, { steps: 1500, rate: 0.02, ridge: 0, links: 0 })

  it('finds weights at which pairs of mentions are likeliest', () => {
    for (const name of ['open', 'alike', 'near'])
      for (const step of [-0.1, 0.1])
        expect(likelihood(new Map([...found, [name, (found.get(name) ?? 0) + step]]))).toBeLessThan(likelihood(found))
  })

  it('pulls weights to zero, and gives the same for the same texts', () => {
    const pulled = fitTogether(texts, { steps: 300, rate: 0.05, ridge: 5, links: 1 })
    expect(Math.abs(pulled.get('alike') ?? 0)).toBeLessThan(Math.abs(found.get('alike') ?? 0))
    expect(fitTogether(texts, { steps: 300, rate: 0.05, ridge: 5, links: 1 })).toEqual(pulled)
  })
})
