import type { EventWeights } from '../../model/tie.ts'
import { MODALITY_WEIGHTS } from '../brief/tie-balance.ts'

/** What is believed of a tie before its events are counted. Chosen once, on KEDS and ICEWS: docs/methods.md#tie tells how. */
export interface WarmthPrior {
  /** all of the past together is worth at most this many independent events */
  readonly past: number
  /** an event's worth for later periods halves in this many days */
  readonly halfLifeDays: number
  /** a tie without a past is believed neutral (0), as if that many events had said so */
  readonly neutral: number
  /** how alike intensities of one day are, beyond those of one period: 0 not at all, 1 fully */
  readonly dayCorrelation: number
  /** variance of single intensities around their period's mean, before any is seen, and what that is worth in events */
  readonly spread: number
  readonly spreadWorth: number
}

export interface TieSettings {
  readonly weights: EventWeights
  readonly prior: WarmthPrior
}

/** The settings of every tie that nobody asked to be made otherwise. */
export const TIE_SETTINGS: TieSettings = {
  weights: { scale: 'feed', verbal: 1, material: 1, reports: 0, modality: MODALITY_WEIGHTS },
  prior: { past: 8, halfLifeDays: 180, neutral: 2, dayCorrelation: 0.1, spread: 16, spreadWorth: 20 },
}
