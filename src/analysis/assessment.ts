import type { Balance, Confidence, TiePeriod } from '../model/brief.ts'
import type { Claim } from '../model/claim.ts'
import { type BriefInput, composeBrief } from './brief/compose-brief.ts'

/** A sign in one sentence with its source and date. */
export interface AssessmentSign {
  readonly text: string
  /** "SANA, 30 May 2024" */
  readonly source: string
  /** numbers of the brief's evidence */
  readonly evidence: readonly number[]
}

/** How a tie stands, on one screen. Every sentence is one of the brief's, with its evidence. */
export interface Assessment {
  readonly title: string
  readonly documents: number
  readonly claims: number
  readonly balance: Balance
  readonly confidence: Confidence
  /** two or three sentences: how much there is, which way it leans, what changed */
  readonly standing: readonly string[]
  readonly periods: readonly TiePeriod[]
  readonly closer: readonly AssessmentSign[]
  readonly apart: readonly AssessmentSign[]
  /** what is open: unnamed sources, possibilities, accounts that differ, thin or missing evidence */
  readonly uncertain: readonly string[]
}

/**
 * How do two actors stand, on one screen?
 *
 * @param input as for a brief; the assessment is a cut of the brief it makes
 */
export function assessTie(input: BriefInput): Assessment {
  return assessmentOf(composeBrief(input))
}
