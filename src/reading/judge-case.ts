import type { RuledClaim } from './judge-by-rules.ts'
import type { JudgeGround } from './judge-ground.ts'
import type { JudgeSign } from './judge-signs.ts'
import type { Reading } from './reading.ts'

/** Takes one sign: how much of it there is, and the hashes of the words that tell which. */
export type AddSign = (sign: JudgeSign, value: number, a?: number, b?: number, c?: number) => void

/** What the rules make of a predication, its words as hashes. */
export interface RuledHashes {
  readonly ruled: RuledClaim
  readonly kind: number
  readonly type: number
  readonly modality: number
  readonly dimension: number
  readonly direction: number
}

/** Everything a judgement may lean on. */
export interface JudgeCase {
  readonly reading: Reading
  readonly ground: JudgeGround
  /** what the rules say of each predication of the reading, in its order */
  readonly ruled: readonly RuledHashes[]
  /** hashes of the labels of the acts' head, in its order */
  readonly labels: Int32Array
}
