import type { Dimension, Modality } from './claim.ts'
import type { Event } from './event.ts'
import type { Per, Period } from './periods.ts'

/** Where the sign and size of an event come from: as its feed's scale has it, by its PLOVER type, or its sign alone (±5). */
export const TIE_SCALES = ['feed', 'plover', 'sign'] as const
export type TieScale = (typeof TIE_SCALES)[number]

/** How much each event counts. Every setting stands in docs/methods.md#tie. */
export interface EventWeights {
  readonly scale: TieScale
  /** of an event that is only words, and of one that is a deed */
  readonly verbal: number
  readonly material: number
  /** an event that was reported r times counts r to this power: 0 once, 1 as often as reported */
  readonly reports: number
  /** of an event that a claim tells, by how firmly it is asserted */
  readonly modality: Readonly<Record<Modality, number>>
}

/** One side of a tie, or all of it. */
export type TieDimension = Dimension | 'all'

/** Number and summed intensity of the events of one sign. */
export interface TieShare {
  readonly events: number
  /** Σ weight × |intensity| */
  readonly sum: number
}

/** What the events of one directed dyad in one period and dimension add up to. All sums may be added over periods. */
export interface TieCell {
  readonly source: string
  readonly target: string
  readonly dimension: TieDimension
  /** first ISO day of the period */
  readonly start: string
  readonly events: number
  /** how many of them have an intensity; the sums are over these */
  readonly weighed: number
  /** Σ w, Σ w², Σ w x, Σ w x² */
  readonly weight: number
  readonly weightSquares: number
  readonly sum: number
  readonly squares: number
  readonly cooperation: TieShare
  readonly conflict: TieShare
  readonly material: number
  readonly verbal: number
  /** days with an event that has an intensity */
  readonly activeDays: number
  /** as many as the feeds say, one for an event of which they say nothing */
  readonly reports: number
  /** different publishers, as far as addresses tell, else feeds; the claims of a case are one */
  readonly sources: number
}

/** How many days of a period a feed was alive: it told of somebody's event, whoever's. */
export interface LiveDays {
  readonly feed: string
  /** first ISO day of the period */
  readonly start: string
  readonly days: number
}

/** Summed size of events of a period. */
export interface PeriodVolume {
  /** first ISO day of the period */
  readonly start: string
  /** Σ weight × |intensity| */
  readonly sum: number
}

/** `covered`: events. `quiet`: a feed was alive, and told nothing of this tie. `gap`: no feed was alive; nothing is known. */
export const TIE_STATES = ['covered', 'quiet', 'gap'] as const
export type TieState = (typeof TIE_STATES)[number]

/** Warmth with its 90 % interval, on the scale from −10 to 10, and what it rests on, in events. */
export interface Warmth {
  readonly mean: number
  readonly low: number
  readonly high: number
  /** the plain mean of the period, not shrunk */
  readonly own: number
  /** worth of the period's own events and of the past, in independent events */
  readonly evidence: number
  readonly past: number
}

/** A directed tie in one period. What a gap does not know is null; a quiet period has no warmth, and a volume of none. */
export interface TiePoint extends Period {
  readonly state: TieState
  readonly warmth: Warmth | null
  readonly volume: number | null
  readonly cooperation: TieShare | null
  readonly conflict: TieShare | null
  /** deeds among the events of which it is known */
  readonly materialShare: number | null
  readonly activeDays: number | null
  readonly reports: number | null
  readonly sources: number | null
  /** feeds that were alive, with how many days of the period */
  readonly live: readonly { readonly feed: string; readonly days: number }[]
}

export interface TieSeries {
  readonly source: string
  readonly target: string
  readonly dimension: TieDimension
  readonly points: readonly TiePoint[]
}

/** An event behind a point, with the first day of the point's period. */
export interface TieEvent extends Event {
  readonly start: string
}

/** The events behind some points of a tie. */
export interface TieEvents {
  /** of each period those of most weight first, at most as many as were asked for */
  readonly events: readonly TieEvent[]
  /** how many there are in all */
  readonly total: number
}

/** Where a tie stands among all ties from, or all ties toward, one of its actors. */
export interface TieStanding {
  readonly actor: string
  /** whether ties from the actor or toward it are compared */
  readonly way: 'from' | 'toward'
  readonly ties: number
  /** 1 is the warmest */
  readonly warmthRank: number | null
  /** of how many: those with enough events to say */
  readonly warmthTies: number
  /** 1 has most events */
  readonly volumeRank: number | null
}

/** How alike the two directions are. */
export interface Reciprocity {
  /** periods in which both have a warmth */
  readonly periods: number
  /** Spearman's rank correlation of the two warmths; null below 8 periods */
  readonly correlation: number | null
  /** mean of warmth A→B less warmth B→A */
  readonly difference: number | null
  /** events A→B of all events both ways */
  readonly share: number | null
}

/** Which ties are asked for. What is left out does not narrow. */
export interface TieQuestion {
  readonly per: Per
  /** ISO date of any precision: only what was known by its last day, claims under judgements made by then */
  readonly asOf?: string
  readonly feed?: string
  readonly weights: EventWeights
}

/** A stretch of a tie, or one dimension of it. */
export interface TieSpan {
  readonly dimension?: Dimension
  /** ISO days, both included */
  readonly since?: string
  readonly until?: string
}

/** Which of the events behind a tie are asked for. */
export interface TieEventsQuestion extends TieQuestion, TieSpan {
  readonly tie: readonly [string, string]
  /** only from this one of the two */
  readonly source?: string
  /** how many of each period, and after how many of them */
  readonly most: number
  readonly after?: number
}

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

export const TIE_ORDERS = ['volume', 'warmest', 'coldest', 'name'] as const
export type TieOrder = (typeof TIE_ORDERS)[number]

/** Which of all ties are asked for, by month and at the settings given. */
export interface TiesQuestion {
  readonly settings: TieSettings
  /** ISO days, both included: months that begin between them */
  readonly since?: string
  readonly until?: string
  /** ties from or toward this one only */
  readonly actor?: string
  /** only with so many events in the month */
  readonly least: number
  /** ties of one place are told by source, target and month */
  readonly order: TieOrder
  /** at most so many, after how many */
  readonly most: number
  readonly after?: number
}

/** One directed tie in one month. */
export interface TieMonth {
  readonly source: string
  readonly target: string
  /** the month's first ISO day */
  readonly start: string
  readonly events: number
  readonly warmth: Warmth | null
  readonly cooperation: TieShare
  readonly conflict: TieShare
  readonly materialShare: number | null
  readonly activeDays: number
  readonly reports: number
}

/** A page of ties. */
export interface TieMonths {
  readonly ties: readonly TieMonth[]
  readonly total: number
}
