import type { AnnotatedText } from '../eval/annotated-text.ts'
import { type ClaimLine, type GoldClaim, scoreClaims } from '../eval/score-claims.ts'
import type { ClaimKind, ClaimType, Direction } from '../src/model/claim.ts'
import { judgeByRules, type RuledClaim } from '../src/reading/judge-by-rules.ts'
import { judgeCase, possibleOutcomes, signsFound } from '../src/reading/judge-claims.ts'
import { OUTCOMES } from '../src/reading/judge-outcomes.ts'
import { readThrough } from '../src/reading/read-document.ts'
import type { ReaderVocabulary } from '../src/reading/reader-vocabulary.ts'
import type { OutcomeExample } from './weights/fit-outcomes.ts'

/** An annotated claim that the reader finds, with what speaks for what it is and what the rules say alone. */
export interface JudgeExample extends OutcomeExample {
  readonly text: string
  readonly wanted: GoldClaim
  readonly rules: Pick<RuledClaim, 'kind' | 'type' | 'direction'>
}

type Line = ClaimLine & { readonly index: number }

/** What is found of a text's annotated claims. Which is which is told with what the rules say. */
export function judgeExamples(
  { name, document, claims }: AnnotatedText,
  vocabulary: ReaderVocabulary,
): readonly JudgeExample[] {
  const reading = readThrough(document, vocabulary)
  const ruled = reading.predications.map((one) => judgeByRules(reading, one, vocabulary))
  const lines = reading.predications.map((one, index): Line => {
    const start = reading.tokens[one.from]?.start ?? 0
    const end = reading.tokens[one.to - 1]?.end ?? start
    const { kind, type } = ruled[index] as RuledClaim
    const quote = document.text.slice(start, end)
    return { index, start, end, quote, kind, type, source: one.source, target: one.target }
  })
  const cases = judgeCase(reading, ruled, vocabulary)
  return scoreClaims(document.text, claims, lines).matched.flatMap(([wanted, line]) => {
    const at = (line as Line).index
    const predication = reading.predications[at]
    const rules = ruled[at]
    if (predication === undefined || rules === undefined) return []
    const { ids, values } = signsFound(cases, at)
    const possible = possibleOutcomes(predication)
    const example = { ids: Int32Array.from(ids), values: Float64Array.from(values), possible, right: rightOf(wanted) }
    return [{ ...example, text: name, wanted, rules }]
  })
}

/** Whether an answer of either annotator will do. */
export function willDo(wanted: GoldClaim, key: 'kind' | 'type' | 'direction', value: string): boolean {
  return wanted[key] === value || (wanted.alt !== undefined && key in wanted.alt && wanted.alt[key] === value)
}

function rightOf(wanted: GoldClaim): ReadonlySet<number> {
  const fits = (kind: ClaimKind, type: ClaimType, direction: Direction) =>
    willDo(wanted, 'kind', kind) && willDo(wanted, 'type', type) && willDo(wanted, 'direction', direction)
  return new Set([...OUTCOMES.entries()].flatMap(([at, one]) => (fits(one.kind, one.type, one.direction) ? [at] : [])))
}
