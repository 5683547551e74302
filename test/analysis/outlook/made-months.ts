import type { PairMonths } from '../../../src/model/outlook.ts'
import { seededRandom } from '../../../src/model/seeded-random.ts'

/** Made ties of some actors, whose warmth wanders; `bend` replaces the points of single months. */
export function madeMonths(
  months: number,
  actors: readonly string[],
  seed = 3,
  bend: (month: number, points: readonly [number, number]) => readonly [number, number] = (_, points) => points,
): PairMonths {
  const random = seededRandom(seed)
  const pairs = actors.flatMap((a, i) =>
    actors.slice(i + 1).map((b) => {
      let lean = random()
      const [cooperation, conflict] = [new Float64Array(months), new Float64Array(months)]
      for (let m = 0; m < months; m++) {
        lean = Math.min(1, Math.max(0, 0.9 * lean + 0.05 + 0.3 * (random() - 0.5)))
        const told = 30 * random() ** 2
        const points = bend(m, [told * lean, told * (1 - lean)])
        cooperation[m] = points[0]
        conflict[m] = points[1]
      }
      return { pair: [a, b] as const, cooperation, conflict }
    }),
  )
  return { first: 1979 * 12, months, pairs }
}
