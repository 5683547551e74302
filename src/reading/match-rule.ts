import { gapObject, subjectOf } from './clause.ts'
import { mentionAt } from './noun-phrase-actors.ts'
import type { Condition, PredicateRule, ReaderVocabulary } from './reader-vocabulary.ts'
import type { Reading } from './reading.ts'
import { childrenOf, isVerb, prepositionOf, subtree, tokenAt } from './syntax-tree.ts'

/** Which rule tells what a token says: the first of its lemma whose conditions all hold. */
export function matchRule(reading: Reading, index: number, vocabulary: ReaderVocabulary): PredicateRule | null {
  const token = tokenAt(reading, index)
  const parts = isVerb(token) ? ['v'] : token.pos === 'ADJ' ? ['a', 'n'] : ['n', 'a']
  for (const part of parts) {
    const rules = vocabulary.predicates.get(`${part}:${token.lemma.toLowerCase()}`) ?? []
    const found = rules.find((rule) => rule.with.every((condition) => holds(reading, index, condition)))
    if (found !== undefined) return found
  }
  return null
}

function holds(reading: Reading, index: number, { slot, words, actor }: Condition): boolean {
  const is = (at: number | null) => at !== null && named(reading, at, words)
  switch (slot) {
    case 'prt':
      return childrenOf(reading, index, 'compound:prt', 'advmod').some((at) => words.has(tokenAt(reading, at).lower))
    case 'prep':
      return childrenOf(reading, index, 'obl', 'nmod').some((at) => words.has(prepositionOf(reading, at)))
    case 'subj':
      return is(subjectOf(reading, index))
    case 'obj': {
      const objects = [...childrenOf(reading, index, 'obj', 'nsubj:pass'), gapObject(reading, index) ?? -1]
      return objects.some((at) => at >= 0 && (is(at) || childrenOf(reading, at, 'conj').some(is)))
    }
    case 'has':
      return subtree(reading, index, (child) =>
        /^(?:conj|parataxis|advcl|acl)/.test(tokenAt(reading, child).relation),
      ).some((at) => at !== index && (is(at) || (actor && mentionAt(reading, at) !== null)))
  }
}

/** The word itself, or what it is a kind or number of: "a round of talks". */
function named(reading: Reading, at: number, words: ReadonlySet<string>): boolean {
  if (words.has(tokenAt(reading, at).lemma.toLowerCase())) return true
  return childrenOf(reading, at, 'compound', 'nmod').some((child) => {
    const relation = tokenAt(reading, child).relation
    return (
      (relation === 'compound' || prepositionOf(reading, child) === 'of') &&
      words.has(tokenAt(reading, child).lemma.toLowerCase())
    )
  })
}
