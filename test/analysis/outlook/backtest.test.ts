import { describe, expect, it } from 'vitest'
import { type BacktestFeed, type BacktestFit, backtest } from '../../../src/analysis/outlook/backtest.ts'
import { PastOutcomes } from '../../../src/analysis/outlook/past-outcomes.ts'
import { NO_OUTCOME, tiePanel } from '../../../src/analysis/outlook/tie-panel.ts'
import { TIE_SIGNS } from '../../../src/analysis/outlook/tie-signs.ts'
import type { PairMonths } from '../../../src/model/outlook.ts'
import { madeMonths } from './made-months.ts'

const ACTORS = ['a', 'b', 'c', 'd', 'e', 'f']
const MONTHS = 72

function feedOf(months: PairMonths): BacktestFeed {
  return { name: 'made', months, asked: new Set(months.pairs.map(({ pair }) => pair.join('-'))) }
}

function run(feed: BacktestFeed, known: readonly BacktestFit[] = [], most = Number.POSITIVE_INFINITY) {
  const fits: BacktestFit[] = []
  const steps = backtest([feed], 0, known)
  for (let step = steps.next(); ; step = steps.next()) {
    if (step.done === true) return { fits, results: step.value }
    fits.push(step.value.fit)
    if (fits.length === most) return { fits, results: [] }
  }
}

describe('tiePanel', () => {
  it('knows nothing of what comes later: another future leaves all signs before it as they were', () => {
    const cut = 50
    const before = tiePanel(madeMonths(MONTHS, ACTORS), 6)
    const other = tiePanel(
      madeMonths(MONTHS, ACTORS, 3, (m, points) => (m < cut ? points : [points[1] * 5, points[0]])),
      6,
    )
    let seen = 0
    for (let tie = 0; tie < before.ties; tie++) {
      for (let t = 0; t <= cut; t++) {
        const row = tie * before.origins + t
        const from = row * TIE_SIGNS.length
        expect(other.signs.slice(from, from + TIE_SIGNS.length)).toEqual(
          before.signs.slice(from, from + TIE_SIGNS.length),
        )
        expect(other.usual[row]).toBe(before.usual[row])
        if (t + 6 <= cut) expect(other.outcome[row]).toBe(before.outcome[row])
        seen += before.asked[row] as number
      }
    }
    expect(seen).toBeGreaterThan(300)
    expect(other.signs).not.toEqual(before.signs)
  })
})

describe('PastOutcomes', () => {
  it('counts what was settled by then, and no more', () => {
    const panel = tiePanel(madeMonths(MONTHS, ACTORS), 3)
    const past = new PastOutcomes(panel)
    const month = 40
    past.upTo(month)
    const count = (tie: number) => {
      const counts = [0, 0, 0, 0]
      for (let t = 0; t + 3 <= month; t++) {
        const found = panel.outcome[tie * panel.origins + t] as number
        if (found !== NO_OUTCOME) counts[found] = (counts[found] as number) + 1
      }
      return counts
    }
    const all = Array.from({ length: panel.ties }, (_, tie) => count(tie))
    const total = [0, 1, 2, 3].map((k) => all.reduce((sum, one) => sum + (one[k] as number), 0))
    const sum = total.reduce((a, b) => a + b)
    const own = all[4] as number[]
    const worth = own.reduce((a, b) => a + b)
    for (const [k, share] of past.climatology(4).entries()) {
      expect(share).toBeCloseTo(((own[k] as number) + (12 * (total[k] as number)) / sum) / (worth + 12), 12)
    }
    expect(past.ownCount(4)).toBe(worth)
  })
})

describe('backtest', () => {
  const feed = feedOf(madeMonths(MONTHS, ACTORS))
  const whole = run(feed)

  it('scores each horizon, and has figures that fit together', () => {
    expect(whole.results.map(({ horizon }) => horizon)).toEqual([3, 6, 12])
    for (const one of whole.results) {
      expect(one.rpss).toBeCloseTo(1 - one.rps / one.rpsClimatology, 12)
      expect(one.rpssLow).toBeLessThanOrEqual(one.rpss)
      expect(one.rpssHigh).toBeGreaterThanOrEqual(one.rpss)
      expect(one.frequencies.reduce((a, b) => a + b)).toBeCloseTo(1, 12)
      expect(one.bins.reduce((sum, { n }) => sum + n, 0)).toBe(4 * one.n)
      expect(one.calibrationError).toBeLessThan(0.2)
    }
  })

  it('goes on from what was kept, to the same end', () => {
    const begun = run(feed, [], 5)
    const kept: BacktestFit[] = begun.fits.map((fit) => ({ ...fit }))
    expect(run(feed, kept).results).toEqual(whole.results)
  })

  it('fits nothing that a later month could change', () => {
    const other = run(feedOf(madeMonths(MONTHS, ACTORS, 3, (m, [a, b]) => (m < 54 ? [a, b] : [b, a]))))
    const early = (fits: readonly BacktestFit[]) => fits.filter(({ at }) => at <= 54)
    expect(early(other.fits)).toEqual(early(whole.fits))
    expect(other.results).not.toEqual(whole.results)
  })
})
