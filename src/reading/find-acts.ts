import { type ClaimType, PLOVER_TYPES } from '../model/claim.ts'
import { bestOf } from './classify-claim.ts'
import { actContext } from './classify-context.ts'
import { actFeatures } from './classify-features.ts'
import { scoreAct } from './classify-model.ts'
import { isClauseHead, isPassive, subjectOf } from './clause.ts'
import { matchRule } from './match-rule.ts'
import type { ReaderVocabulary } from './reader-vocabulary.ts'
import type { Reading } from './reading.ts'
import { childOf, childrenOf, isNoun, isVerb, prepositionOf, subtree, tokenAt } from './syntax-tree.ts'

/** An act between anybody, states or not, as the words tell it: the heads of the noun phrases on both sides. */
export interface Act {
  /** the verb or noun that says what is done */
  readonly at: number
  /** NONE: something is said, and no more is known of it */
  readonly type: ClaimType
  readonly source: readonly number[]
  readonly target: readonly number[]
  /** whether a rule tells the type; else the weights do */
  readonly ruled: boolean
}

const TOWARD = /^(?:to|with|against|on|upon|toward|towards|at|from|into|for)$/
const PLACE = /^(?:into|for|from)$/
const VERBAL = new Set<string>(PLOVER_TYPES)
/** How far ahead a type must be where no rule tells it. */
const SURE = 0.6

/** Every act that a clause or a noun tells. */
export function findActs(reading: Reading, vocabulary: ReaderVocabulary): readonly Act[] {
  const acts: Act[] = []
  for (const token of reading.tokens) {
    const act = isVerb(token)
      ? verbAct(reading, token.index, vocabulary)
      : isNoun(token) && reading.mentionAt[token.index] === -1
        ? nounAct(reading, token.index, vocabulary)
        : null
    if (act !== null) acts.push(act)
  }
  return acts
}

function verbAct(reading: Reading, at: number, vocabulary: ReaderVocabulary): Act | null {
  const told = typeOf(reading, at, vocabulary)
  if (told === null) return null
  const passive = isPassive(reading, at)
  const subject = spread(reading, subjectOf(reading, at))
  const objects = childrenOf(reading, at, 'obj', 'iobj').flatMap((child) => spread(reading, child))
  const obliques = childrenOf(reading, at, 'obl', 'obl:agent')
  const toward = [...obliques, ...objects.flatMap((object) => childrenOf(reading, object, 'nmod'))]
    .filter((child) => TOWARD.test(prepositionOf(reading, child)))
    .sort((a, b) => Number(PLACE.test(prepositionOf(reading, a))) - Number(PLACE.test(prepositionOf(reading, b))))
    .flatMap((child) => spread(reading, child))
  const agents = obliques.filter((child) => prepositionOf(reading, child) === 'by')
  if (passive) return { at, ...told, source: agents.flatMap((child) => spread(reading, child)), target: subject }
  return { at, ...told, source: subject, target: [...objects, ...toward] }
}

function nounAct(reading: Reading, at: number, vocabulary: ReaderVocabulary): Act | null {
  const rule = matchRule(reading, at, vocabulary)
  if (rule?.part !== 'n' || rule.type === 'NONE' || !VERBAL.has(rule.type)) return null
  const of = (pattern: RegExp) =>
    childrenOf(reading, at, 'nmod', 'obl')
      .filter((child) => pattern.test(prepositionOf(reading, child)))
      .flatMap((child) => spread(reading, child))
  const owners = childrenOf(reading, at, 'nmod:poss', 'amod', 'compound', 'nmod:desc').filter(
    (child) => isNoun(tokenAt(reading, child)) || reading.mentionAt[child] !== -1,
  )
  const { head, relation } = tokenAt(reading, at)
  const above =
    head >= 0 && isVerb(tokenAt(reading, head)) && /^obj$|^obl$/.test(relation) ? subjectOf(reading, head) : null
  const between = of(/^(?:between|among)$/)
  const source = [...owners, ...of(/^by$/), ...between, ...(owners.length === 0 ? spread(reading, above) : [])]
  return {
    at,
    type: rule.type,
    ruled: true,
    source,
    target: [...of(/^(?:against|on|with|to|at|toward|towards)$/), ...between],
  }
}

/** The phrase's head and those coordinated with it. */
function spread(reading: Reading, head: number | null): readonly number[] {
  if (head === null) return []
  return [head, ...childrenOf(reading, head, 'conj').filter((child) => !isVerb(tokenAt(reading, child)))]
}

function typeOf(
  reading: Reading,
  at: number,
  vocabulary: ReaderVocabulary,
): { readonly type: ClaimType; readonly ruled: boolean } | null {
  const { relation, lemma } = tokenAt(reading, at)
  if (/^(?:aux|cop|amod|compound|case|mark)/.test(relation)) return null
  const rule = matchRule(reading, at, vocabulary) ?? borrowed(reading, at, vocabulary)
  if (rule !== null && VERBAL.has(rule.type) && rule.type !== 'NONE') return { type: rule.type, ruled: true }
  if (SPOKEN.test(lemma)) return { type: 'NONE', ruled: true }
  const head = vocabulary.acts?.heads.get('news')
  if (head === undefined || !isClauseHead(reading, at) || rule !== null) return null
  const words = subtree(reading, at, (child) => /^(?:parataxis|advcl|conj)/.test(tokenAt(reading, child).relation))
  const span = [Math.min(...words), Math.max(...words) + 1] as const
  const context = actContext(reading, { head: at, core: at, span })
  const { label, margin } = bestOf(head, scoreAct(head, actFeatures(reading, context, vocabulary.valence)))
  return margin < SURE ? null : { type: (label === 'YIELD' ? 'CONCEDE' : label) as ClaimType, ruled: false }
}

/** Verbs that only tell that somebody says something. */
export const SPOKEN =
  /^(?:say|tell|state|announce|declare|add|comment|speak|remark|note|claim|confirm|admit|acknowledge|reiterate|insist|stress|explain|reveal|disclose|deliver|reply|respond|argue|assert|maintain|emphasise|emphasize|underline|recall|quote|tweet|testify)$/

/** "launched attacks", "holds talks": the object says what is done. */
function borrowed(reading: Reading, at: number, vocabulary: ReaderVocabulary) {
  const object = childOf(reading, at, 'obj', 'nsubj:pass')
  if (object === null || reading.mentionAt[object] !== -1) return null
  const rule = matchRule(reading, object, vocabulary)
  return rule?.part === 'n' ? rule : null
}
