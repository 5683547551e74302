import {
  ASSESSMENT_TYPES,
  type Claim,
  type ClaimContent,
  type ClaimKind,
  type ClaimType,
  PLOVER_TYPES,
} from '../model/claim.ts'
import { claimId } from '../model/claim-id.ts'
import { attributionOf } from './attribution-of.ts'
import { attributionsAt } from './attributions-at.ts'
import { classifyClaim } from './classify-claim.ts'
import { dateClaim } from './date-claim.ts'
import { judgeDimension } from './judge-dimension.ts'
import { BY_TYPE, judgeDirection, leanOf } from './judge-direction.ts'
import { judgeModality } from './judge-modality.ts'
import { judgeSpeech } from './judge-speech.ts'
import { unique } from './noun-phrase-actors.ts'
import type { ReaderVocabulary } from './reader-vocabulary.ts'
import type { Predication, Reading } from './reading.ts'
import { pairOf } from './resolve-descriptions.ts'
import { tokenAt } from './syntax-tree.ts'

/** Who read: the reader's name and version, written into every claim. */
export interface ReaderName {
  readonly name: string
  readonly version: string
}

/** Step 12: claims from predications, each with its passage and every field judged. */
export function makeClaims(reading: Reading, vocabulary: ReaderVocabulary, reader: ReaderName): Reading {
  const claims = reading.predications
    .map((predication) => makeClaim(reading, predication, vocabulary, reader))
    .sort((a, b) => a.passage.start - b.passage.start || a.passage.end - b.passage.end || (a.id < b.id ? -1 : 1))
  const seen = new Set<string>()
  return { ...reading, claims: claims.filter((claim) => !seen.has(claim.id) && seen.add(claim.id)) }
}

function makeClaim(
  reading: Reading,
  predication: Predication,
  vocabulary: ReaderVocabulary,
  reader: ReaderName,
): Claim {
  const { document, sentences } = reading
  const sentence = sentences[tokenAt(reading, predication.head).sentence]
  const start = tokenAt(reading, predication.from).start
  const end = tokenAt(reading, predication.to - 1).end
  const passage = { document: document.id, start, end, quote: document.text.slice(start, end) }
  const attribution = attributionOf(reading, predication)
  const { kind, type } = kindOf(reading, predication, vocabulary)
  const modality = judgeModality(reading, predication, attribution.length > 0, vocabulary)
  const content: ClaimContent = {
    kind,
    source: predication.source,
    target: predication.target,
    type,
    attribution,
    modality: kind === 'statement' && modality === 'reported' && attribution.length === 0 ? 'actual' : modality,
    when: dateClaim(reading, predication),
    dimension: judgeDimension(reading, predication, vocabulary),
    dyad: dyadOf(reading, predication),
    direction: judgeDirection(reading, predication, type, modality, vocabulary),
    value: kind === 'figure' ? (predication.amount?.value ?? null) : null,
  }
  return {
    ...content,
    id: claimId(passage, content),
    passage,
    sentence: [sentence?.start ?? start, sentence?.end ?? end],
    reader: { ...reader, score: scoreOf(predication) },
  }
}

function kindOf(
  reading: Reading,
  predication: Predication,
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
  const guess = classifyClaim(reading, predication, vocabulary)
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

/** The two actors the claim is most about: the text's own pair where it has a part in it. */
function dyadOf(reading: Reading, { source, target }: Predication): readonly [string, string] | null {
  const rank = (actor: string) => {
    const at = reading.focus.indexOf(actor)
    return at < 0 ? reading.focus.length : at
  }
  const all = unique([...source, ...target]).map((actor): [string, number] => [actor, rank(actor)])
  const byFocus = (list: readonly string[], not: string | null = null) =>
    all
      .filter(([actor]) => list.includes(actor) && actor !== not)
      .sort((a, b) => a[1] - b[1])
      .map(([actor]) => actor)[0]
  const one = byFocus(source) ?? byFocus(target)
  if (one === undefined) return null
  const two = byFocus(target, one) ?? byFocus(source, one) ?? pairOf(reading).find((actor) => actor !== one)
  if (two === undefined) return null
  return [one, two].sort() as [string, string]
}

function scoreOf({ rule, source, target }: Predication): number {
  return (rule === null ? 0.4 : 0.6) + (source.length > 0 ? 0.1 : 0) + (target.length > 0 ? 0.1 : 0)
}
