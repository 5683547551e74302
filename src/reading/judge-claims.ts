import type { ClaimKind } from '../model/claim.ts'
import { type Judgement, judgeByRules, type RuledClaim } from './judge-by-rules.ts'
import type { JudgeCase } from './judge-case.ts'
import { condemnsHarmToTarget } from './judge-direction.ts'
import { hashesOf, judgeSigns } from './judge-features.ts'
import { judgeGround } from './judge-ground.ts'
import { type JudgeModel, rowOf, signId } from './judge-model.ts'
import { OUTCOME_COLUMNS, OUTCOMES, type Outcome } from './judge-outcomes.ts'
import type { ReaderVocabulary } from './reader-vocabulary.ts'
import type { Predication, Reading } from './reading.ts'
import { hashString } from './syntax/hash.ts'
import { wouldNotWithout } from './would-not-without.ts'

/**
 * Step 10: what each predication says. The rules say it first; of kind, type and direction that for which most speaks is
 * taken, what the rules say being one sign among others. Modality, dimension and attribution are the rules'.
 */
export function judgeClaims(reading: Reading, vocabulary: ReaderVocabulary): Reading {
  const ruled = reading.predications.map((one) => judgeByRules(reading, one, vocabulary))
  const model = vocabulary.judge
  if (model === null) return { ...reading, judgements: ruled }
  const cases = judgeCase(reading, ruled, vocabulary)
  const judgements = reading.predications.map((predication, at): Judgement => {
    const rules = ruled[at] as RuledClaim
    if (isSettled(reading, predication)) return rules
    const scores = outcomeScores(model, signsFound(cases, at))
    const possible = possibleOutcomes(predication)
    const outcome = likeliestOutcome(scores, possible)
    const { kind, type, direction } = outcome
    return { ...rules, kind, type, direction, likely: outcomeLikely(scores, possible, outcome) }
  })
  return { ...reading, judgements }
}

/** What a judgement leans on, for every predication of a reading. */
export function judgeCase(reading: Reading, ruled: readonly RuledClaim[], vocabulary: ReaderVocabulary): JudgeCase {
  const labels = vocabulary.acts?.heads.get('prose')?.labels ?? []
  return {
    reading,
    ground: judgeGround(reading, vocabulary),
    ruled: ruled.map(hashesOf),
    labels: Int32Array.from(labels, (label) => hashString(label)),
  }
}

/** What a form of words says by itself is left to the rules. */
export function isSettled(reading: Reading, predication: Predication): boolean {
  return (
    wouldNotWithout(reading, predication) ||
    (predication.rule?.type === 'ACCUSE' && condemnsHarmToTarget(reading, predication))
  )
}

/** The places in `OUTCOMES` of what a predication can be at all: figures have an amount, statements somebody who speaks. */
export function possibleOutcomes({ amount, source }: Pick<Predication, 'amount' | 'source'>): readonly number[] {
  const said = source.length > 0
  if (amount === null) return said ? POSSIBLE.uncounted : POSSIBLE.uncountedUnsaid
  return said ? POSSIBLE.all : POSSIBLE.unsaid
}

const placesOf = (...not: readonly ClaimKind[]) =>
  [...OUTCOMES.entries()].flatMap(([at, { kind }]) => (not.includes(kind) ? [] : [at]))
const POSSIBLE = {
  all: placesOf(),
  uncounted: placesOf('figure'),
  unsaid: placesOf('statement'),
  uncountedUnsaid: placesOf('figure', 'statement'),
}

/** How much of which signs speaks for a judgement. */
export interface SignsFound {
  readonly ids: ArrayLike<number>
  readonly values: ArrayLike<number>
}

/** How much speaks for each of `OUTCOMES`. */
export function outcomeScores(model: JudgeModel, { ids, values }: SignsFound): Float64Array {
  const { weights, scale, biases } = model
  const columns = new Float64Array(WIDTH)
  for (let k = 0; k < ids.length; k++) {
    const row = rowOf(model, ids[k] as number)
    if (row < 0) continue
    const value = values[k] as number
    let from = row * WIDTH
    // two at a time: half the steps of the busiest loop
    for (let column = 0; column < WIDTH; column += 2) {
      columns[column] = (columns[column] as number) + value * (weights[from++] as number)
      columns[column + 1] = (columns[column + 1] as number) + value * (weights[from++] as number)
    }
  }
  const scores = new Float64Array(OUTCOMES.length)
  for (let at = 0; at < scores.length; at++) {
    const [kind, type, direction] = (OUTCOMES[at] as Outcome).columns
    const sum = (columns[kind] as number) + (columns[type] as number) + (columns[direction] as number)
    scores[at] = scale * sum + (biases[at] as number)
  }
  return scores
}

const WIDTH = OUTCOME_COLUMNS.length

/** The outcome for which most speaks of those that are possible; the first of them where two are even. */
export function likeliestOutcome(scores: Float64Array, possible: readonly number[]): Outcome {
  let best = possible[0] ?? 0
  for (const at of possible) if ((scores[at] as number) > (scores[best] as number)) best = at
  return OUTCOMES[best] as Outcome
}

/** How likely an outcome is: its part of the exponentials of all that is possible. */
function outcomeLikely(scores: Float64Array, possible: readonly number[], outcome: Outcome): number {
  const own = scores[OUTCOMES.indexOf(outcome)] as number
  return 1 / possible.reduce((sum, at) => sum + Math.exp((scores[at] as number) - own), 0)
}

/** The signs of a predication as the model knows them. */
export function signsFound(cases: JudgeCase, at: number): SignsFound {
  const ids: number[] = []
  const values: number[] = []
  judgeSigns(cases, at, (sign, value, a, b, c) => {
    ids.push(signId(sign, a, b, c))
    values.push(value)
  })
  return { ids, values }
}
