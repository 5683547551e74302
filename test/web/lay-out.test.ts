import { describe, expect, it } from 'vitest'
import { layOut, type Plan } from '../../src/web/network/lay-out.ts'

/** Two rings of six, joined by one tie. */
const plan: Plan = {
  nodes: 12,
  ends: Uint32Array.from([
    ...[0, 6].flatMap((first) => [0, 1, 2, 3, 4, 5].flatMap((i) => [first + i, first + ((i + 1) % 6)])),
    ...[0, 6],
  ]),
  weights: new Float32Array(13).fill(2),
}
const final = (one: Plan) => [...layOut(one)].at(-1) ?? new Float32Array()
const apart = (places: Float32Array, i: number, j: number) =>
  Math.hypot((places[2 * i] ?? 0) - (places[2 * j] ?? 0), (places[2 * i + 1] ?? 0) - (places[2 * j + 1] ?? 0))

describe('layOut', () => {
  it('puts those who are tied near each other', () => {
    const places = final(plan)
    const mean = (pairs: readonly (readonly [number, number])[]) =>
      pairs.reduce((sum, [i, j]) => sum + apart(places, i, j), 0) / pairs.length
    const within = [0, 1, 2, 3, 4].map((i) => [i, i + 1] as const)
    const across = [1, 2, 3, 4, 5].map((i) => [i, i + 6] as const)
    expect(mean(within)).toBeLessThan(mean(across) / 2)
    expect(places.every(Number.isFinite)).toBe(true)
  })

  it('comes out the same each time, and tells places on the way', () => {
    expect([...layOut(plan)].length).toBeGreaterThan(3)
    expect(final(plan)).toEqual(final(plan))
  })

  it('keeps those apart whom nothing joins', () => {
    const places = final({ nodes: 3, ends: Uint32Array.from([0, 1]), weights: Float32Array.from([1]) })
    expect(Math.min(apart(places, 0, 1), apart(places, 0, 2), apart(places, 1, 2))).toBeGreaterThan(0.1)
    expect(final({ nodes: 0, ends: new Uint32Array(), weights: new Float32Array() })).toHaveLength(0)
  })
})
