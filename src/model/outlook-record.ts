import type { Confidence } from './brief.ts'
import type { Probabilities } from './outlook.ts'

/** One who gave probabilities: how often each came to its like, the model of the series, or an analyst by name. */
export interface Forecast {
  readonly kind: 'base-rate' | 'model' | 'analyst'
  readonly by: string
  readonly probabilities: Probabilities
  /** in the pool; weights of an outlook sum to 1 */
  readonly weight: number
  /** what it was reckoned from, in a sentence */
  readonly says: string
}

/** What settles an outlook; all its numbers were known when it was made. */
export type SettlingRule =
  /** by the change of warmth: docs/methods.md#where-it-heads */
  | {
      readonly kind: 'change'
      /** months, the first of them `from` */
      readonly horizon: number
      /** first ISO day of the months ahead */
      readonly from: string
      readonly now: number
      readonly usual: number
      /** points of conflict a month in the months before */
      readonly conflict: number
      readonly feed: string | null
    }
  /** whether the warmth of the last three months before the deadline is lower than in four of five such stretches of ten years */
  | { readonly kind: 'lowest-fifth'; readonly from: string; readonly below: number; readonly feed: string | null }
  /** by whoever looks, as the words say */
  | { readonly kind: 'typed'; readonly says: string }

/** A sign that a scenario comes true, which can be looked up. */
export type SignpostCheck =
  | { readonly kind: 'colder'; readonly months: number; readonly than: number }
  | { readonly kind: 'warmer'; readonly months: number; readonly than: number }
  | { readonly kind: 'more'; readonly sign: 'cooperation' | 'conflict'; readonly points: number }
  | { readonly kind: 'told'; readonly types: readonly string[] }

export interface Signpost {
  readonly says: string
  readonly check: SignpostCheck
}

/** How an outcome would come about, and what would be seen first. */
export interface Scenario {
  readonly outcome: string
  readonly signposts: readonly Signpost[]
}

/** An outlook as it was given. Records are only added. */
export interface OutlookRecord {
  readonly id: string
  readonly tie: readonly [string, string]
  readonly question: string
  /** from worst to best where they are ordered */
  readonly outcomes: readonly string[]
  readonly ordered: boolean
  readonly probabilities: Probabilities
  readonly forecasts: readonly Forecast[]
  /** what a forecast has to beat; null where nothing is known of how often such outcomes come */
  readonly climatology: Probabilities | null
  readonly persistence: Probabilities | null
  readonly rule: SettlingRule
  readonly confidence: { readonly level: Confidence; readonly why: string }
  readonly scenarios: readonly Scenario[]
  /** ISO instant */
  readonly made: string
  /** ISO day: nothing that became known later is in it */
  readonly knownAsOf: string
  /** ISO day by whose end it is settled */
  readonly deadline: string
  readonly by: string
}

/** What came, or that it cannot be told. The last one of an outlook stands. */
export interface Settlement {
  readonly outlook: string
  /** one of its outcomes; null: void, and not scored */
  readonly outcome: string | null
  readonly why: string
  /** ISO day on which it was known */
  readonly knownOn: string
  readonly by: string
  /** ISO instant */
  readonly at: string
}
