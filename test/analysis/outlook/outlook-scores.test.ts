import { describe, expect, it } from 'vitest'
import { CalibrationCounts } from '../../../src/analysis/outlook/calibration.ts'
import { scoreOutlook } from '../../../src/analysis/outlook/outlook-scores.ts'
import { learnWeight, poolForecasts, weightsByScore } from '../../../src/analysis/outlook/pool-forecasts.ts'
import { skillInterval } from '../../../src/analysis/outlook/skill-interval.ts'
import { seededRandom } from '../../../src/model/seeded-random.ts'

describe('scoreOutlook', () => {
  // Wilks 2011, Statistical Methods in the Atmospheric Sciences, 3rd ed., 8.4.9: two forecasts of precipitation in three classes
  it.each([
    [[0.2, 0.5, 0.3], 0.73],
    [[0.2, 0.3, 0.5], 0.89],
  ])('gives %j the ranked score that Wilks prints', (forecast, rps) => {
    expect(scoreOutlook(forecast, 0).rps).toBeCloseTo(rps, 12)
  })

  it('is 0 for the truth said with certainty, and worse the further off', () => {
    expect(scoreOutlook([0, 0, 1, 0], 2)).toEqual({ brier: 0, log: -0, rps: 0 })
    const off = [0, 1, 2, 3].map((came) => scoreOutlook([1, 0, 0, 0], came).rps)
    expect(off).toEqual([0, 1, 2, 3])
  })

  it('has the Brier score of 1950 and a logarithm that stays finite', () => {
    // Brier's sum over classes: (0.7 − 1)² + 0.3² = 0.18
    expect(scoreOutlook([0.7, 0.3], 0).brier).toBeCloseTo(0.18, 12)
    expect(scoreOutlook([1, 0], 1).log).toBeCloseTo(6 * Math.LN10, 12)
  })

  it('is proper: nobody gains by saying other than what he believes', () => {
    const random = seededRandom(5)
    for (let i = 0; i < 200; i++) {
      const draw = () => {
        const raw = [random(), random(), random(), random()]
        const sum = raw.reduce((a, b) => a + b)
        return raw.map((one) => one / sum)
      }
      const [belief, said] = [draw(), draw()]
      for (const key of ['brier', 'log', 'rps'] as const) {
        const expected = (forecast: readonly number[]) =>
          belief.reduce((sum, p, came) => sum + p * scoreOutlook(forecast, came)[key], 0)
        expect(expected(belief)).toBeLessThanOrEqual(expected(said) + 1e-12)
      }
    }
  })

  it('says which number is wrong, and what they sum to', () => {
    expect(() => scoreOutlook([0.5, 0.6], 0)).toThrow(
      'Probabilities of all outcomes have to sum to 1; 0.5, 0.6 sum to 1.1.',
    )
    expect(() => scoreOutlook([1.2, -0.2], 0)).toThrow('A probability lies between 0 and 1; number 1 is 1.2.')
  })
})

describe('poolForecasts', () => {
  it('is the normalised geometric mean', () => {
    const [first, second] = poolForecasts(
      [
        [0.5, 0.5],
        [0.9, 0.1],
      ],
      [0.5, 0.5],
    )
    expect(first).toBeCloseTo(0.75, 12)
    expect(second).toBeCloseTo(0.25, 12)
  })

  it('does not mind whether news comes before or after pooling (Genest & Zidek 1986)', () => {
    const likelihood = [0.9, 0.4, 0.1]
    const update = (p: readonly number[]) => {
      const raw = p.map((one, k) => one * (likelihood[k] as number))
      const sum = raw.reduce((a, b) => a + b)
      return raw.map((one) => one / sum)
    }
    const [a, b, weights] = [
      [0.2, 0.5, 0.3],
      [0.6, 0.3, 0.1],
      [0.3, 0.7],
    ]
    const [before, after] = [poolForecasts([update(a), update(b)], weights), update(poolForecasts([a, b], weights))]
    for (const [k, p] of before.entries()) expect(p).toBeCloseTo(after[k] as number, 12)
  })

  it('leans on what served better', () => {
    const good = Float64Array.from([0.9, 0.1, 0.1, 0.9])
    const bad = Float64Array.from([0.1, 0.9, 0.9, 0.1])
    expect(learnWeight(good, bad, Int8Array.of(0, 1))).toBe(1)
    expect(learnWeight(bad, good, Int8Array.of(0, 1))).toBe(0)
    const [better, worse] = weightsByScore(
      [
        { scored: 90, mean: 0.3 },
        { scored: 90, mean: 0.9 },
      ],
      0.6,
    )
    // (90 × .3 + 10 × .6) / 100 = .33 and .87
    expect(better).toBeCloseTo(1 / 0.33 / (1 / 0.33 + 1 / 0.87), 12)
    expect((better ?? 0) + (worse ?? 0)).toBeCloseTo(1, 12)
  })
})

describe('calibration', () => {
  it('is the mean distance of what was said from what came, bin by bin', () => {
    const counts = new CalibrationCounts(2)
    for (let i = 0; i < 10; i++) counts.add([0.75, 0.25], i < 6 ? 0 : 1)
    const { bins, error, n } = counts.done()
    expect(bins.map((bin) => [bin.n, bin.said, bin.came])).toEqual([
      [10, 0.25, 0.4],
      [10, 0.75, 0.6],
    ])
    expect(error).toBeCloseTo(0.15, 12)
    expect(n).toBe(10)
  })
})

describe('skillInterval', () => {
  it('holds the skill, is the same each time, and is wider where forecasts hang together', () => {
    const random = seededRandom(2)
    const sums = Array.from({ length: 200 }, (_, i) => {
      const shock = (i % 10) / 10
      return { group: String(i), own: 0.5 * random() + shock, reference: 1 }
    })
    const alone = skillInterval(sums)
    const together = skillInterval(sums.map((one, i) => ({ ...one, group: String(i % 10) })))
    const skill = 1 - sums.reduce((all, one) => all + one.own, 0) / sums.length
    for (const [low, high] of [alone, together]) {
      expect(low).toBeLessThan(skill)
      expect(high).toBeGreaterThan(skill)
    }
    expect(skillInterval(sums)).toEqual(alone)
    expect(together[1] - together[0]).toBeGreaterThan(2 * (alone[1] - alone[0]))
  })
})
