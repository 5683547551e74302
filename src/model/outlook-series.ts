import type { Probabilities } from './outlook.ts'
import type { Forecast } from './outlook-record.ts'
import type { KeptOutlook } from './outlook-report.ts'

/** What one forecaster gave when, for one question. */
export interface ForecastPoint {
  /** id of the outlook */
  readonly outlook: string
  /** ISO day as known on which it was given */
  readonly made: string
  /** ISO day up to which it was meant, or on which the next one took its place */
  readonly until: string
  readonly probabilities: Probabilities
}

/** Who gave probabilities: the pool of all, or one of those in it. */
export interface ForecasterLine {
  readonly kind: 'pool' | Forecast['kind']
  readonly by: string
  /** ascending by day */
  readonly points: readonly ForecastPoint[]
}

/** Every outlook on one question: on one horizon of a tie, which is put anew as time goes on, or on words that were typed. */
export interface OutlookSeries {
  readonly key: string
  readonly tie: readonly [string, string]
  readonly question: string
  readonly outcomes: readonly string[]
  /** the pool first, base rate and model after it, then analysts by name */
  readonly lines: readonly ForecasterLine[]
  /** what came of those that are settled; ascending by deadline */
  readonly came: readonly { readonly outlook: string; readonly deadline: string; readonly outcome: string }[]
  readonly states: Readonly<Record<KeptOutlook['state'], number>>
  /** what moved since the one before, in a sentence; null where there is one only */
  readonly moved: string | null
}
