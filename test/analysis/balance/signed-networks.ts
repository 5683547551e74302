import fc from 'fast-check'
import type { SignedNetwork } from '../../../src/model/signed-network.ts'

/** A network from rows such as "a b +". */
export function networkOf(...rows: readonly string[]): SignedNetwork {
  const ties = rows.map((row) => row.split(' '))
  const actors = [...new Set(ties.flatMap(([a = '', b = '']) => [a, b]))].sort()
  return {
    actors,
    edges: ties.map(([a = '', b = '', sign]) => ({
      a: actors.indexOf(a),
      b: actors.indexOf(b),
      sign: sign === '+' ? 1 : -1,
    })),
  }
}

/** Networks of 1 to 9 actors with ties of any sign or none. */
export const anyNetwork: fc.Arbitrary<SignedNetwork> = fc.integer({ min: 1, max: 9 }).chain((size) => {
  const pairs = Array.from({ length: size }, (_, a) => a).flatMap((a) =>
    Array.from({ length: size - a - 1 }, (_, k) => [a, a + 1 + k] as const),
  )
  return fc.array(fc.constantFrom(1, -1, 0), { minLength: pairs.length, maxLength: pairs.length }).map((signs) => ({
    actors: Array.from({ length: size }, (_, v) => `actor-${v}`),
    edges: pairs.flatMap(([a, b], i) => {
      const sign = signs[i]
      return sign === 1 || sign === -1 ? [{ a, b, sign } as const] : []
    }),
  }))
})

/** The least number of ties at odds over all divisions. */
export function triedOut({ actors, edges }: SignedNetwork): number {
  let least = edges.length
  for (let bits = 0; bits < 1 << Math.max(0, actors.length - 1); bits++) {
    const camp = (v: number) => ((bits >> v) & 1 ? -1 : 1)
    least = Math.min(least, edges.filter(({ a, b, sign }) => sign * camp(a) * camp(b) < 0).length)
  }
  return least
}
