import type { CalibrationBin } from './outlook-bins.ts'

/** How well the outlooks of one horizon would have done, had they been made month by month with what was known then. */
export interface HorizonBacktest {
  readonly horizon: number
  /** outlooks that were settled */
  readonly n: number
  readonly ties: number
  /** mean ranked probability score of the outlooks, and of what they are held against */
  readonly rps: number
  readonly rpsClimatology: number
  readonly rpsPersistence: number
  /** 1 − score / score of climatology, with the wider of two 90 % intervals: ties drawn anew, and years drawn anew */
  readonly rpss: number
  readonly rpssLow: number
  readonly rpssHigh: number
  /** the same against what followed the last outcome */
  readonly rpssPersistence: number
  readonly rpssPersistenceLow: number
  /** against "steady" said with certainty */
  readonly rpssSteady: number
  /** against a model that knows only how far the months before are from the ten years before: what is left when return to the usual is known */
  readonly rpssRegression: number
  readonly brier: number
  readonly log: number
  readonly calibrationError: number
  readonly bins: readonly CalibrationBin[]
  /** how often each outcome came, in the order of the outcomes */
  readonly frequencies: readonly number[]
  /** mean probability that was given to a rupture where one came */
  readonly ruptureSaid: number
  /** weight of the model in the pool with the base rate, at the last fit */
  readonly modelWeight: number
}
