import { attributionsAt } from './attributions-at.ts'
import { isClauseHead, isPassive } from './clause.ts'
import { clauseSpan, phraseSpan, trimSpan } from './clause-span.ts'
import { matchRule } from './match-rule.ts'
import type { PredicateRule, ReaderVocabulary } from './reader-vocabulary.ts'
import type { Amount, Reading } from './reading.ts'
import { childOf, childrenOf, isNoun, isVerb, subtree, tokenAt } from './syntax-tree.ts'
import type { Sentence } from './token.ts'

/** Words that may carry a claim: a clause, a noun phrase that names an act, or a number with what it counts. */
export interface ClaimCandidate {
  readonly form: 'clause' | 'noun' | 'figure'
  /** how it hangs on what surrounds it, by which much of its chance to be a claim is told */
  readonly way: string
  readonly head: number
  /** the token that says what is done, after "begin to" and the like */
  readonly core: number
  readonly from: number
  readonly to: number
  readonly rule: PredicateRule | null
  readonly amount: Amount | null
  /** the candidate it stands in or hangs on, by its place in the list; -1 where there is none */
  readonly above: number
}

/** All that may carry a claim in a sentence: its clauses in text order, then nouns, then numbers. */
export function claimCandidates(
  reading: Reading,
  sentence: Sentence,
  vocabulary: ReaderVocabulary,
): readonly ClaimCandidate[] {
  const start = sentence.from
  const found: ClaimCandidate[] = []
  const placeOf = new Map<number, number>()
  const apart = new Set<number>()
  const heads: number[] = []
  for (let i = start; i < sentence.to; i++) {
    if (!isClauseHead(reading, i) && !isVerbless(reading, i)) continue
    placeOf.set(i, heads.length)
    heads.push(i)
    if (!isPartOfAnother(reading, i, vocabulary)) apart.add(i)
  }
  const above = (at: number) => {
    for (let up = tokenAt(reading, at).head; up >= 0; up = tokenAt(reading, up).head) {
      const place = placeOf.get(up)
      if (place !== undefined) return place
    }
    return -1
  }
  for (const head of heads) {
    const core = coreOf(reading, head, vocabulary)
    const [from, to] = clauseSpan(reading, head, (child) => apart.has(child) && child !== head, start)
    const amount = amountIn(reading, head, from, to, apart)
    const rule = ruleOf(reading, core, vocabulary)
    found.push({ form: 'clause', way: wayOf(reading, head), head, core, from, to, rule, amount, above: above(head) })
  }
  for (let head = start; head < sentence.to; head++) {
    if (placeOf.has(head) || !isNoun(tokenAt(reading, head)) || reading.mentionAt[head] !== -1) continue
    const rule = matchRule(reading, head, vocabulary)
    if (rule === null || rule.part !== 'n') continue
    const [from, to] = trimSpan(reading, phraseSpan(reading, head))
    const way = tokenAt(reading, head).relation
    found.push({ form: 'noun', way, head, core: head, from, to, rule, amount: null, above: above(head) })
  }
  for (const amount of reading.bySentence.amounts[sentence.index] ?? []) {
    if (amount.from < start || isVerb(tokenAt(reading, amount.noun))) continue
    const [from, to] = figureSpan(reading, amount, sentence)
    const head = amount.noun
    const way = tokenAt(reading, head).relation
    const counted = placeOf.get(head) ?? above(head)
    found.push({ form: 'figure', way, head, core: head, from, to, rule: null, amount, above: counted })
  }
  return found
}

/** A number with what it counts: "at least 33 soldiers", "a deal worth $2.5 billion". */
function figureSpan(reading: Reading, amount: Amount, sentence: Sentence): readonly [number, number] {
  const words = subtree(reading, amount.noun, (child) =>
    /^(?:acl|advcl|appos|conj|cc|case|nsubj|cop|aux|parataxis|mark|punct)/.test(tokenAt(reading, child).relation),
  ).filter((at) => at >= sentence.from && at < sentence.to)
  return trimSpan(reading, [Math.min(amount.from, ...words), Math.max(amount.to, ...words.map((at) => at + 1))])
}

/** A noun where a verb should stand: "no regrets", or a clause whose verb the parser took for something else. */
function isVerbless(reading: Reading, index: number): boolean {
  const token = tokenAt(reading, index)
  if (!isNoun(token) && token.pos !== 'ADJ') return false
  if (/^(?:root|parataxis|ccomp|advcl)$/.test(token.relation)) return true
  return token.relation === 'conj' && token.head >= 0 && isClauseHead(reading, token.head)
}

function wayOf(reading: Reading, head: number): string {
  const { relation, tag } = tokenAt(reading, head)
  if (isFrame(reading, head)) return 'frame'
  const own = childOf(reading, head, 'nsubj', 'nsubj:pass', 'nsubj:outer') === null ? '' : ' own'
  if (!isClauseHead(reading, head)) return `verbless ${relation}`
  const up = tokenAt(reading, head).head
  if (relation === 'conj' && up >= 0) return `${isClauseHead(reading, up) ? wayOf(reading, up) : 'noun'} conj${own}`
  if (relation === 'ccomp' && up >= 0 && isFrame(reading, up)) return 'framed'
  return `${relation}${/^(?:acl|advcl)$/.test(relation) ? ` ${tag}` : ''}${own}`
}

/** A clause that only tells who says or shows what another clause says: "this paper argues that". */
export function isFrame(reading: Reading, head: number): boolean {
  if (isPassive(reading, head) && childOf(reading, head, 'xcomp') !== null) return false
  return attributionsAt(reading, head).some((one) => one.cue === head && !one.speaks)
}

/** Complements stand inside the clause above them, and so do purposes and conditions without an act of their own. */
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
      if (token.tag === 'VBG' && COMPLEMENTS.test(markOf(reading, head))) return isClose(reading, head)
      return token.tag === 'VB' && markOf(reading, head) === 'to'
    case 'acl':
      return token.tag === 'VB' || matchRule(reading, head, vocabulary) === null
    case 'acl:relcl':
      return FREE.test(tokenAt(reading, token.head).lower)
    default:
      return false
  }
}

/** Words that mean nothing without the clause behind them: "what they left behind". */
const FREE = /^(?:what|whatever|whoever|who|those|that|all|everything|anyone|something|nothing)$/

/** Prepositions by which a verb takes a deed for its complement: "accused it of arming rebels". */
const COMPLEMENTS = /^(?:of|from|against|for|into|with|to|on)$/

/** Whether no comma or dash parts a clause from what stands before it. */
function isClose(reading: Reading, head: number): boolean {
  const first = Math.min(...subtree(reading, head))
  return first > 0 && tokenAt(reading, first - 1).pos !== 'PUNCT'
}

export function markOf(reading: Reading, head: number): string {
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

/** What a clause counts in its own words, not in those of a clause apart from it. */
function amountIn(reading: Reading, head: number, from: number, to: number, apart: ReadonlySet<number>): Amount | null {
  const here = reading.bySentence.amounts[tokenAt(reading, head).sentence] ?? []
  if (here.length === 0) return null
  const inside = new Set(subtree(reading, head, (child) => apart.has(child)))
  const own = here.filter((amount) => amount.from >= from && amount.to <= to && inside.has(amount.from))
  return own.find((amount) => amount.value.unit !== 'ratio') ?? own[0] ?? null
}
