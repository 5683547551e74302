import type { ClaimType, Dimension, Direction, Modality } from './claim.ts'
import type { TieQuote } from './tie-report.ts'

export const LEDGER_KINDS = ['trade', 'debt', 'aid', 'arms', 'investment', 'agreement'] as const
export type LedgerKind = (typeof LEDGER_KINDS)[number]

/** How far an agreement or a sum has come, in order. */
export const LEDGER_STAGES = ['announced', 'signed', 'ratified', 'in force', 'implemented', 'lapsed'] as const
export type LedgerStage = (typeof LEDGER_STAGES)[number]

/** An amount of money; a range where its source gives one. `bound`: what the words before it say of it. */
export interface Money {
  readonly low: number
  readonly high: number
  /** ISO 4217 */
  readonly currency: string
  /** of what time: "year", "month"; null for a sum */
  readonly per: string | null
  readonly bound: 'about' | 'over' | 'under' | null
}

/** A figure of an imported table. */
export interface IndicatorPlace {
  readonly name: string
  readonly feed: string
  readonly file: string
  readonly line: number
}

/** One figure, with who says so. */
export interface LedgerFigure {
  readonly money: Money
  /** ISO date or interval it holds for; null where nothing tells */
  readonly period: string | null
  /** who says so, in words: "Falahatpisheh, in the Orontes Post", "baci.csv" */
  readonly voice: string
  readonly modality: Modality
  /** the claim it is from, with its words; null for an indicator */
  readonly claim: string | null
  readonly place: (TieQuote & { readonly document: string }) | null
  readonly indicator: IndicatorPlace | null
  /** in money of the base year, where that was asked for and the series knows the year */
  readonly real: { readonly low: number; readonly high: number } | null
}

/** A stage that a claim tells of: whether it was reached. */
export interface StageSign {
  readonly stage: LedgerStage
  readonly reached: boolean
  readonly when: string | null
  readonly claim: string
}

/** What one of a pair gives the other, by kind, currency and time: all figures that speak of it. */
export interface LedgerEntry {
  readonly kind: LedgerKind
  /** whether a debt is a loan of its own, and not all that is owed */
  readonly loan: boolean
  readonly pair: readonly [string, string]
  /** who gives and who receives: exporter, creditor, donor, supplier, investor come first; null where that is not told */
  readonly from: string | null
  readonly to: string | null
  /** the time it is about; null where no figure tells; of debts, up to five years */
  readonly period: string | null
  readonly currency: string
  readonly per: string | null
  /** from the lowest to the highest of what is said */
  readonly range: readonly [number, number]
  /** whether some number lies in what all of them say */
  readonly agreed: boolean
  readonly stage: LedgerStage | null
  readonly stages: readonly StageSign[]
  /** by time, then by what they say */
  readonly figures: readonly LedgerFigure[]
}

/** A paper between two, and how far it came. */
export interface LedgerAgreement {
  readonly pair: readonly [string, string]
  /** ISO date; null where nothing tells */
  readonly when: string | null
  readonly stage: LedgerStage | null
  readonly stages: readonly StageSign[]
  /** its claims with their words, by document and place */
  readonly claims: readonly (TieQuote & { readonly claim: string; readonly document: string })[]
}

/** A comparison of amounts, checked by arithmetic. */
export interface LedgerComparison {
  /** the sentence that makes it, and the words that do */
  readonly text: string
  readonly words: string
  readonly factor: number
  /** between what the ratio may lie for the words to hold */
  readonly allowed: readonly [number, number]
  /** the two amounts compared, in words; null where the texts give none */
  readonly subject: string | null
  readonly base: string | null
  /** of the first to the second */
  readonly ratio: readonly [number, number] | null
  readonly verdict: 'holds' | 'fails' | 'open'
  readonly sentence: string
  readonly claims: readonly string[]
  readonly place: TieQuote & { readonly document: string }
}

/** By how much one leans on the other. */
export interface LedgerShare {
  readonly kind: LedgerKind
  /** who leans, and on whom */
  readonly actor: string
  readonly partner: string
  readonly period: string | null
  readonly currency: string
  /** of all of its partners together, or of what passes between the two */
  readonly of: 'all' | 'pair'
  readonly share: readonly [number, number]
  readonly partners: number | null
  readonly claims: readonly string[]
  readonly sentence: string
}

/** How two shares of all partners go together. */
export interface Interdependence {
  readonly kind: LedgerKind
  readonly period: string | null
  readonly currency: string
  readonly shares: readonly [number, number]
  readonly salience: number
  readonly symmetry: number
  readonly interdependence: number
}

/** What an assessment says that an actor wants, fears, or would answer. */
export interface Stance extends TieQuote {
  readonly claim: string
  readonly document: string
  readonly type: ClaimType
  readonly modality: Modality
  readonly direction: Direction
  readonly dimension: Dimension
  readonly when: string | null
  /** the sentence around it */
  readonly sentence: string
  /** the words that draw the line; null where it is none */
  readonly line: string | null
}

/** What is at stake for an actor. */
export interface ActorStakes {
  readonly actor: string
  readonly name: string
  readonly interests: readonly Stance[]
  readonly constraints: readonly Stance[]
  readonly redLines: readonly Stance[]
  readonly dependence: readonly Stance[]
}

/** What passes between two actors, or between one and others. */
export interface LedgerReport {
  readonly actors: readonly string[]
  readonly names: readonly string[]
  readonly asOf: string | null
  readonly entries: readonly LedgerEntry[]
  readonly agreements: readonly LedgerAgreement[]
  readonly comparisons: readonly LedgerComparison[]
  readonly shares: readonly LedgerShare[]
  readonly interdependence: readonly Interdependence[]
  readonly stakes: readonly ActorStakes[]
  /** amounts of money between them of which no word tells what they are about */
  readonly unplaced: readonly LedgerFigure[]
  /** the currencies used, with their names */
  readonly currencies: Readonly<Record<string, string>>
  readonly deflated: { readonly series: string; readonly base: string; readonly missing: readonly string[] } | null
  readonly method: readonly string[]
  readonly notes: readonly string[]
}
