import type { ActorKind } from './actor.ts'
import type { TieBoardQuestion } from './tie-board.ts'

/** Which ties are asked for, and how they stood when. */
export interface TieNetworkQuestion extends TieBoardQuestion {
  /** ISO day: levels as of then, and what was told up to then; which ties come does not depend on it */
  readonly at?: string
}

/** A tie both ways, without its months: what a network or a map draws of it. */
export interface NetworkTie {
  /** sorted ids */
  readonly tie: readonly [string, string]
  /** in all months asked for */
  readonly events: number
  /** up to the day looked at */
  readonly told: number
  /** warmth of the first toward the second, and back, in the newest month up to then that has one */
  readonly levels: readonly [number | null, number | null]
  /** first day of the newest month up to then */
  readonly newest: string | null
}

/** A page of ties. */
export interface TieNetwork {
  readonly ties: readonly NetworkTie[]
  readonly total: number
}

/** Where a state lies. */
export interface StatePlace {
  /** id of the state */
  readonly state: string
  /** its three digits in ISO 3166-1, by which maps call it; empty where it has none */
  readonly numeric: string
  /** degrees east and north of a point within it */
  readonly point: readonly [number, number]
}

/** One of those whom ties join. */
export interface NetworkActor {
  readonly id: string
  readonly name: string
  /** null for one that no table knows */
  readonly kind: ActorKind | null
  /** that of the state it belongs to; null where it has none */
  readonly place: StatePlace | null
}
