import type { ClaimContent } from './claim.ts'

/** What somebody decided about a claim. Judgements are only ever added; `undo` takes one back and is itself a record. */
export type Verdict =
  | { readonly kind: 'accept' }
  | { readonly kind: 'reject'; readonly why: string }
  | { readonly kind: 'correct'; readonly fields: Partial<ClaimContent>; readonly why: string | null }
  | { readonly kind: 'undo'; readonly judgement: string }

export interface Judgement {
  readonly id: string
  readonly claim: string
  readonly verdict: Verdict
  readonly by: string
  /** ISO instant */
  readonly at: string
}
