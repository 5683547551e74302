import type { TieDimension, Warmth } from './tie.ts'

/** An actor of a signed network, and how it fits in. */
export interface BalanceActor {
  readonly id: string
  readonly name: string
  /** which part of the network it hangs together with, from 1, the largest first; camps of different parts are not comparable */
  readonly part: number
  readonly camp: 1 | 2
  /** its ties that fit the camps, and those at odds with them */
  readonly fits: number
  readonly atOdds: number
}

/** A tie that has a sign. */
export interface BalanceTie {
  readonly a: string
  readonly b: string
  readonly sign: 'positive' | 'negative'
  /** both directions taken together, without a past; absent where the sign was given */
  readonly warmth?: Warmth
  /** how sure its sign is, in [0.5, 1] */
  readonly sure: number
  readonly events: number
  /** whether it is at odds with the camps: positive between them, or negative within one */
  readonly frustrated: boolean
  /** whether its sign was turned to see what would be */
  readonly turned: boolean
}

/** What an actor would relax by falling in with one side altogether. */
export interface BalanceMove {
  readonly actor: string
  readonly name: string
  /** by so much the line index would fall; at least so much where it is not exact */
  readonly relaxes: number
  readonly exact: boolean
  /** the ties it has to turn for that, by the other actor */
  readonly turns: readonly string[]
}

/** How balanced a signed network is, who stands with whom, and which ties are at odds. */
export interface BalanceReport {
  readonly span: readonly [string, string] | null
  /** how sure the sign of a tie had to be */
  readonly sure: number
  readonly asOf: string | null
  readonly feed: string | null
  readonly dimension: TieDimension
  /** by part, camp, and ties that fit */
  readonly actors: readonly BalanceActor[]
  /** asked for, without a tie that has a sign */
  readonly apart: readonly { readonly id: string; readonly name: string }[]
  /** asked for, and left out to see what would be */
  readonly without: readonly { readonly id: string; readonly name: string }[]
  /** by actors */
  readonly ties: readonly BalanceTie[]
  /** pairs with events whose sign is not sure enough */
  readonly undecided: number
  readonly triangles: {
    readonly count: number
    readonly balanced: number
    /** balanced of all; null where there is no triangle */
    readonly index: number | null
    /** those out of balance, as actor ids; the first of them */
    readonly unbalanced: readonly (readonly [string, string, string])[]
  }
  readonly line: {
    /** ties that would have to turn, at the least found */
    readonly index: number
    readonly atLeast: number
    readonly exact: boolean
    /** 1 − 2 × index ÷ ties: 1 balanced, 0 as far from it as can be */
    readonly normalised: number
  }
  /** who relaxes most first */
  readonly moves: readonly BalanceMove[]
  readonly notes: readonly string[]
}
