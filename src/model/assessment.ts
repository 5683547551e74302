import type { Balance, Confidence, TiePeriod } from './brief.ts'

/** A sign in one sentence; `evidence` holds numbers of the brief's evidence. */
export interface AssessmentSign {
  readonly text: string
  readonly publisher: string | null
  /** ISO date of publication of the first passage */
  readonly published: string | null
  readonly evidence: readonly number[]
}

/** How a tie stands, on one screen. Every sentence is one of the brief's, with its evidence. */
export interface Assessment {
  readonly tie: readonly [string, string]
  readonly names: readonly [string, string]
  readonly asOf: string | null
  readonly documents: number
  readonly claims: number
  readonly balance: Balance
  readonly confidence: { readonly level: Confidence; readonly why: string }
  /** how much there is, which way it leans, what changed */
  readonly standing: readonly string[]
  readonly periods: readonly TiePeriod[]
  /** strongest first */
  readonly closer: readonly AssessmentSign[]
  /** strongest first */
  readonly apart: readonly AssessmentSign[]
  /** what is open: possibilities, unnamed sources, accounts that differ, years without sources */
  readonly uncertain: readonly string[]
}
