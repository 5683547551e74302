import type { Balance } from './brief.ts'
import type { Modality } from './claim.ts'
import type { Per, Period } from './periods.ts'
import type { TieDimension, TieEvent, Warmth } from './tie.ts'
import type { TieQuote } from './tie-report.ts'

/** Whether a tie is surely warm, surely cold, or neither: by its interval. */
export type TieSign = 'positive' | 'negative' | 'none'

/** Three ties between three actors; balanced where the product of their signs is positive, open where one has none. */
export interface Triad {
  /** of the tie itself, and of the third actor with each side */
  readonly signs: readonly [TieSign, TieSign, TieSign]
  readonly state: 'balanced' | 'unbalanced' | 'open'
}

/** What sort of thing a third actor does: it comes toward a side, or against it. */
export type MoveSort = 'approach' | 'blow'

/** One of the periods in which a third actor does most toward the two. */
export interface PullMove {
  readonly period: Period
  readonly sort: MoveSort
  /** Σ weight × |intensity| toward both */
  readonly sum: number
  /** the events of most weight behind it */
  readonly events: readonly TieEvent[]
}

/** How the tie stood after the moves of one sort, against before and against placebo dates; see docs/methods.md#pull. */
export interface PullStudy {
  readonly sort: MoveSort
  /** moves, and those of them with a past and a window */
  readonly moves: number
  readonly dates: number
  /** in points of warmth, beyond what placebo dates give */
  readonly change: number
  /** range of 90 % of what placebo dates give, around zero */
  readonly band: readonly [number, number]
  readonly p: number
  /** corrected for all studies of the report */
  readonly q: number
}

/** Whether what the third actor does goes ahead of how the tie stands. */
export interface PullLead {
  readonly lag: number
  readonly correlation: number
  readonly p: number
  /** corrected for all actors of the report */
  readonly q: number
  /** the same the other way round: the tie first */
  readonly behind: { readonly lag: number; readonly correlation: number; readonly p: number }
}

export const ACT_SORTS = ['offer', 'demand', 'threat', 'pressure', 'attack', 'contact', 'reproach'] as const
export type ActSort = (typeof ACT_SORTS)[number]

/** What a claim tells that a third actor did or said to a side. */
export interface PullAct extends TieQuote {
  readonly claim: string
  readonly sort: ActSort
  /** to which side */
  readonly toward: string
  /** whether the other side is what it is about */
  readonly about: boolean
  readonly when: string | null
  readonly modality: Modality
  readonly document: string
}

/** A third actor's tie with one side. */
export interface PullSide {
  readonly side: string
  /** of all of the time shown, both ways; null where nothing was told */
  readonly warmth: Warmth | null
  readonly events: number
  /** which way the claims on that tie lean */
  readonly balance: Balance
  /** by the interval of warmth; where that leaves it open, by that of the claims */
  readonly sign: TieSign
  /** of the events, what the third actor did */
  readonly acts: number
}

/**
 * What a pull rests on, strongest first: a study or a lead that stands after correction; one that would stand alone; the signs of the
 * triangle; acts that are told and no more.
 */
export const PULL_GROUNDS = ['measured', 'hinted', 'structure', 'told'] as const
export type PullGround = (typeof PULL_GROUNDS)[number]

/** A third actor and what it does to a tie. */
export interface PullActor {
  readonly id: string
  readonly name: string
  /** whether the two come closer or apart with what it does; null where nothing says */
  readonly way: 'closer' | 'apart' | null
  readonly ground: PullGround
  /** change of warmth, correlation, or warmth of the weaker side of its triangle, as the ground has it; null where told only */
  readonly strength: number | null
  readonly sentence: string
  readonly sides: readonly [PullSide, PullSide]
  /** of all of the time shown */
  readonly triad: Triad
  /** the same year by year, leaning on what came before; years in which all three ties are unknown are left out */
  readonly years: readonly (Triad & { readonly year: string })[]
  readonly studies: readonly PullStudy[]
  readonly lead: PullLead | null
  readonly moves: readonly PullMove[]
  /** about the other side first, then the newest */
  readonly acts: readonly PullAct[]
}

/** Who pulls at a tie, which way, how strongly, on what evidence. */
export interface PullReport {
  readonly tie: readonly [string, string]
  readonly names: readonly [string, string]
  readonly per: Per
  readonly span: readonly [string, string] | null
  readonly asOf: string | null
  readonly feed: string | null
  readonly dimension: TieDimension
  /** the tie itself over all of the time shown, both ways */
  readonly warmth: Warmth | null
  /** those who pull most surely first */
  readonly actors: readonly PullActor[]
  /** how many studies and leads were corrected together, and the share of false ones among those called measured */
  readonly tests: { readonly studies: number; readonly leads: number; readonly falseShare: number }
  readonly method: readonly string[]
  readonly notes: readonly string[]
  /** the words of the claims among the events behind moves, by claim id */
  readonly quotes: Readonly<Record<string, TieQuote>>
}
