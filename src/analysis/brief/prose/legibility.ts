import type { Claim } from '../../../model/claim.ts'
import type { BriefContext } from '../brief-context.ts'
import { namedActors } from '../named-actors.ts'
import { onlyQuoted } from './clause-renderings.ts'
import { type ClauseShape, clauseShape } from './clause-shape.ts'
import type { ClauseWord } from './clause-word.ts'
import { cleanClause } from './clean-clause.ts'
import { danglingPronoun } from './dangling-pronoun.ts'

const SHAPES = { finite: 1, predicate: 0.85, noun: 0.7, participle: 0.6, fragment: 0.35 }
/** by how many sides of the tie the words name */
export const NAMED: readonly number[] = [0.25, 0.5, 1]
/** where the words name an actor that the claim leaves out */
export const LEFT_OUT = 0.5
/** where an act is told without who did it */
export const DOERLESS = 0.4
const POINTING_START =
  /^(?:this|these|those|such|that|the (?:two|three|four|pair|former|latter|measures?|directive|outlet|report|same|step|move|decision|latter|other))\b/i
const POINTING = /\b(?:his|her|their|its|them|him|it)\b/i
const POINTING_INSIDE =
  /\b(?:this|these|those|such|here|the (?:statement|directive|ministry|outlet|report|measures?))\b/i

/**
 * How well a claim's words can be understood outside their sentence, so that a brief leads with what can be read alone.
 * It chooses and orders; it changes no number.
 *
 * @returns in (0, 1]
 * @source docs/methods.md#which-sentences-lead
 */
export function legibility(claim: Claim, context: BriefContext): number {
  const clause = cleanClause(claim.passage.quote, context.words(claim), claim.when)
  const { shape, pronoun } = clauseShape(clause.words, context.previousWord(claim))
  const length = clause.text.length
  const fitting = length < 32 ? 0.45 : length < 48 ? 0.8 : length <= 190 ? 1 : length <= 260 ? 0.75 : 0.45
  const pointing = POINTING_START.test(clause.text)
    ? 0.5
    : danglingPronoun(clause.words)
      ? 0.5
      : pronoun || POINTING_INSIDE.test(clause.text)
        ? 0.6
        : POINTING.test(clause.text)
          ? 0.85
          : 1
  const hidden =
    doerless(clause.words) || (isNounPhrase(shape, clause.words) && !namesSource(claim, clause.words, context))
  const doer = claim.kind === 'event' && hidden ? DOERLESS : 1
  const loose = clause.floating || clause.broken ? 0.7 : 1
  return (
    SHAPES[shape] *
    fitting *
    pointing *
    naming(claim, clause.words, shape, context) *
    doer *
    loose *
    drowned(claim, context)
  )
}

const SUFFERED = /^(?:die|died|dies|perish|perished|perishes)$/

/** Whether the first subject is one to whom something is done, and nobody is said to do it: "a building was hit", "two soldiers died". */
function doerless(words: readonly ClauseWord[]): boolean {
  const subject = words.find((word) => word.relation.startsWith('nsubj'))
  const suffers = subject?.relation === 'nsubj:pass' || words.some((word) => SUFFERED.test(word.text))
  return suffers && !words.some((word) => word.text === 'by')
}

const RELATIVE = /^(?:which|that|who|whom)$/i

/** A noun, alone or with a clause that says more of it: "the attack, which killed a general". */
function isNounPhrase(shape: ClauseShape, words: readonly ClauseWord[]): boolean {
  return shape === 'noun' || RELATIVE.test(words.find((word) => word.relation.startsWith('nsubj'))?.text ?? '')
}

/** "The attack": a noun tells an act, and not whose. Whom a clause after it names, "which killed a general", is not the doer. */
function namesSource({ source, when }: Claim, words: readonly ClauseWord[], { registry }: BriefContext): boolean {
  const relative = words.findIndex((word) => RELATIVE.test(word.text))
  const texts = words.slice(0, relative < 0 ? words.length : relative).map((word) => word.text)
  return [...namedActors(texts, registry, when)].some((id) => source.includes(id))
}

/** What is told by quoting its whole sentence says less, the more of the sentence is about something else. */
function drowned(claim: Claim, context: BriefContext): number {
  if (!onlyQuoted(claim, context)) return 1
  const [from, to] = claim.sentence
  return 0.5 + 0.5 * Math.min(1, claim.passage.quote.length / Math.max(1, to - from))
}

/**
 * How well a reader finds both sides of the tie in the words, and nobody else of whom the claim says nothing; a verb without
 * its subject is told with the claim's source.
 */
function naming(
  claim: Claim,
  words: readonly ClauseWord[],
  shape: ClauseShape,
  { tie, registry }: BriefContext,
): number {
  const texts = words.map((word) => word.text)
  const named = new Set(namedActors(texts, registry, claim.when))
  if (shape === 'predicate') for (const side of claim.source) named.add(side)
  const sides = tie.filter((side) => named.has(side)).length
  const told = new Set([...tie, ...claim.source, ...claim.target, ...claim.attribution])
  const left = [...named].some((id) => !told.has(id) && registry.actors.has(id))
  return (NAMED[sides] ?? 1) * (left ? LEFT_OUT : 1)
}
