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
  const passive = isPassive(reading, at) || sharesPassive(reading, at)
  const subject = doers(reading, at)
  const direct = objectsOf(reading, at)
  // "conducted strikes against": the object is what is done, and whom it is done to stands behind it.
  const deed = told.borrowed ?? null
  const objects = direct
    .filter((child) => child !== deed && !isUndertaking(reading, child))
    .flatMap((child) => spread(reading, child))
  const obliques = childrenOf(reading, at, 'obl', 'obl:agent')
  const toward = [...obliques, ...direct.flatMap((object) => childrenOf(reading, object, 'nmod'))]
    .filter((child) => TOWARD.test(prepositionOf(reading, child)))
    .sort((a, b) => Number(PLACE.test(prepositionOf(reading, a))) - Number(PLACE.test(prepositionOf(reading, b))))
    .flatMap((child) => spread(reading, child))
  const shared = childrenOf(reading, at, 'conj').flatMap((verb) => childrenOf(reading, verb, 'obl', 'obl:agent'))
  const agents = [...obliques, ...shared].filter((child) => prepositionOf(reading, child) === 'by')
  const { type, ruled } = told
  if (passive) return { at, type, ruled, source: agents.flatMap((child) => spread(reading, child)), target: subject }
  return { at, type, ruled, source: subject, target: [...objects, ...toward] }
}

/** What is done something to; in "advises and trains the army" that is the second verb's object too. */
function objectsOf(reading: Reading, at: number): readonly number[] {
  const own = childrenOf(reading, at, 'obj', 'iobj')
  if (own.length > 0 || childrenOf(reading, at, 'obl', 'ccomp', 'xcomp').length > 0) return own
  const next = childrenOf(reading, at, 'conj').find(
    (other) =>
      other > at && isVerb(tokenAt(reading, other)) && tokenAt(reading, other).tag === tokenAt(reading, at).tag,
  )
  if (next === undefined || childOf(reading, next, 'nsubj', 'nsubj:pass', 'mark') !== null || next - at > 3) return own
  return childrenOf(reading, next, 'obj')
}

/** "was struck and killed by": the second verb is as passive as the first; headlines leave "was" out. */
function sharesPassive(reading: Reading, at: number): boolean {
  const { head, relation, tag } = tokenAt(reading, at)
  if (tag === 'VBN' && head < 0) return childOf(reading, at, 'aux', 'obj') === null
  return relation === 'conj' && tag === 'VBN' && head >= 0 && isPassive(reading, head)
}

function nounAct(reading: Reading, at: number, vocabulary: ReaderVocabulary): Act | null {
  const rule = matchRule(reading, at, vocabulary)
  const ruled = rule?.part === 'n' && rule.type !== 'NONE' && VERBAL.has(rule.type) ? rule.type : null
  const type = ruled ?? (isAgainst(reading, at) ? 'ASSAULT' : null)
  if (type === null) return null
  const of = (pattern: RegExp) =>
    childrenOf(reading, at, 'nmod', 'obl')
      .filter((child) => pattern.test(prepositionOf(reading, child)))
      .flatMap((child) => spread(reading, child))
  const owners = ownersOf(reading, at)
  const { head, relation } = tokenAt(reading, at)
  const above = head >= 0 && isVerb(tokenAt(reading, head)) && /^obj$|^obl$/.test(relation) ? doers(reading, head) : []
  const between = of(/^(?:between|among)$/)
  const source = [
    ...owners,
    ...of(HOSTILE.test(type) ? /^(?:by|from)$/ : /^by$/),
    ...between,
    ...(owners.length === 0 ? above : []),
  ]
  return {
    at,
    type,
    ruled: ruled !== null,
    source,
    target: [
      ...(HOSTILE.test(type) && SUFFERED.test(tokenAt(reading, at).lower) ? of(/^of$/) : []),
      ...of(HELPS.test(type) ? /^(?:of|for|to|from)$/ : /^(?:against|on|with|to|at|toward|towards)$/),
      ...between,
    ],
  }
}

const HOSTILE = /^(?:ASSAULT|COERCE|THREATEN)$/
/** Nouns of which "of" tells the one who suffers it, where "by" or the owner tells who does it. */
const SUFFERED =
  /^(?:killing|bombing|shelling|burning|poisoning|shooting|jailing|beheading|detention|destruction|assassination|murder|defeat|execution|capture|arrest|invasion|occupation|siege|bombardment|abduction|massacre|elimination|expulsion|seizure)$/
const HELPS = /^(?:SUPPORT|AID)$/

/** "the fight against", "defences against": whatever is turned against somebody. */
function isAgainst(reading: Reading, at: number): boolean {
  return childrenOf(reading, at, 'nmod', 'obl').some((child) => prepositionOf(reading, child) === 'against')
}

function isUndertaking(reading: Reading, at: number): boolean {
  return UNDERTAKING.test(tokenAt(reading, at).lemma)
}

/** The phrase's head and those coordinated with it. */
function spread(reading: Reading, head: number | null): readonly number[] {
  if (head === null) return []
  const name = reading.mentionAt[head] ?? -1
  const others = childrenOf(reading, head, 'conj').filter((child) => !isVerb(tokenAt(reading, child)))
  return [head, ...others.filter((child) => name < 0 || reading.mentionAt[child] !== name)]
}

function typeOf(
  reading: Reading,
  at: number,
  vocabulary: ReaderVocabulary,
): { readonly type: ClaimType; readonly ruled: boolean; readonly borrowed?: number } | null {
  const { relation, lemma } = tokenAt(reading, at)
  if (/^(?:aux|cop|amod|compound|case|mark)/.test(relation)) return null
  const own = matchRule(reading, at, vocabulary)
  if (own !== null && VERBAL.has(own.type) && own.type !== 'NONE') return { type: own.type, ruled: true }
  const deed = childOf(reading, at, 'obj', 'nsubj:pass')
  const rule = own ?? nounRule(reading, deed, vocabulary)
  if (own === null && rule !== null && deed !== null && VERBAL.has(rule.type) && rule.type !== 'NONE')
    return { type: rule.type, ruled: true, borrowed: deed }
  if (own === null && WARFARE.test(lemma)) return { type: 'ASSAULT', ruled: true }
  if (SPOKEN.test(lemma)) return { type: 'NONE', ruled: true }
  const head = vocabulary.acts?.heads.get('news')
  if (head === undefined || !isClauseHead(reading, at) || rule !== null) return null
  if (!/^(?:root|conj|ccomp|parataxis|acl:relcl)$/.test(relation)) return null
  const words = subtree(reading, at, (child) => /^(?:parataxis|advcl|conj)/.test(tokenAt(reading, child).relation))
  const span = [Math.min(...words), Math.max(...words) + 1] as const
  const context = actContext(reading, { head: at, core: at, span })
  const { label, margin } = bestOf(head, scoreAct(head, actFeatures(reading, context, vocabulary)))
  return margin < SURE ? null : { type: (label === 'YIELD' ? 'CONCEDE' : label) as ClaimType, ruled: false }
}

const WARFARE = /^(?:defeat|eliminate|destroy|suppress|degrade|repel|repulse|neutralise|neutralize|engage|counter)$/

/** Verbs that only tell that somebody says something. */
export const SPOKEN =
  /^(?:say|tell|state|announce|declare|add|comment|speak|remark|note|claim|confirm|admit|acknowledge|reiterate|insist|stress|explain|reveal|disclose|deliver|reply|respond|argue|assert|maintain|emphasise|emphasize|underline|recall|quote|tweet|testify)$/

/** What a noun that is no name says is done. */
function nounRule(reading: Reading, noun: number | null, vocabulary: ReaderVocabulary) {
  if (noun === null || reading.mentionAt[noun] !== -1) return null
  const rule = matchRule(reading, noun, vocabulary)
  return rule?.part === 'n' ? rule : null
}

const UNDERTAKING =
  /^(?:campaign|operation|effort|fight|mission|war|battle|strike|airstrike|raid|attack|offensive|assault|drive|push|bid|attempt|plan|move|step|commitment|meeting|action)$/

/** Who does it: the subject; behind an undertaking ("the campaign to defeat", "U.S. strikes hit") whose it is. */
function doers(reading: Reading, at: number): readonly number[] {
  const named = controller(reading, at) ?? subjectOf(reading, at)
  const counted = named !== null && COUNTING.test(tokenAt(reading, named).lemma) ? ofWhat(reading, named) : null
  const subject = counted ?? named
  if (subject === null || !UNDERTAKING.test(tokenAt(reading, subject).lemma)) return spread(reading, subject)
  const owners = ownersOf(reading, subject)
  if (owners.length > 0) return owners
  const by = childrenOf(reading, subject, 'nmod').filter((child) => prepositionOf(reading, child) === 'by')
  if (by.length > 0) return by.flatMap((child) => spread(reading, child))
  const { head, relation } = tokenAt(reading, subject)
  const own = childOf(reading, at, 'nsubj', 'nsubj:pass')
  if (own === null && head >= 0 && isVerb(tokenAt(reading, head)) && !/^nsubj/.test(relation)) {
    const above = subjectOf(reading, head)
    if (above !== null && above !== subject) return spread(reading, above)
  }
  return spread(reading, subject)
}

const CONTROLS =
  /^(?:allow|enable|help|assist|support|urge|ask|order|train|equip|encourage|tell|force|let|permit|want|invite|pay|lead)$/

/** Who is allowed, asked or helped to do it: the object of the verb above an infinitive. */
function controller(reading: Reading, at: number): number | null {
  const { head, relation, tag } = tokenAt(reading, at)
  if (head < 0 || tag !== 'VB' || !/^(?:xcomp|advcl|ccomp|conj)$/.test(relation)) return null
  if (relation === 'conj') return controller(reading, head)
  if (childOf(reading, at, 'nsubj') !== null) return null
  if (!CONTROLS.test(tokenAt(reading, head).lemma)) return controller(reading, head)
  return childOf(reading, head, 'obj')
}

const COUNTING = /^(?:series|number|dozen|round|wave|hundred|couple|pair)$/

function ofWhat(reading: Reading, at: number): number | null {
  return childrenOf(reading, at, 'nmod').find((child) => prepositionOf(reading, child) === 'of') ?? null
}

/** Who is named before a noun as its owner or doer. */
function ownersOf(reading: Reading, at: number): readonly number[] {
  return childrenOf(reading, at, 'nmod:poss', 'amod', 'compound', 'nmod:desc').filter(
    (child) => reading.mentionAt[child] !== -1 || tokenAt(reading, child).relation === 'nmod:poss',
  )
}
