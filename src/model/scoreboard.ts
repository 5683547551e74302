import type { CalibrationBin } from './outlook-bins.ts'
import type { KeptOutlook } from './outlook-report.ts'
import type { OutlookSeries } from './outlook-series.ts'

/** How one who gives probabilities has done. */
export interface ForecasterScore {
  /** `pool`, `base rate`, `model`, or an analyst's name */
  readonly by: string
  readonly n: number
  readonly brier: number
  readonly log: number
  readonly rps: number
  /** outlooks of which climatology and persistence are known, and skill against them; null where there are none */
  readonly compared: number
  readonly skill: number | null
  readonly skillPersistence: number | null
}

export interface Scoreboard {
  readonly asOf: string
  readonly outlooks: readonly KeptOutlook[]
  /** the same by question, those with the newest outlook first */
  readonly series: readonly OutlookSeries[]
  readonly counts: Readonly<Record<KeptOutlook['state'], number>>
  /** the pool first, then by name */
  readonly scores: readonly ForecasterScore[]
  /** of the pool */
  readonly calibration: { readonly bins: readonly CalibrationBin[]; readonly error: number | null; readonly n: number }
  readonly notes: readonly string[]
}
