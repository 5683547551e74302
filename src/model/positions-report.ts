import type { PositionsAxis, PositionsInput } from './positions-input.ts'

/** How an outcome spreads over draws of what is uncertain. */
export interface PositionsSpread {
  readonly draws: number
  readonly mean: number
  /** values below which 5, 25, 50, 75 and 95 of 100 draws lie */
  readonly percentiles: readonly [number, number, number, number, number]
  /** draws in slices of equal width between the ends of the axis */
  readonly histogram: readonly number[]
}

/** How much one uncertain input moves an outcome, all others held still. */
export interface PositionsInfluence {
  readonly actor: string
  readonly name: string
  readonly of: 'capability' | 'salience' | 'position'
  /** null of a capability */
  readonly axis: string | null
  /** partial rank correlation over the draws, in [−1, 1] */
  readonly correlation: number
  /** whether chance alone would seldom give as much: p ≤ .05 */
  readonly sure: boolean
}

/** One number that is forecast. */
export interface PositionsForecast {
  readonly outcome: 'median' | 'mean' | 'expected'
  readonly axis: string
  /** before anybody bargains; null where the model has no such */
  readonly now: number | null
  /** with each input at its likeliest */
  readonly likely: number
  /** null where nothing was drawn */
  readonly spread: PositionsSpread | null
  /** those that move it most first */
  readonly influences: readonly PositionsInfluence[]
}

/** An actor as it comes out, with each input at its likeliest. */
export interface PositionsStanding {
  readonly actor: string
  readonly name: string
  /** capability times salience over the sum of all, in [0, 1] */
  readonly weight: number
  readonly from: readonly number[]
  /** null where the model moves nobody */
  readonly to: readonly number[] | null
  /** risk exponent of the first round (one axis: below 1 takes risks), or attitude (several: 1 takes risks, −½ shuns them) */
  readonly risk: number
  /** how likely its position is to prevail; null on one axis */
  readonly odds: number | null
}

/** A move in a round. */
export interface PositionsMove {
  readonly actor: string
  readonly name: string
  readonly kind: 'confrontation' | 'compromise' | 'capitulation'
  readonly asker: string
  readonly askerName: string
  readonly to: number
  readonly own: number
  readonly others: number
}

export interface PositionsRound {
  readonly median: number
  readonly mean: number
  /** by actor, in the order of the report's actors */
  readonly positions: readonly number[]
  readonly moves: readonly PositionsMove[]
}

/** Where an issue is heading if actors bargain as the model has it. */
export interface PositionsReport {
  readonly issue: string
  readonly asOf: string | null
  readonly model: 'bargaining' | 'spatial'
  readonly rule: string
  readonly axes: readonly PositionsAxis[]
  readonly actors: readonly PositionsStanding[]
  readonly forecasts: readonly PositionsForecast[]
  /** by round; empty on several axes */
  readonly rounds: readonly PositionsRound[]
  readonly settled: boolean
  readonly input: PositionsInput
  readonly notes: readonly string[]
}
