import type { TieMonth, TieSettings } from './tie.ts'

export const BOARD_ORDERS = ['volume', 'warmest', 'coldest', 'newest', 'name'] as const
export type BoardOrder = (typeof BOARD_ORDERS)[number]

/** Which ties of two actors, both ways taken together, are asked for. */
export interface TieBoardQuestion {
  readonly settings: TieSettings
  /** ISO days, both included: months that begin between them */
  readonly since?: string
  readonly until?: string
  /** ties of this one only */
  readonly actor?: string
  /** ties in which one of these takes part; null for all */
  readonly among: readonly string[] | null
  /** only with so many events in the months asked for */
  readonly least: number
  /** `warmest` and `coldest` go by the mean of both ways' warmth in the last month each has one */
  readonly order: BoardOrder
  /** at most so many, after how many */
  readonly most: number
  readonly after?: number
  /** ISO date of any precision: only what was known by its last day */
  readonly asOf?: string
}

/** A tie both ways, with its months: those with events only, by month, then source. */
export interface BoardTie {
  /** sorted ids */
  readonly tie: readonly [string, string]
  readonly events: number
  readonly months: readonly TieMonth[]
}

/** A page of ties. */
export interface TieBoard {
  readonly ties: readonly BoardTie[]
  readonly total: number
}
