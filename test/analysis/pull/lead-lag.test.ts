import { describe, expect, it } from 'vitest'
import { leadLag } from '../../../src/analysis/pull/lead-lag.ts'
import { seededRandom } from '../../../src/model/seeded-random.ts'
import { madeCase } from './made-case.ts'

const run = (seed: number, effect: number, length = 180) => {
  const { series, acts } = madeCase(seed, length, effect)
  return leadLag(acts, [...series.mean], series.weight, 6, 30)
}
const share = (count: number, effect: number, length?: number) =>
  Array.from({ length: count }, (_, i) => run(i + 1, effect, length)).filter((one) => (one?.ahead.p ?? 1) <= 0.05)
    .length / count

describe('leadLag', () => {
  it('finds by how many periods one series follows the other', () => {
    const random = seededRandom(4)
    const x = Array.from({ length: 120 }, () => random() - 0.5)
    const y = x.map((_, i) => (x[i - 4] ?? 0) + 0.3 * (random() - 0.5))
    const found = leadLag(x, y, new Float64Array(120).fill(1), 6, 30)
    expect(found?.ahead).toMatchObject({ lag: 4, p: 1 / (120 - 3 * 6 + 1) })
    expect(found?.ahead.correlation).toBeGreaterThan(0.9)
    expect(found?.behind.p).toBeGreaterThan(0.05)
    const turned = leadLag(y, x, new Float64Array(120).fill(1), 6, 30)
    expect(turned?.behind).toMatchObject({ lag: 4, correlation: expect.closeTo(found?.ahead.correlation ?? 0, 2) })
  })

  it('is the correlation of the two once each is freed of its line in time', () => {
    const x = [1, 4, 2, 8, 5, 7, 1, 9, 3, 6, 2, 8, 4, 1, 7, 5]
    const y = [2, 1, 5, 3, 9, 6, 7, 2, 9, 4, 6, 3, 8, 5, 1, 7]
    const freed = (values: readonly number[]) => {
      const middle = (values.length - 1) / 2
      const mean = values.reduce((a, b) => a + b, 0) / values.length
      const slope =
        values.reduce((sum, v, i) => sum + (i - middle) * (v - mean), 0) /
        values.reduce((sum, _, i) => sum + (i - middle) ** 2, 0)
      return values.map((v, i) => v - mean - slope * (i - middle))
    }
    const [a, b] = [freed(x), freed(y)]
    const norm = Math.sqrt(a.reduce((s, v) => s + v * v, 0) * b.reduce((s, v) => s + v * v, 0))
    const at = (lag: number) => a.reduce((s, v, i) => s + v * (b[(i + lag) % 16] ?? 0), 0) / norm
    const best = [1, 2].sort((p, q) => Math.abs(at(q)) - Math.abs(at(p)))[0] ?? 0
    const found = leadLag(x, y, new Float64Array(16).fill(1), 2, 10)
    expect(found?.ahead.lag).toBe(best)
    expect(found?.ahead.correlation).toBeCloseTo(at(best), 10)
  })

  it('finds a planted lead, and calls out no more than it may where there is none', () => {
    expect(share(300, 0)).toBeLessThan(0.08)
    expect(share(300, 0)).toBeGreaterThan(0.02)
    expect(share(60, 2, 480)).toBeGreaterThan(0.85)
  })

  it('says nothing of series that are too short or do not vary', () => {
    expect(leadLag([1, 2, 3], [1, 2, 3], [1, 1, 1], 6, 30)).toBeNull()
    const flat = new Array<number>(60).fill(2)
    expect(leadLag(flat, flat, new Float64Array(60).fill(1), 6, 30)).toBeNull()
  })
})
