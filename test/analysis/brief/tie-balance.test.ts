import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { MODALITY_WEIGHTS, tieBalance, wilsonInterval } from '../../../src/analysis/brief/tie-balance.ts'
import { DIRECTIONS, MODALITIES } from '../../../src/model/claim.ts'

describe('wilsonInterval', () => {
  it.each([
    [81, 263, 0.2553, 0.3662],
    [15, 148, 0.0624, 0.1605],
    [0, 20, 0, 0.1611],
    [1, 29, 0.0061, 0.1718],
  ])('gives the published 95 %% limits of %i out of %i (Newcombe 1998, table I)', (hits, trials, low, high) => {
    const [from, to] = wilsonInterval(hits / trials, trials, 1.959963984540054)
    expect(from).toBeCloseTo(low, 4)
    expect(to).toBeCloseTo(high, 4)
  })

  it('gives the 90 % limits of 5 out of 10 worked out by hand', () => {
    const [from, to] = wilsonInterval(0.5, 10)
    expect(from).toBeCloseTo(0.26927, 4)
    expect(to).toBeCloseTo(0.73073, 4)
  })

  it('holds the share, stays in [0, 1] and mirrors', () => {
    const share = fc.double({ min: 0, max: 1, noNaN: true })
    const trials = fc.double({ min: 0.3, max: 1e4, noNaN: true })
    fc.assert(
      fc.property(share, trials, (p, n) => {
        const [low, high] = wilsonInterval(p, n)
        const [from, to] = wilsonInterval(1 - p, n)
        expect(low).toBeGreaterThanOrEqual(0)
        expect(high).toBeLessThanOrEqual(1)
        expect(low).toBeLessThanOrEqual(p + 1e-9)
        expect(high).toBeGreaterThanOrEqual(p - 1e-9)
        expect(low).toBeCloseTo(1 - to, 9)
        expect(high).toBeCloseTo(1 - from, 9)
      }),
    )
  })
})

describe('tieBalance', () => {
  it('weighs a fact against a possibility', () => {
    const balance = tieBalance([
      { direction: 'closer', modality: 'actual' },
      { direction: 'apart', modality: 'possible' },
      { direction: 'neutral', modality: 'actual' },
    ])
    expect(balance.value).toBeCloseTo((1 - 0.4) / 1.4, 12)
    const [low, high] = wilsonInterval(1 / 1.4, 1.4 ** 2 / (1 + 0.4 ** 2))
    expect(balance.interval).toEqual([2 * low - 1, 2 * high - 1])
    expect(balance.count).toEqual({ closer: 1, apart: 1, neutral: 1 })
  })

  it('has no value where nothing leans', () => {
    expect(tieBalance([{ direction: 'neutral', modality: 'actual' }])).toMatchObject({ value: null, interval: null })
    expect(tieBalance([])).toMatchObject({ value: null, interval: null })
  })

  it('has the weights that docs/methods.md gives', () => {
    expect(MODALITY_WEIGHTS).toEqual({
      actual: 1,
      negated: 1,
      reported: 0.7,
      planned: 0.5,
      possible: 0.4,
      conditional: 0.3,
    })
  })

  it('turns its sign when all directions turn, and does not mind the order', () => {
    const claim = fc.record({ direction: fc.constantFrom(...DIRECTIONS), modality: fc.constantFrom(...MODALITIES) })
    const turned = { closer: 'apart', apart: 'closer', neutral: 'neutral' } as const
    fc.assert(
      fc.property(fc.array(claim, { maxLength: 30 }), (claims) => {
        const one = tieBalance(claims)
        const other = tieBalance(claims.map((each) => ({ ...each, direction: turned[each.direction] })).reverse())
        if (one.value === null) expect(other.value).toBeNull()
        else expect(other.value).toBeCloseTo(-one.value, 9)
      }),
    )
  })
})
