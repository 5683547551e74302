import type { Horizon } from './outlook.ts'
import type { Forecast, OutlookRecord, Scenario, SettlingRule, Signpost } from './outlook-record.ts'

/** How likely an outcome is, in a number and in the words of ICD 203. */
export interface ToldOutcome {
  readonly outcome: string
  readonly probability: number
  readonly words: string
}

/** Ties that stood alike, and what became of them. */
export interface ReferenceClass {
  /** "mixed and falling" */
  readonly says: string
  /** how many outcomes, and of each how many */
  readonly count: number
  readonly counts: readonly number[]
  /** whether they are of this case, or of the feeds that come as a table */
  readonly ofCase: boolean
  /** what became of ties of the same level that fell, did not move, or rose */
  readonly byTrend: readonly { readonly trend: string; readonly probabilities: readonly number[] }[]
}

/** What an outlook says of one question. */
export interface ToldOutlook
  extends Pick<
    OutlookRecord,
    'question' | 'deadline' | 'confidence' | 'scenarios' | 'climatology' | 'persistence' | 'ordered'
  > {
  readonly horizon: Horizon | null
  readonly rule: SettlingRule
  readonly outcomes: readonly ToldOutcome[]
  readonly forecasts: readonly Forecast[]
  readonly alike: ReferenceClass | null
  /** the last outlook on the same question that was kept, and by how much the probabilities have moved since */
  readonly since: { readonly made: string; readonly moved: readonly number[] } | null
  /** what leads, in sentences: what is likely, how sure that is, what would change it, what changed */
  readonly sentences: {
    readonly judgement: string
    readonly confidence: string
    readonly wouldChange: string
    readonly changed: string
  }
}

/** Why there is no outlook from the series. */
export interface NoOutlook {
  readonly horizon: Horizon
  readonly why: string
}

/** A signpost, and whether it was passed. */
export interface TickedSignpost extends Signpost {
  /** ISO month or day in which it was first met; null where it was not */
  readonly met: string | null
}

/** An outlook that was kept, how it stands on a day, and how good it was. */
export interface KeptOutlook {
  readonly record: OutlookRecord
  readonly told: readonly ToldOutcome[]
  readonly state: 'open' | 'due' | 'settled' | 'void'
  /** what came, and why that is said */
  readonly outcome: string | null
  readonly why: string | null
  readonly score: { readonly brier: number; readonly log: number; readonly rps: number } | null
  readonly signposts: readonly (Omit<Scenario, 'signposts'> & { readonly signposts: readonly TickedSignpost[] })[]
}

export interface OutlookReport {
  readonly tie: readonly [string, string]
  readonly names: readonly [string, string]
  readonly asOf: string | null
  readonly feed: string | null
  /** ISO day up to whose end the months are known; null where there are none */
  readonly knownTo: string | null
  readonly outlooks: readonly ToldOutlook[]
  readonly none: readonly NoOutlook[]
  /** outlooks on this tie that were kept, newest first */
  readonly kept: readonly KeptOutlook[]
  /** how it is reckoned */
  readonly formula: readonly string[]
  readonly notes: readonly string[]
}
