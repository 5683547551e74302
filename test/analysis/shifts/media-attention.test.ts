import { describe, expect, it } from 'vitest'
import { mediaAttention } from '../../../src/analysis/shifts/media-attention.ts'

const MONTHS = 240
const volume = (of: (month: number) => number) => Float64Array.from({ length: MONTHS }, (_, i) => of(i))

describe('mediaAttention', () => {
  it('follows what all ties do', () => {
    const growing = [5, 11, 20].map((base) => volume((i) => base * (1 + i / 60)))
    const attention = mediaAttention(growing, 12)
    expect((attention[200] as number) / (attention[60] as number)).toBeCloseTo((1 + 200 / 60) / 2, 1)
    expect(attention.reduce((a, b) => a + b, 0) / MONTHS).toBeCloseTo(1, 10)
  })

  it('leaves out a war of one pair', () => {
    const war = volume((i) => (i > 120 && i < 180 ? 9000 : 10))
    const attention = mediaAttention([war, volume(() => 5), volume(() => 7), volume(() => 9)], 12)
    expect(Math.max(...attention)).toBeLessThan(1.01)
  })

  it('is 1 where no tie is loud enough to tell', () => {
    expect(mediaAttention([volume(() => 0.1)], 12)).toEqual(new Float64Array(MONTHS).fill(1))
  })
})
