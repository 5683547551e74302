import type { Per } from './periods.ts'
import type { Reciprocity, TieEvent, TieSeries, TieStanding, Warmth } from './tie.ts'

/** A sign put into a picture of a tie over time: a shift, a treaty, a day to remember. */
export interface TieMark {
  /** ISO day */
  readonly at: string
  /** the days between which it surely lies, where that is known */
  readonly between?: readonly [string, string]
  readonly label: string
  readonly way?: 'closer' | 'apart'
}

/** How a tie would look if one setting were another. */
export interface Sensitivity {
  /** what is set otherwise, in words */
  readonly change: string
  /** rank correlation with the tie as shown; null where too few periods have both */
  readonly agreement: number | null
  /** the largest difference in warmth, and where */
  readonly largest: { readonly period: string; readonly difference: number } | null
  /** periods in which the sign of warmth is the other one, of all that have both */
  readonly turned: number
  readonly periods: number
  /** warmth by period, in the order of the series; null where there is none */
  readonly warmth: readonly (number | null)[]
}

/** A series, and all of the time shown taken as one. */
export interface TieSide {
  readonly series: TieSeries
  /** warmth without a past; null where nothing was told */
  readonly whole: Warmth | null
  readonly volume: number
  readonly materialShare: number | null
}

/** One direction of a tie, altogether and in each dimension of which something is told. */
export interface DirectedTie {
  readonly source: string
  readonly target: string
  /** of all dimensions, or of the one asked for */
  readonly all: TieSide
  readonly dimensions: readonly TieSide[]
  readonly standing: readonly [TieStanding, TieStanding]
  /** by setting; empty where nobody asked */
  readonly sensitivity: readonly Sensitivity[]
}

/** The words a claim rests on, and where they stand. */
export interface TieQuote {
  readonly quote: string
  readonly title: string
  readonly publisher: string | null
  readonly published: string | null
}

/** How two actors stand, period by period, with what is behind each point. */
export interface TieReport {
  readonly tie: readonly [string, string]
  readonly names: readonly [string, string]
  readonly per: Per
  /** first and last ISO day shown; null where nothing is known */
  readonly span: readonly [string, string] | null
  readonly asOf: string | null
  readonly feed: string | null
  /** `all`, or the one dimension asked for */
  readonly dimension: TieSeries['dimension']
  readonly feeds: readonly string[]
  readonly directions: readonly [DirectedTie, DirectedTie]
  readonly reciprocity: Reciprocity
  /** the formula with every weight, a line each */
  readonly formula: readonly string[]
  /** what a reader has to know of the evidence */
  readonly notes: readonly string[]
  /** the events of most weight in each period; how many there are stands in the volume of its point */
  readonly behind: readonly TieEvent[]
  /** the words of the claims among them, by claim id */
  readonly quotes: Readonly<Record<string, TieQuote>>
}
