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
import { isClauseHead } from './clause.ts'
import { judgeDimension } from './judge-dimension.ts'
import { BY_TYPE, judgeDirection, leanOf, widerLean } from './judge-direction.ts'
import { judgeModality } from './judge-modality.ts'
import { judgeSpeech } from './judge-speech.ts'
import type { ReaderVocabulary } from './reader-vocabulary.ts'
import type { Predication, Reading } from './reading.ts'
import { childrenOf, tokenAt } from './syntax-tree.ts'
import { wouldNotWithout } from './would-not-without.ts'

/** What a predication is taken to say. */
export interface Judgement {
  readonly kind: ClaimKind
  readonly type: ClaimType
  readonly modality: Modality
  readonly dimension: Dimension
  readonly direction: Direction
  readonly attribution: readonly string[]
  /** how likely the direction is, 0 to 1 */
  readonly likely: number
}

/** What the rules take a predication to say, and what they went by. */
export interface RuledClaim extends Judgement {
  /** what its words alone make of its type; null where no weights are loaded */
  readonly guess: TypeGuess | null
  /** to which side its words lean, and with those before them where they lean to none */
  readonly lean: Direction
  readonly wide: Direction
}

/** What the rules say of a predication: its rule's row, else what kind of words it is made of. */
export function judgeByRules(reading: Reading, predication: Predication, vocabulary: ReaderVocabulary): RuledClaim {
  const attribution = attributionOf(reading, predication)
  const guess = classifyClaim(reading, predication, vocabulary)
  const { kind, type } = kindOf(reading, predication, guess, vocabulary)
  const modality = judgeModality(reading, predication, attribution.length > 0, vocabulary)
  const dimension = judgeDimension(reading, predication, { kind, type }, vocabulary)
  const direction = judgeDirection(reading, predication, type, modality, vocabulary)
  const lean = leanOf(reading, predication, vocabulary)
  const wide = lean === 'neutral' ? widerLean(reading, predication, vocabulary) : lean
  const likely = predication.rule === null ? UNRULED : RULED
  return { kind, type, modality, dimension, direction, attribution, likely, guess, lean, wide }
}

/** How often the rules alone are right of the direction where a row of theirs fits, and where none does. */
const RULED = 0.75
const UNRULED = 0.5

function kindOf(
  reading: Reading,
  predication: Predication,
  guess: TypeGuess | null,
  vocabulary: ReaderVocabulary,
): { kind: ClaimKind; type: ClaimType } {
  const { rule, amount, head } = predication
  if (wouldNotWithout(reading, predication)) return { kind: 'assessment', type: 'DEPENDENCE' }
  const speaks = attributionsAt(reading, head).find((one) => one.cue === head && one.speaks)
  if (rule !== null && rule.kind === 'figure' && amount === null) {
    return { kind: 'assessment', type: rule.direction === 'apart' ? 'APART' : 'CLOSER' }
  }
  if (rule?.kind === 'figure' && rule.type === 'OTHER')
    return { kind: 'figure', type: figureType(reading, predication) }
  const open = rule !== null && rule.kind === 'statement' && rule.type === 'NONE' && rule.direction === null
  if (open) return { kind: 'statement', type: judgeSpeech(reading, predication, vocabulary) }
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
  if (past || (tag === 'VB' && !STATES.test(tokenAt(reading, predication.core).lemma))) {
    const wide = widerLean(reading, predication, vocabulary)
    const likely = guess?.ranked.slice(0, LIKELY).find((type) => isPlover(type) && BY_TYPE[type] === wide)
    return { kind: 'event', type: likely ?? 'NONE' }
  }
  if (sure !== null && isAssessment(sure)) return { kind: 'assessment', type: sure }
  return { kind: 'assessment', type: lean === 'closer' ? 'CLOSER' : lean === 'apart' ? 'APART' : 'NEUTRAL' }
}

/** Verbs that tell how things stand, not what is done. */
const STATES =
  /^(?:be|have|know|believe|think|hold|mean|remain|stay|seem|appear|exist|last|feel|cost|belong|matter|suffice|live|lie|stand|like|love|hate|prefer|understand|expect|imagine|afford|become|replace|need|lose|see|want)$/

/** How far ahead a type must be for its words alone to tell it. */
const SURE = 0.15
/** How many of the likeliest types are looked through for one that moves the tie as the words lean. */
const LIKELY = 6

function isPlover(type: ClaimType): boolean {
  return type !== 'NONE' && (PLOVER_TYPES as readonly string[]).includes(type)
}

function isAssessment(type: ClaimType): boolean {
  return (ASSESSMENT_TYPES as readonly string[]).includes(type)
}

const FORCE_UNIT =
  /^(?:troops|soldiers|personnel|peacekeepers|fighters|mercenaries|reservists|commandos|conscripts|marines|policemen|gunmen|militants|rebels|guerrillas|men|sailors|advisers|trainers|tanks|missiles|rockets|shells|bombs|drones|jets|warplanes|fighters|bombers|helicopters|aircraft|warships|ships|vessels|submarines|frigates|sorties|attacks|strikes|raids|balloons|posts|bases|casualties|dead|killed|wounded|injured|deaths)$/
const FORCE_WORD =
  /^(?:troops?|soldier|kill|die|death|lose|attack|missile|wound|injure|hurt|maim|bomb|shoot|massacre|butcher|slaughter|raid|personnel|dead|casualty|deploy|garrison|troop|warship|shell|sortie|fighter|perish)$/
const DEBT_WORD =
  /^(?:debt|owe|loan|arrears|lend|borrow|creditor|repay|repayment|tranche|instalment|installment|bailout|bond|credit|compensation|reparation|default|grant|aid|assistance|deposit)$/
const TRADE_WORD =
  /^(?:trade|export|import|turnover|sell|sale|buy|purchase|customer|supplier|market|goods|commerce|deliver|delivery|carry|tourist|visitor|gas|oil|crude|coal|wheat|grain|barley|wine|beef|food|fuel|diesel|fee|barrel|tonne|ton|cargo|shipment|freight|tariff|duty|quota|pump|electricity|power|megawatt|contract)$/
const MONEY = /^(?:[A-Z]{3}|dollars|euros)$/

/** What is counted tells first, then the words of the phrase, then those above it. */
function figureType(reading: Reading, { amount, from, to, verbal }: Predication): ClaimType {
  const unit = amount?.value.unit ?? ''
  if (FORCE_UNIT.test(unit)) return 'FORCE'
  const own = reading.tokens.slice(from, to).map((token) => token.lemma.toLowerCase())
  const byOwn = typeOfWords(own, unit)
  if (byOwn !== null || amount === null || verbal) return byOwn ?? 'OTHER'
  const above: string[] = []
  for (let at = amount.noun; at >= 0 && above.length < WORDS_ABOVE; at = tokenAt(reading, at).head) {
    for (const near of [at, ...childrenOf(reading, at, 'obj', 'compound', 'nsubj', 'nmod', 'nsubj:pass', 'obl')])
      above.push(tokenAt(reading, near).lemma.toLowerCase())
    if (isClauseHead(reading, at)) break
  }
  return typeOfWords(above, unit) ?? 'OTHER'
}

const WORDS_ABOVE = 24
const MOVES_MONEY = /^(?:give|provide|pledge|promise|offer|disburse|extend|approve|receive|get|lend)$/

function typeOfWords(words: readonly string[], unit: string): ClaimType | null {
  const some = (pattern: RegExp) => words.some((word) => pattern.test(word))
  if (MONEY.test(unit)) {
    if (some(DEBT_WORD)) return 'DEBT'
    return some(TRADE_WORD) ? 'TRADE' : some(MOVES_MONEY) ? 'DEBT' : null
  }
  if (some(FORCE_WORD)) return 'FORCE'
  return some(TRADE_WORD) ? 'TRADE' : some(/^(?:debt|owe|loan|arrears)$/) ? 'DEBT' : null
}
