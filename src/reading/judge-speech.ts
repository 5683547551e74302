import type { ClaimType } from '../model/claim.ts'
import { subjectOf } from './clause.ts'
import { BY_TYPE, leanOf } from './judge-direction.ts'
import { matchRule } from './match-rule.ts'
import { phraseActors } from './noun-phrase-actors.ts'
import type { ReaderVocabulary } from './reader-vocabulary.ts'
import type { Predication, Reading } from './reading.ts'
import { childOf, childrenOf, tokenAt } from './syntax-tree.ts'

const NEGATIVE = /^(?:not|n't|never|no|nothing|nobody|neither|nor)$/
const DUTY = /^(?:must|should|need|ought)$/
const FUTURE = /^(?:will|would|shall|'ll|wo)$/

const ANNOUNCING = /^(?:announce|declare|proclaim)$/
/** Said of one's own deeds, these answer a charge. */
const JUSTIFYING = /^(?:insist|maintain|retort|reply|counter|contend|claim|protest|argue)$/
/** What announcing it does as well; the rest of what one says one does is agreed to, threatened, or told of. */
const DONE_BY_SAYING = /^(?:SANCTION|CONCEDE|RETREAT|COOPERATE|AID|REJECT|REQUEST|CONSULT|AGREE)$/

/**
 * What a speaker does by saying something. A duty laid on the other asks; what one will do oneself promises or threatens, or
 * does it by being announced; what is denied or said not to be is rejected; what is said of others' deeds accuses or
 * supports, as it leans.
 */
export function judgeSpeech(reading: Reading, predication: Predication, vocabulary: ReaderVocabulary): ClaimType {
  const { head, source } = predication
  const content = childOf(reading, head, 'ccomp') ?? contentAfter(reading, head)
  const words = reading.tokens.slice(predication.from, predication.to)
  const lean = leanOf(reading, predication, vocabulary)
  const byLean = lean === 'closer' ? 'SUPPORT' : lean === 'apart' ? 'ACCUSE' : 'NONE'
  if (content === null) {
    if (words.some((token) => DUTY.test(token.lemma))) return 'REQUEST'
    return words.some((token) => NEGATIVE.test(token.lower)) ? 'REJECT' : byLean
  }
  const core = childOf(reading, content, 'xcomp') ?? content
  const own = speaksOfItself(reading, content, source, vocabulary)
  const must = [content, core].some((at) =>
    childrenOf(reading, at, 'aux').some((aux) => DUTY.test(tokenAt(reading, aux).lemma)),
  )
  if (must || (DUTY.test(tokenAt(reading, content).lemma) && core !== content)) return own ? byLean : 'REQUEST'
  const rule = matchRule(reading, content, vocabulary) ?? matchRule(reading, core, vocabulary)
  const way = rule === null ? lean : (rule.direction ?? BY_TYPE[rule.type] ?? lean)
  if (isNegated(reading, content) || isNegated(reading, core)) {
    return !own && rule !== null && way === 'closer' && namesActor(reading, content, vocabulary) ? 'ACCUSE' : 'REJECT'
  }
  const future = childrenOf(reading, content, 'aux').some((at) => FUTURE.test(tokenAt(reading, at).lower))
  const current = childrenOf(reading, content, 'aux').some((at) =>
    /^(?:is|are|was|were|be)$/.test(tokenAt(reading, at).lower),
  )
  const announced = ANNOUNCING.test(tokenAt(reading, head).lemma)
  if (own && (announced ? future || current : current && !future) && rule !== null && DONE_BY_SAYING.test(rule.type))
    return rule.type
  if (own && future && (way !== 'neutral' || rule === null)) return way === 'apart' ? 'THREATEN' : 'AGREE'
  if (own && JUSTIFYING.test(tokenAt(reading, head).lemma)) return 'REJECT'
  return way === 'closer' ? 'SUPPORT' : way === 'apart' ? 'ACCUSE' : 'NONE'
}

function namesActor(reading: Reading, content: number, vocabulary: ReaderVocabulary): boolean {
  const subject = subjectOf(reading, content)
  return subject !== null && phraseActors(reading, subject, vocabulary).actors.length > 0
}

/** The clause a verb of saying is put behind. */
function contentAfter(reading: Reading, head: number): number | null {
  const { relation, head: up } = tokenAt(reading, head)
  return relation === 'parataxis' && up >= 0 ? up : null
}

function isNegated(reading: Reading, index: number): boolean {
  const own = childrenOf(reading, index, 'advmod', 'det', 'nsubj', 'obj', 'nsubj:pass')
  const deep = own.flatMap((at) => [at, ...childrenOf(reading, at, 'det')])
  return deep.some((at) => NEGATIVE.test(tokenAt(reading, at).lower))
}

function speaksOfItself(
  reading: Reading,
  content: number,
  source: readonly string[],
  vocabulary: ReaderVocabulary,
): boolean {
  const subject = subjectOf(reading, content)
  if (subject === null) return false
  const { actors } = phraseActors(reading, subject, vocabulary)
  return actors.some((actor) => source.includes(actor))
}
