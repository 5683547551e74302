import { CLAIM_KINDS, DIMENSIONS, DIRECTIONS, MODALITIES } from '../model/claim.ts'
import type { RuledClaim } from './judge-by-rules.ts'
import type { JudgeCase } from './judge-case.ts'
import { isSettled, likeliestOutcome, outcomeScores, possibleOutcomes, signsFound } from './judge-claims.ts'
import { judgeSigns } from './judge-features.ts'
import { leanHash } from './judge-ground.ts'
import { type JudgeModel, rowOf, signId } from './judge-model.ts'
import { OUTCOME_COLUMNS, OUTCOMES, type Outcome } from './judge-outcomes.ts'
import { JUDGE_SIGNS } from './judge-signs.ts'
import { PREDICATE_ROLES, type ReaderVocabulary } from './reader-vocabulary.ts'
import type { Predication, Reading } from './reading.ts'
import { hashString } from './syntax/hash.ts'
import { tokenAt } from './syntax-tree.ts'
import type { WeighedSign } from './trace-claims.ts'
import { SENSE_WORDS } from './word-senses.ts'

/** A choice against the next best one: how far it is ahead, and what spoke most for either, the weightiest first. */
export interface WeighedChoice {
  readonly next: string
  readonly ahead: number
  readonly signs: readonly WeighedSign[]
}

/** What stands behind kind, type and direction. */
export interface JudgementTrace {
  /** what the rules say, which is one sign among others */
  readonly rules: Pick<RuledClaim, 'kind' | 'type' | 'direction'>
  /** each null where the rules settle it or no weights are loaded */
  readonly type: WeighedChoice | null
  readonly direction: WeighedChoice | null
}

/** What spoke for what the predication at a place of the reading was taken to say. */
export function traceJudgement(cases: JudgeCase, at: number, vocabulary: ReaderVocabulary): JudgementTrace | null {
  const { reading } = cases
  const predication = reading.predications[at]
  const ruled = cases.ruled[at]?.ruled
  if (predication === undefined || ruled === undefined) return null
  const rules = { kind: ruled.kind, type: ruled.type, direction: ruled.direction }
  const model = vocabulary.judge
  if (model === null || isSettled(reading, predication)) return { rules, type: null, direction: null }
  const scores = outcomeScores(model, signsFound(cases, at))
  const possible = possibleOutcomes(predication)
  const made = likeliestOutcome(scores, possible)
  const against = (differs: (other: Outcome) => boolean, nameOf: (other: Outcome) => string) => {
    const others = possible.filter((place) => differs(OUTCOMES[place] as Outcome))
    const next = likeliestOutcome(scores, others)
    const ahead = (scores[OUTCOMES.indexOf(made)] ?? 0) - (scores[OUTCOMES.indexOf(next)] ?? 0)
    return { next: nameOf(next), ahead, signs: signsBetween(model, cases, at, made, next, vocabulary) }
  }
  return {
    rules,
    type: against(
      (other) => other.kind !== made.kind || other.type !== made.type,
      ({ kind, type }) => `${kind} ${type}`,
    ),
    direction: against(
      (other) => other.direction !== made.direction,
      ({ direction }) => direction,
    ),
  }
}

/** How much each sign adds to one outcome against another. */
function signsBetween(
  model: JudgeModel,
  cases: JudgeCase,
  at: number,
  made: Outcome,
  next: Outcome,
  vocabulary: ReaderVocabulary,
): readonly WeighedSign[] {
  const predication = cases.reading.predications[at] as Predication
  const names = namesOf(cases.reading, predication, vocabulary)
  const titles = new Map(Object.entries(JUDGE_SIGNS).map(([title, sign]): [number, string] => [sign, title]))
  const sums = new Map<string, number>()
  judgeSigns(cases, at, (sign, value, ...words) => {
    const row = rowOf(model, signId(sign, ...words))
    if (row < 0) return
    const of = (columns: Outcome['columns']) =>
      columns.reduce((sum, column) => sum + (model.weights[row * OUTCOME_COLUMNS.length + column] ?? 0), 0)
    const weight = value * model.scale * (of(made.columns) - of(next.columns))
    const told = words.flatMap((word) => (word === undefined ? [] : (names.get(word) ?? String(word))))
    const title = [titles.get(sign) ?? '', ...told].join(' ')
    sums.set(title, (sums.get(title) ?? 0) + weight)
  })
  return [...sums]
    .filter(([, weight]) => weight !== 0)
    .map(([sign, weight]) => ({ sign, weight }))
    .sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight) || (a.sign < b.sign ? -1 : 1))
}

/** The words behind the hashes: those of the sentence, and all that the vocabularies have. */
function namesOf(
  reading: Reading,
  { head, amount }: Predication,
  vocabulary: ReaderVocabulary,
): ReadonlyMap<number, string> {
  const sentence = reading.sentences[tokenAt(reading, head).sentence]
  const tokens = sentence === undefined ? [] : reading.tokens.slice(sentence.from, sentence.to)
  const labels = vocabulary.acts?.heads.get('prose')?.labels ?? []
  const words = [
    ...['yes', 'no', 'verb', 'noun', 'a name', '-', amount?.value.unit ?? '-'],
    ...Array.from({ length: 7 }, (_, degree) => String(degree - 3)),
    ...[CLAIM_KINDS, MODALITIES, DIMENSIONS, DIRECTIONS, PREDICATE_ROLES].flat(),
    ...[...labels, ...OUTCOME_COLUMNS, ...SENSE_WORDS],
    ...tokens.flatMap(({ lemma, tag, relation }) => [lemma.toLowerCase(), tag, relation]),
  ]
  const names = new Map(words.map((word): [number, string] => [hashString(word), word]))
  for (let lean = -4; lean <= 4; lean++)
    names.set(leanHash(lean), `${lean > 0 ? '+' : lean < 0 ? '−' : ''}${Math.abs(lean)}`)
  return names
}
