import { attributionsAt } from './attributions-at.ts'
import { isClauseHead } from './clause.ts'
import { clauseSpan, trimSpan } from './clause-span.ts'
import { matchRule } from './match-rule.ts'
import type { Before } from './participant-candidates.ts'
import { actBefore, participants } from './participants.ts'
import type { PredicateRule, ReaderVocabulary } from './reader-vocabulary.ts'
import type { Amount, Predication, Reading } from './reading.ts'
import { pairOf } from './resolve-descriptions.ts'
import { childOf, childrenOf, isNoun, subtree, tokenAt } from './syntax-tree.ts'
import type { Sentence } from './token.ts'

/** Step 8: which clauses and noun phrases say something about actors, and who takes part. */
export function findPredications(reading: Reading, vocabulary: ReaderVocabulary): Reading {
  const predications: Predication[] = []
  for (const sentence of reading.sentences) {
    if (reading.layout.heading[sentence.index]) continue
    const found = inSentence(reading, sentence, predications, vocabulary)
    predications.push(...[...found].sort((a, b) => a.from - b.from || a.head - b.head))
  }
  return { ...reading, predications }
}

interface Clause {
  readonly head: number
  readonly core: number
  readonly rule: PredicateRule | null
}

function inSentence(
  reading: Reading,
  sentence: Sentence,
  earlier: readonly Predication[],
  vocabulary: ReaderVocabulary,
): readonly Predication[] {
  const start = reading.layout.start[sentence.index] ?? sentence.from
  const clauses = clausesOf(reading, start, sentence.to, vocabulary)
  const heads = new Set(clauses.map((clause) => clause.head))
  const found: Predication[] = []
  const before = (head: number) => actBefore(reading, found, head) ?? actBefore(reading, earlier, head)
  for (const clause of clauses) {
    const span = clauseSpan(reading, clause.head, (child) => heads.has(child), start)
    const amount = amountIn(reading, ...span, clause, heads)
    const act = { ...clause, span, verbal: true }
    const who = participants(reading, act, clause.rule, before(clause.head), vocabulary)
    const predication = { ...clause, from: span[0], to: span[1], verbal: true, amount, ...who }
    if (says(reading, predication)) found.push(predication, ...figures(reading, predication))
  }
  const taken = new Set(found.flatMap((clause) => (clause.rule === null ? [] : coreArguments(reading, clause))))
  for (let i = start; i < sentence.to; i++) {
    if (taken.has(i)) continue
    const noun = nominal(reading, i, before(i), vocabulary)
    if (noun !== null) found.push(noun)
  }
  return found
}

/** What a clause that tells of a deed also counts: "killed at least 33 soldiers", "signed a deal worth $2.5 billion". */
function figures(reading: Reading, clause: Predication): readonly Predication[] {
  const { rule, amount, from, to } = clause
  if (rule === null || rule.kind === 'figure' || amount === null || UNCOUNTED.test(amount.value.unit)) return []
  const counted = { ...rule, kind: 'figure', type: 'OTHER' } as const
  const words = subtree(reading, amount.noun, (child) =>
    /^(?:acl|appos|conj|cc)/.test(tokenAt(reading, child).relation),
  )
  const inside = words.filter((at) => at >= from && at < to)
  const start = Math.min(amount.from, ...inside)
  const [first, last] = trimSpan(reading, [start, Math.max(amount.to, ...inside.map((at) => at + 1))])
  return [{ ...clause, head: amount.noun, core: amount.noun, from: first, to: last, verbal: false, rule: counted }]
}

/** Units of time, place and talk: what they count says nothing of the tie. */
const UNCOUNTED =
  /^(?:times|days|weeks|months|years|hours|minutes|seconds|decades|kilometres|kilometers|miles|metres|demands|points|sides|countries|states)$/

/** The clauses of a sentence that may carry a claim of their own. */
function clausesOf(reading: Reading, from: number, to: number, vocabulary: ReaderVocabulary): readonly Clause[] {
  const clauses: Clause[] = []
  for (let i = from; i < to; i++) {
    if (!isClauseHead(reading, i) || isPartOfAnother(reading, i, vocabulary)) continue
    if (isFrame(reading, i)) continue
    const core = coreOf(reading, i, vocabulary)
    clauses.push({ head: i, core, rule: ruleOf(reading, core, vocabulary) })
  }
  return clauses
}

/** A clause that only tells who says or shows what another clause says: "this paper argues that". */
function isFrame(reading: Reading, head: number): boolean {
  return attributionsAt(reading, head).some((one) => one.cue === head && !one.speaks)
}

/** Complements belong to the clause above them, and so do purposes and conditions without an act of their own. */
function isPartOfAnother(reading: Reading, head: number, vocabulary: ReaderVocabulary): boolean {
  const token = tokenAt(reading, head)
  if (token.head < 0) return false
  switch (token.relation) {
    case 'xcomp':
    case 'csubj':
      return true
    case 'ccomp':
      return !isFrame(reading, token.head)
    case 'conj':
      if (!isClauseHead(reading, token.head)) return childOf(reading, head, 'nsubj', 'nsubj:pass') === null
      return isPartOfAnother(reading, token.head, vocabulary)
    case 'advcl':
      if (/^(?:as|than)$/.test(markOf(reading, head)) && childOf(reading, head, 'nsubj', 'nsubj:pass') === null)
        return true
      return token.tag === 'VB' && markOf(reading, head) === 'to'
    case 'acl':
      return token.tag === 'VB' || matchRule(reading, head, vocabulary) === null
    default:
      return false
  }
}

function markOf(reading: Reading, head: number): string {
  const at = childOf(reading, head, 'mark')
  return at === null ? '' : tokenAt(reading, at).lower
}

/** What is done: below verbs that only start, try, seem or stay, what they govern. */
function coreOf(reading: Reading, head: number, vocabulary: ReaderVocabulary): number {
  const open = childOf(reading, head, 'xcomp')
  if (open === null) return head
  const rule = matchRule(reading, head, vocabulary)
  if (rule === null) return coreOf(reading, open, vocabulary)
  if (rule.type !== 'NEUTRAL') return head
  const below = coreOf(reading, open, vocabulary)
  return matchRule(reading, below, vocabulary) === null ? head : below
}

/** What a clause says: its own rule, unless it only goes on or stays ("continued their attacks", "the rift persists"). */
function ruleOf(reading: Reading, core: number, vocabulary: ReaderVocabulary): PredicateRule | null {
  const own = matchRule(reading, core, vocabulary)
  if (own !== null && (own.type !== 'NEUTRAL' || own.part !== 'v' || own.with.length > 0)) return own
  return borrowedRule(reading, core, vocabulary) ?? own
}

/** A verb without a rule ("take", "announce") says what its object, or else its subject, names. */
function borrowedRule(reading: Reading, core: number, vocabulary: ReaderVocabulary): PredicateRule | null {
  for (const relation of ['obj', 'nsubj:pass', 'xcomp', 'nsubj', 'obl']) {
    for (const child of childrenOf(reading, core, relation)) {
      if (!isNoun(tokenAt(reading, child)) || reading.mentionAt[child] !== -1) continue
      const rule = matchRule(reading, child, vocabulary)
      if (rule !== null) return rule
    }
  }
  return null
}

/** Does the clause tell something about actors, or count something? */
const LEAST_TOLD = 1

function says(reading: Reading, predication: Predication): boolean {
  const { rule, source, target, told, from, to, amount, head } = predication
  const length = to - from
  if (length < 2 || source.length + target.length === 0) return false
  if (rule !== null || amount !== null) return true
  if (length < 4) return false
  const hangs = /^(?:acl|advcl)/.test(tokenAt(reading, head).relation)
  return hangs ? told === 2 || attributionsAt(reading, head).some((one) => one.cue === head) : told >= LEAST_TOLD
}

function amountIn(
  reading: Reading,
  from: number,
  to: number,
  clause: Clause,
  heads: ReadonlySet<number>,
): Amount | null {
  const here = reading.bySentence.amounts[tokenAt(reading, clause.head).sentence] ?? []
  if (here.length === 0) return null
  const inside = new Set(subtree(reading, clause.head, (child) => heads.has(child)))
  const own = here.filter((amount) => amount.from >= from && amount.to <= to && inside.has(amount.from))
  return own.find((amount) => amount.value.unit !== 'ratio') ?? own[0] ?? null
}

/** An act that a noun phrase names ("the attack on the consulate"), where no clause is made of it; null where it does not. */
function nominal(
  reading: Reading,
  head: number,
  before: Before | null,
  vocabulary: ReaderVocabulary,
): Predication | null {
  if (!isNoun(tokenAt(reading, head)) || isClauseHead(reading, head) || reading.mentionAt[head] !== -1) return null
  const rule = matchRule(reading, head, vocabulary)
  if (rule === null || rule.part !== 'n') return null
  const span = trimSpan(reading, phraseSpan(reading, head))
  const act = { head, core: head, span, verbal: false }
  const who = participants(reading, act, rule, before, vocabulary)
  const pair = pairOf(reading)
  const known = who.told === 2 || [...who.source, ...who.target].some((actor) => pair.includes(actor))
  if (who.told === 0 || !known) return null
  return { head, core: head, from: span[0], to: span[1], verbal: false, rule, amount: null, ...who }
}

/** The nouns a clause's own predicate already speaks of. */
function coreArguments(reading: Reading, clause: Predication): readonly number[] {
  const cores = new Set([clause.head, clause.core])
  return [...cores].flatMap((core) => childrenOf(reading, core, 'obj', 'nsubj', 'nsubj:pass', 'xcomp'))
}

function phraseSpan(reading: Reading, head: number): readonly [number, number] {
  const words = subtree(reading, head, (child) => {
    const { relation } = tokenAt(reading, child)
    return /^(?:acl:relcl|advcl|parataxis|appos|conj|cc|ccomp)/.test(relation) || relation === 'case'
  })
  return [Math.min(...words), Math.max(...words) + 1]
}
