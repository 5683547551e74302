import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { withoutSeason } from '../../../src/analysis/shifts/season.ts'
import { segmentSeries } from '../../../src/analysis/shifts/segment-series.ts'
import { NILE } from './nile.ts'
import { noise } from './seeded-noise.ts'

describe('segmentSeries', () => {
  it('finds the fall of the Nile, and takes it for levels', () => {
    expect(segmentSeries(NILE)).toEqual({ changes: [28], shape: { trend: false, lags: 0 }, season: 0 })
  })

  it('does not cut a wandering series, nor a straight line, nor a constant', () => {
    const draw = noise(5)
    let at = 0
    const wandering = Array.from({ length: 300 }, () => {
      at += draw()
      return at
    })
    expect(segmentSeries(wandering)).toMatchObject({ changes: [], shape: { lags: 1 } })
    expect(segmentSeries(Array.from({ length: 80 }, (_, i) => 3 * i + draw()))).toMatchObject({
      changes: [],
      shape: { trend: true, lags: 0 },
    })
    expect(segmentSeries(Array.from({ length: 50 }, () => 7)).changes).toEqual([])
  })

  it('finds a break below a season, and a gap in it moves nothing', () => {
    const draw = noise(6)
    const values = Array.from(
      { length: 144 },
      (_, i) => (i < 90 ? 0 : 3) + 4 * Math.sin((i * Math.PI) / 6) + draw() / 2,
    )
    expect(segmentSeries(values)).toMatchObject({ changes: [90], season: 12 })
    const gap = values.map((value, i) => (i >= 40 && i < 44 ? Number.NaN : value))
    expect(segmentSeries(gap)).toMatchObject({ changes: [90], season: 12 })
  })

  it('says the same in other units and from another zero', () => {
    const values = fc.array(fc.integer({ min: -30, max: 30 }), { minLength: 20, maxLength: 60 })
    fc.assert(
      fc.property(values, fc.constantFrom(-2, 0.5, 4), fc.integer({ min: -90, max: 90 }), (values, times, by) => {
        const plain = segmentSeries(values)
        const other = segmentSeries(values.map((value) => value * times + by))
        // a season is divided out only of what is above zero: that depends on the zero
        if (plain.season === 0) expect(other).toEqual(plain)
      }),
      { seed: 61, numRuns: 100 },
    )
  })

  it('asks for numbers', () => {
    expect(() => segmentSeries([1, Number.POSITIVE_INFINITY])).toThrow('got Infinity at point 1')
  })
})

describe('withoutSeason', () => {
  it('takes an additive season away and divides a growing one out', () => {
    const wave = (i: number) => Math.sin((i * Math.PI) / 6)
    const added = withoutSeason(Array.from({ length: 96 }, (_, i) => 100 + wave(i)))
    expect(Math.max(...added.values) - Math.min(...added.values)).toBeLessThan(1e-9)
    const grown = withoutSeason(Array.from({ length: 96 }, (_, i) => (100 + 5 * i) * (1 + wave(i) / 3)))
    expect(grown.season).toBe(12)
    const off = [...grown.values].map((value, i) => Math.abs(value / (100 + 5 * i) - 1))
    expect(Math.max(...off)).toBeLessThan(0.02)
  })
})
