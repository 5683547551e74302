import type { Dimension } from './claim.ts'
import type { Per, Period } from './periods.ts'
import type { TieDimension, TieEvent } from './tie.ts'

/** One of the series of a tie that may shift: what one side does to the other, of one sign, in one dimension. */
export interface ShiftSeriesName {
  readonly source: string
  readonly target: string
  readonly dimension: Dimension | null
  readonly sign: 'cooperation' | 'conflict'
}

/** What a series did at a shift, in points of intensity a period. */
export interface ShiftPart extends ShiftSeriesName {
  /** of the evidence, in [0, 1] */
  readonly share: number
  readonly before: number
  readonly after: number
}

/** What a quantity was in the year before a date and in what follows, and the 90 % interval of its change. */
export interface NetChange {
  readonly before: number
  readonly after: number
  readonly change: number
  readonly interval: readonly [number, number]
}

/** A happening that speaks for a shift. */
export interface ShiftCarrier {
  /** the first of its reports */
  readonly event: TieEvent
  /** how many reports tell of the same: one day, the same two, one code and intensity */
  readonly reports: number
  /** by how much the evidence would be less without it */
  readonly influence: number
}

/** From when a tie stands otherwise, how much, how sure, and by what. */
export interface ToldShift {
  /** the first period of the new state */
  readonly period: Period
  /** first and last period in which it may have begun, 90 % */
  readonly between: readonly [Period, Period]
  /** of any change between them */
  readonly probability: number
  readonly direction: 'closer' | 'apart'
  /** squared standard deviations of the tie's own unrest, less what chance adds */
  readonly evidence: number
  /** cooperation less conflict a period; null where too few periods are known */
  readonly net: NetChange | null
  /** how many periods were held against how many */
  readonly periods: { readonly before: number; readonly after: number }
  /** those that moved most first */
  readonly parts: readonly ShiftPart[]
  /** how many claims were held against each other; null where a feed tells of these periods */
  readonly claims: number | null
  readonly carriers: readonly ShiftCarrier[]
  readonly sentence: string
}

/** Whether the newest period is cause for alarm. */
export interface ShiftAlarm {
  readonly due: boolean
  readonly period: string
  /** what moved, and since when; null where nothing speaks for a change */
  readonly moved: { readonly sign: ShiftSeriesName['sign']; readonly since: string; readonly rises: boolean } | null
  readonly evidence: number
  readonly threshold: number
  /** share of stretches of `horizon` periods in which an alarm comes though nothing changes */
  readonly falseAlarms: number
  readonly horizon: number
}

export interface ShiftReport {
  readonly tie: readonly [string, string]
  readonly names: readonly [string, string]
  readonly per: Per
  readonly span: readonly [string, string] | null
  readonly asOf: string | null
  readonly feed: string | null
  readonly dimension: TieDimension
  /** by date */
  readonly shifts: readonly ToldShift[]
  /** how many more were strong enough, and how many the rate allows */
  readonly leftOut: number
  readonly allowed: number
  /** null where the past is too short to know its noise */
  readonly alarm: ShiftAlarm | null
  readonly notes: readonly string[]
}
