import type { Claim } from '../../model/claim.ts'
import type { BriefContext } from './brief-context.ts'
import { clauseShape } from './clause-shape.ts'
import { cleanClause } from './clean-clause.ts'

const SHAPES = { finite: 1, predicate: 0.85, noun: 0.8, participle: 0.6, fragment: 0.35 }
const POINTING =
  /\b(?:his|her|their|its|them|him|this|these|those|such|the (?:two|three|four|pair|former|latter|measures?|directive|outlet|report|same|step)|it)\b/i

/**
 * How well a claim's words can be understood outside their sentence, so that a brief leads with what can be read alone.
 * It chooses and orders; it changes no number.
 *
 * @returns in (0, 1]
 */
export function legibility(claim: Claim, context: BriefContext): number {
  const clause = cleanClause(claim.passage.quote, context.words(claim), claim.when)
  const { shape, pronoun } = clauseShape(clause.words, context.previousWord(claim))
  const length = clause.text.length
  const fitting = length < 30 ? 0.5 : length < 45 ? 0.8 : length <= 210 ? 1 : length <= 300 ? 0.75 : 0.45
  const pointing = pronoun ? 0.6 : POINTING.test(clause.text) ? 0.8 : 1
  return SHAPES[shape] * fitting * pointing * (clause.floating || clause.broken ? 0.7 : 1)
}
