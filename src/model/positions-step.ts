import type { PositionsActor, PositionsInput } from './positions-input.ts'

/** A step in the making of positions. Steps are judgements about `positions:` and an id: only ever added, with who, when and why. */
export type PositionsStep =
  | {
      readonly kind: 'positions'
      /** ids of the two actors whose tie the issue is about; null where it is about none */
      readonly tie: readonly [string, string] | null
      readonly input: PositionsInput
      readonly why: string | null
    }
  /** what the issue and its ends are called, and the day it is about */
  | {
      readonly kind: 'issue'
      readonly issue: string
      readonly asOf: string | null
      /** by axis, what its ends mean */
      readonly ends: readonly { readonly from: string; readonly to: string }[]
      readonly why: string | null
    }
  /** an actor added, or one that is there already as it is thought of now */
  | { readonly kind: 'stand'; readonly actor: PositionsActor; readonly why: string | null }
  | { readonly kind: 'without'; readonly actor: string; readonly why: string | null }
  /** out of sight; undoing brings it back */
  | { readonly kind: 'put-away'; readonly why: string | null }
