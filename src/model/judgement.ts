import type { ActorStep } from './actor-step.ts'
import type { BriefStep } from './brief-edit.ts'
import type { Claim, ClaimContent } from './claim.ts'
import type { MatrixStep } from './matrix.ts'
import type { PositionsStep } from './positions-step.ts'
import type { Reliability } from './source.ts'

/** What somebody decided. Judgements are only ever added; `undo` takes one back and is itself a record. */
export type Verdict =
  | { readonly kind: 'accept' }
  | { readonly kind: 'reject'; readonly why: string }
  | { readonly kind: 'correct'; readonly fields: Partial<ClaimContent>; readonly why: string | null }
  /** the text says so too, though no reader found it */
  | { readonly kind: 'add'; readonly claim: Claim; readonly why: string | null }
  /** it tells of the same happening as another claim, or event of a feed */
  | { readonly kind: 'join'; readonly with: string; readonly why: string | null }
  /** it tells of another happening than these */
  | { readonly kind: 'split'; readonly from: readonly string[]; readonly why: string | null }
  /** how far a source can be relied on */
  | { readonly kind: 'grade'; readonly reliability: Reliability; readonly why: string }
  | MatrixStep
  | PositionsStep
  | BriefStep
  | ActorStep
  | { readonly kind: 'undo'; readonly judgement: string }

export interface Judgement {
  readonly id: string
  /** what it is about: a claim's id; `feed:file:line` of an event; `source:` and the id of a source; `matrix:` and `positions:` and an id; `briefTarget` of a brief; `actor:` and the id of an actor */
  readonly claim: string
  readonly verdict: Verdict
  readonly by: string
  /** ISO instant */
  readonly at: string
}
