import { OUTCOMES } from '../../model/outlook.ts'
import type { HorizonBacktest } from '../../model/outlook-backtest.ts'
import { CalibrationCounts } from './calibration.ts'
import { RUPTURE, STEADY } from './outcome-of.ts'
import { rankedScore, scoreOutlook } from './outlook-scores.ts'
import { type ScoreSums, skillInterval } from './skill-interval.ts'

/** What the outlooks of one question are held against. */
export interface References {
  readonly climatology: Float64Array
  readonly persistence: Float64Array
  readonly regression: Float64Array
}

const HELD = ['climatology', 'persistence', 'regression', 'steady'] as const
type Held = (typeof HELD)[number]

/** Adds up the scores of one horizon. */
export class BacktestTally {
  private readonly calibration = new CalibrationCounts(OUTCOMES.length)
  private readonly frequencies = new Float64Array(OUTCOMES.length)
  private readonly sums = { own: 0, brier: 0, log: 0, climatology: 0, persistence: 0, regression: 0, steady: 0 }
  /** by tie and by year: Σ own, climatology, persistence */
  private readonly groups = { tie: new Map<string, number[]>(), year: new Map<string, number[]>() }
  private ruptureSaid = 0
  private n = 0

  add(tie: string, year: number, probabilities: readonly number[], held: References, came: number): void {
    const { brier, log, rps } = scoreOutlook(probabilities, came)
    const against: Readonly<Record<Held, number>> = {
      climatology: rankedScore(held.climatology, came),
      persistence: rankedScore(held.persistence, came),
      regression: rankedScore(held.regression, came),
      steady: Math.abs(came - STEADY),
    }
    this.n++
    this.sums.own += rps
    this.sums.brier += brier
    this.sums.log += log
    for (const one of HELD) this.sums[one] += against[one]
    this.calibration.add(probabilities, came)
    if (came === RUPTURE) this.ruptureSaid += probabilities[RUPTURE] as number
    this.frequencies[came] = (this.frequencies[came] as number) + 1
    for (const [map, key] of [
      [this.groups.tie, tie],
      [this.groups.year, String(year)],
    ] as const) {
      const [own = 0, climatology = 0, persistence = 0] = map.get(key) ?? []
      map.set(key, [own + rps, climatology + against.climatology, persistence + against.persistence])
    }
  }

  get isEmpty(): boolean {
    return this.n === 0
  }

  done(horizon: number, modelWeight: number): HorizonBacktest {
    const { n, sums } = this
    const skill = (held: Held) => 1 - sums.own / sums[held]
    const [low, high] = this.interval(1)
    const [persistenceLow] = this.interval(2)
    const { bins, error } = this.calibration.done()
    return {
      horizon,
      n,
      ties: this.groups.tie.size,
      rps: sums.own / n,
      rpsClimatology: sums.climatology / n,
      rpsPersistence: sums.persistence / n,
      rpss: skill('climatology'),
      rpssLow: low,
      rpssHigh: high,
      rpssPersistence: skill('persistence'),
      rpssPersistenceLow: persistenceLow,
      rpssSteady: skill('steady'),
      rpssRegression: skill('regression'),
      brier: sums.brier / n,
      log: sums.log / n,
      calibrationError: error,
      bins,
      frequencies: [...this.frequencies].map((count) => count / n),
      ruptureSaid: this.ruptureSaid / (this.frequencies[RUPTURE] || 1),
      modelWeight,
    }
  }

  /** The wider of the intervals by ties and by years, end by end. */
  private interval(held: 1 | 2): readonly [number, number] {
    const both = [this.groups.tie, this.groups.year].map((groups) =>
      skillInterval(
        [...groups].map(
          ([group, values]): ScoreSums => ({ group, own: values[0] as number, reference: values[held] as number }),
        ),
      ),
    )
    return [Math.min(...both.map(([low]) => low)), Math.max(...both.map(([, high]) => high))]
  }
}
