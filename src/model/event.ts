import type { Dimension, Modality, PloverType } from './claim.ts'
import type { EventPlace } from './event-id.ts'

/** Feed name of what the claims of a case tell. */
export const CLAIMS_FEED = 'claims'

/** Something done by one actor to another: a row of a feed, or what a claim of kind `event` tells of one pair of actors. */
export interface Event {
  /** `gdelt`, `icews` …; `claims` for what was read in the documents of the case */
  readonly feed: string
  /** ISO day; the first one where it may have been any of several */
  readonly day: string
  /** the last day it may have happened on; null where that is `day` */
  readonly until: string | null
  /** ISO day from which it counts as known: when the feed added it, else when it happened */
  readonly knownOn: string
  /** registry id, or the feed's own code where that resolves to none; null where the feed names nobody */
  readonly source: string | null
  readonly target: string | null
  /** the state they are at home in, whether or not they act for it; null where unknown */
  readonly sourceHome: string | null
  readonly targetHome: string | null
  /** as the feed writes them */
  readonly sourceCode: string | null
  readonly targetCode: string | null
  /** CAMEO or WEIS code, a string: `010` is not `10` */
  readonly cameo: string | null
  readonly weis: string | null
  readonly type: PloverType | null
  readonly mode: string | null
  readonly dimension: Dimension | null
  /** true for a deed, false for words, null where the code does not tell */
  readonly material: boolean | null
  /** [-10, 10], conflict to cooperation; null where the code has no weight */
  readonly intensity: number | null
  /** number of sources that told it, where the feed says */
  readonly reports: number | null
  readonly address: string | null
  /** the file it was imported from, and its line there, counted from 1; null for claims */
  readonly file: string | null
  readonly line: number | null
  /** the claim it was read from, and how firmly that tells it; null for feeds */
  readonly claim: string | null
  readonly modality: Modality | null
}

/** Which events are asked for. What is left out does not narrow. */
export interface EventQuestion {
  /** two actor ids: events from either to the other */
  readonly tie?: readonly [string, string]
  readonly source?: string
  readonly target?: string
  readonly feed?: string
  /** ISO date of any precision: events that may have happened within */
  readonly from?: string
  readonly to?: string
  /** ISO date of any precision: only what was known by its last day, claims under judgements made by then */
  readonly asOf?: string
  /** the one row of a feed's file */
  readonly place?: EventPlace
  /** at most so many */
  readonly limit?: number
}
