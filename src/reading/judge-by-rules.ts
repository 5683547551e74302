import {
  ASSESSMENT_TYPES,
  type ClaimKind,
  type ClaimType,
  type Dimension,
  type Direction,
  type Modality,
  PLOVER_TYPES,
} from '../model/claim.ts'
import { attributionOf } from './attribution-of.ts'
import { attributionsAt } from './attributions-at.ts'
import { classifyClaim, type TypeGuess } from './classify-claim.ts'
import { judgeDimension } from './judge-dimension.ts'
import { BY_TYPE, judgeDirection, leanOf } from './judge-direction.ts'
import { judgeModality } from './judge-modality.ts'
import { judgeSpeech } from './judge-speech.ts'
import type { ReaderVocabulary } from './reader-vocabulary.ts'
import type { Predication, Reading } from './reading.ts'
import { tokenAt } from './syntax-tree.ts'

/** What a predication is taken to say. */
export interface Judgement {
  readonly kind: ClaimKind
  readonly type: ClaimType
  readonly modality: Modality
  readonly dimension: Dimension
  readonly direction: Direction
  readonly attribution: readonly string[]
  /** what its words alone make of its type; null where no weights are loaded */
  readonly guess: TypeGuess | null
}

/** What the rules say of a predication: its rule's row, else what kind of words it is made of. */
export function judgeByRules(reading: Reading, predication: Predication, vocabulary: ReaderVocabulary): Judgement {
  const attribution = attributionOf(reading, predication)
  const guess = classifyClaim(reading, predication, vocabulary)
  const { kind, type } = kindOf(reading, predication, guess, vocabulary)
  const modality = judgeModality(reading, predication, attribution.length > 0, vocabulary)
  const dimension = judgeDimension(reading, predication, vocabulary)
  const direction = judgeDirection(reading, predication, type, modality, vocabulary)
  return { kind, type, modality, dimension, direction, attribution, guess }
}

function kindOf(
  reading: Reading,
  predication: Predication,
  guess: TypeGuess | null,
  vocabulary: ReaderVocabulary,
): { kind: ClaimKind; type: ClaimType } {
  const { rule, amount, head } = predication
  const speaks = attributionsAt(reading, head).find((one) => one.cue === head && one.speaks)
  if (rule !== null && rule.kind === 'figure' && amount === null) {
    return { kind: 'assessment', type: rule.direction === 'apart' ? 'APART' : 'CLOSER' }
  }
  if (rule?.kind === 'figure' && rule.type === 'OTHER')
    return { kind: 'figure', type: figureType(reading, predication) }
  if (rule !== null) return { kind: rule.kind, type: rule.type }
  if (speaks !== undefined) return { kind: 'statement', type: judgeSpeech(reading, predication, vocabulary) }
  if (amount !== null) return { kind: 'figure', type: figureType(reading, predication) }
  const lean = leanOf(reading, predication, vocabulary)
  const { tag } = tokenAt(reading, head)
  const past = tag === 'VBD' || tag === 'VBN'
  const way = guess === null ? undefined : BY_TYPE[guess.type]
  // Words that lean the other way leave the type open.
  const agrees = way === undefined || lean === 'neutral' || lean === way
  const sure = guess !== null && guess.margin >= SURE && agrees ? guess.type : null
  const told = past || tag === 'VB' || tag === 'VBG'
  if (told && sure !== null && isPlover(sure)) return { kind: 'event', type: sure }
  if (past) return { kind: 'event', type: 'NONE' }
  if (sure !== null && isAssessment(sure)) return { kind: 'assessment', type: sure }
  return { kind: 'assessment', type: lean === 'closer' ? 'CLOSER' : lean === 'apart' ? 'APART' : 'NEUTRAL' }
}

/** How far ahead a type must be for its words alone to tell it. */
const SURE = 0.15

function isPlover(type: ClaimType): boolean {
  return type !== 'NONE' && (PLOVER_TYPES as readonly string[]).includes(type)
}

function isAssessment(type: ClaimType): boolean {
  return (ASSESSMENT_TYPES as readonly string[]).includes(type)
}

const FORCE_UNIT =
  /^(?:troops|soldiers|personnel|peacekeepers|fighters|mercenaries|reservists|commandos|tanks|missiles|rockets|shells|bombs|drones|jets|warplanes|helicopters|warships|casualties|dead|killed)$/
const FORCE_WORD = /^(?:troop|soldier|kill|die|attack|missile|wound|personnel|dead|casualty)$/
const TRADE_WORD =
  /^(?:trade|export|import|turnover|sell|sale|buy|purchase|supply|deliver|tourist|visitor|gas|oil|grain|food|fuel|fee|barrel|tonne|shipment)$/

function figureType(reading: Reading, { amount, from, to }: Predication): ClaimType {
  const words = reading.tokens.slice(from, to).map((token) => token.lemma)
  if (words.some((word) => /^(?:debt|owe|loan|arrears)$/.test(word))) return 'DEBT'
  if (FORCE_UNIT.test(amount?.value.unit ?? '') || words.some((word) => FORCE_WORD.test(word))) return 'FORCE'
  return words.some((word) => TRADE_WORD.test(word)) ? 'TRADE' : 'OTHER'
}
