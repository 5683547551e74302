import { isClauseHead } from './clause.ts'
import type { ReaderVocabulary } from './reader-vocabulary.ts'
import type { Reading, TokenSpan } from './reading.ts'
import { childrenOf, tokenAt } from './syntax-tree.ts'

const LIFTS = /^(?:may|might|could|would)$/
const IF = /^(?:if|unless|provided|whether|until)$/
/** Prepositions and nouns of complements that leave a thing open. */
const CONDITIONS = /^(?:in principle|subject to|under condition|on condition|depending on|in case)/

/**
 * Is what a span tells left open? Its main predicate, or what that governs, has an auxiliary of possibility, is a word such as
 * "study" or "consider", or takes a possibility as its subject or object; or it hangs on a condition.
 */
export function leftOpen(
  reading: Reading,
  { from, to }: TokenSpan,
  core: number,
  vocabulary: ReaderVocabulary,
): boolean {
  const open = (index: number) =>
    vocabulary.propositionWords.get(tokenAt(reading, index).lemma)?.includes('open') === true
  const isOpen = (index: number) => open(index) && childrenOf(reading, index, 'nmod:poss').length === 0
  for (let i = from; i < to; i++) {
    const { relation } = tokenAt(reading, i)
    if (i !== core && !(isClauseHead(reading, i) && /^(?:conj|ccomp|xcomp)$/.test(relation))) continue
    const lifts = childrenOf(reading, i, 'aux').map((aux) => tokenAt(reading, aux).lower)
    if (lifts.some((aux) => LIFTS.test(aux) && !(aux === 'would' && isTold(reading, i)))) return true
    if (open(i) || childrenOf(reading, i, 'obj', 'nsubj', 'nsubj:pass', 'advmod').some(isOpen)) return true
    if (childrenOf(reading, i, 'obl', 'nmod').some((child) => CONDITIONS.test(phraseOf(reading, child)))) return true
    const conditions = childrenOf(reading, i, 'advcl').flatMap((clause) => childrenOf(reading, clause, 'mark'))
    if (conditions.some((mark) => IF.test(tokenAt(reading, mark).lower))) return true
  }
  return false
}

/** "Said that he would come": what somebody said will be, told in the past. */
function isTold(reading: Reading, index: number): boolean {
  const { relation, head } = tokenAt(reading, index)
  return relation === 'ccomp' && head >= 0 && /^VB[DN]$/.test(tokenAt(reading, head).tag)
}

/** A complement's preposition and head: "in principle". */
function phraseOf(reading: Reading, index: number): string {
  const prepositions = childrenOf(reading, index, 'case').map((at) => tokenAt(reading, at).lower)
  return [...prepositions, tokenAt(reading, index).lemma].join(' ')
}
