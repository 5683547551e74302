import type { ActContext } from './classify-features.ts'
import { gapObject, isPassive, subjectOf } from './clause.ts'
import type { Reading, TokenSpan } from './reading.ts'
import { childrenOf, isVerb, prepositionOf, subtree, tokenAt } from './syntax-tree.ts'

/** Where an act is told: the token its words hang on, the one that says what is done, and its words. */
export interface ActPlace {
  readonly head: number
  readonly core: number
  readonly span: readonly [number, number]
}

const CLAUSES = /^(?:acl|advcl|ccomp|parataxis|csubj|appos|conj|cc)/
const TOWARD = /^(?:to|with|against|on|upon|toward|towards|from|at|of|for|over|into|between|among|in|near|by)$/

/** The words of an act with its source and target as its syntax has them: subject or agent, object or complement. */
export function actContext(reading: Reading, { head, core, span }: ActPlace): ActContext {
  const [from, to] = span
  const inside = (at: number) => at >= from && at < to
  const passive = isPassive(reading, core)
  const subject = isVerb(tokenAt(reading, head)) ? subjectOf(reading, head) : null
  const agent = obliques(reading, [core]).find((at) => prepositionOf(reading, at) === 'by') ?? null
  const goal = goalOf(reading, head, core, inside)
  const doer = passive ? agent : subject
  const undergoer = passive ? subject : goal
  const source = doer !== null && inside(doer) ? phraseOf(reading, doer, from, to) : null
  const target = undergoer !== null && inside(undergoer) ? phraseOf(reading, undergoer, from, to) : null
  return { from, to, source, target: overlap(source, target) ? null : target, core }
}

/** The first complement that names or describes an actor. */
function goalOf(reading: Reading, head: number, core: number, inside: (at: number) => boolean): number | null {
  const heads = [head, core, ...childrenOf(reading, core, 'xcomp', 'ccomp')]
  const objects = heads.flatMap((at) => childrenOf(reading, at, 'obj', 'iobj'))
  const gap = gapObject(reading, head)
  const near = [...(gap === null ? [] : [gap]), ...objects, ...obliques(reading, [...heads, ...objects])]
  return near.find((at) => inside(at) && namesActor(reading, at)) ?? null
}

function obliques(reading: Reading, heads: readonly number[]): readonly number[] {
  return heads
    .flatMap((at) => childrenOf(reading, at, 'obl', 'obl:agent', 'nmod'))
    .filter((at) => TOWARD.test(prepositionOf(reading, at)))
}

/** Whether a noun phrase is an actor, or the thing of one that stands right before it. */
function namesActor(reading: Reading, at: number): boolean {
  if (reading.mentionAt[at] !== -1 || reading.referents.has(at)) return true
  return childrenOf(reading, at, 'nmod:poss', 'amod', 'compound', 'nmod:desc', 'flat').some(
    (child) => reading.mentionAt[child] !== -1 || reading.referents.has(child),
  )
}

/** A noun phrase from its first word to its head, and a name that goes on after it. */
function phraseOf(reading: Reading, head: number, from: number, to: number): TokenSpan {
  const words = subtree(reading, head, (child) => {
    const { relation } = tokenAt(reading, child)
    return CLAUSES.test(relation) || /^(?:case|nmod|punct)$/.test(relation)
  }).filter((i) => i >= from && i < to)
  return { from: Math.min(...words, head), to: Math.max(...words, head) + 1 }
}

function overlap(one: TokenSpan | null, two: TokenSpan | null): boolean {
  return one !== null && two !== null && one.from < two.to && two.from < one.to
}
