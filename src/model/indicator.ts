/** A figure of a pair, or of one actor, for a year, a month or a day: trade, an ideal point, aid. */
export interface Indicator {
  readonly name: string
  readonly unit: string
  /** registry id, or the feed's own code; what is directed goes from source to target */
  readonly source: string
  /** null where it is of one actor */
  readonly target: string | null
  /** `1994`, `1994-05` or `1994-05-30` */
  readonly period: string
  readonly value: number
  readonly feed: string
  readonly file: string
  readonly line: number
}

/** What is left out does not narrow. */
export interface IndicatorQuestion {
  readonly name?: string
  /** two actor ids: figures from either to the other */
  readonly tie?: readonly [string, string]
  /** figures in which it takes part */
  readonly actor?: string
  readonly feed?: string
  /** ISO date of any precision: periods that touch these days */
  readonly from?: string
  readonly to?: string
  /** ISO date of any precision: only periods that were over by its last day */
  readonly asOf?: string
  readonly limit?: number
}

/** One kind of figure, and how much of it there is. */
export interface IndicatorKind {
  readonly name: string
  readonly unit: string
  readonly feed: string
  readonly figures: number
  /** pairs or actors */
  readonly series: number
  readonly first: string
  readonly last: string
}
