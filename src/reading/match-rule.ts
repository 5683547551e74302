import { gapObject, isPassive, subjectOf } from './clause.ts'
import { mentionAt, phraseActors } from './noun-phrase-actors.ts'
import type { Condition, PredicateRule, ReaderVocabulary } from './reader-vocabulary.ts'
import type { Reading } from './reading.ts'
import { childOf, childrenOf, isVerb, prepositionOf, subtree, tokenAt } from './syntax-tree.ts'

/** Which rule tells what a token says: the first of its lemma whose conditions all hold. */
export function matchRule(reading: Reading, index: number, vocabulary: ReaderVocabulary): PredicateRule | null {
  const token = tokenAt(reading, index)
  if (token.pos === 'PROPN' && isTime(reading, index)) return null
  const parts = isVerb(token) ? ['v'] : token.pos === 'ADJ' ? ['a', 'n'] : ['n', 'a']
  for (const part of parts) {
    const rules = vocabulary.predicates.get(`${part}:${token.lemma.toLowerCase()}`) ?? []
    const found = rules.find((rule) =>
      rule.with.every((condition) => holds(reading, index, condition, rule, vocabulary)),
    )
    if (found !== undefined) return found
  }
  return null
}

function holds(
  reading: Reading,
  index: number,
  { slot, words, actor, any }: Condition,
  rule: PredicateRule,
  vocabulary: ReaderVocabulary,
): boolean {
  const is = (at: number | null) => at !== null && named(reading, at, words)
  const acts = (at: number | null) => actor && at !== null && phraseActors(reading, at, vocabulary).acts
  switch (slot) {
    case 'prt':
      return particles(reading, index).some((at) => words.has(tokenAt(reading, at).lower))
    case 'prep':
      return complements(reading, index).some((at) => words.has(prepositionOf(reading, at)))
    case 'subj': {
      const subject = subjectOf(reading, index)
      return is(subject) || acts(subject)
    }
    case 'obj':
      return objects(reading, index, rule).some(
        (at) => any || is(at) || acts(at) || childrenOf(reading, at, 'conj').some(is),
      )
    case 'has':
      return below(reading, index).some((at) => is(at) || (actor && mentionAt(reading, at) !== null))
  }
}

/** What hangs on a word by a preposition; dates do not count. */
function complements(reading: Reading, index: number): readonly number[] {
  return childrenOf(reading, index, 'obl', 'obl:agent', 'nmod').filter((at) => !isTime(reading, at))
}

function isTime(reading: Reading, index: number): boolean {
  const times = reading.bySentence.times[tokenAt(reading, index).sentence] ?? []
  return times.some((time) => index >= time.from && index < time.to)
}

const PARTICLES = /^(?:in|off|over|down|up|out|back|away|aside)$/

/** The particles of a verb; before a full noun phrase they pass for prepositions: "shot down a drone". */
function particles(reading: Reading, index: number): readonly number[] {
  const taken = landmarks(reading, index).flatMap((at) => childOf(reading, at, 'case') ?? [])
  return [...childrenOf(reading, index, 'compound:prt', 'advmod'), ...taken]
}

/** Complements whose preposition stands right behind the verb and may be its particle. */
function landmarks(reading: Reading, index: number): readonly number[] {
  const next = reading.tokens[index + 1]
  if (next === undefined || !PARTICLES.test(next.lower)) return []
  return childrenOf(reading, index, 'obl').filter((at) => childOf(reading, at, 'case') === next.index)
}

/** What a verb is done to: its object, a passive's subject, the noun a relative clause or participle hangs on. */
function objects(reading: Reading, index: number, rule: PredicateRule): readonly number[] {
  const raised = isPassive(reading, index) ? subjectOf(reading, index) : gapObject(reading, index)
  return [
    ...childrenOf(reading, index, 'obj'),
    ...(raised === null ? [] : [raised]),
    ...(rule.with.some(({ slot }) => slot === 'prt') ? landmarks(reading, index) : []),
  ]
}

/** All that depends on a word but its subject and clauses of their own; infinitives are none. */
function below(reading: Reading, index: number): readonly number[] {
  return subtree(reading, index, (child) => {
    const { relation, head, tag } = tokenAt(reading, child)
    if (relation === 'nsubj' || relation === 'csubj') return head === index
    return /^(?:conj|parataxis|acl:relcl)/.test(relation) || (relation.startsWith('advcl') && tag !== 'VB')
  }).filter((at) => at !== index)
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
