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

/**
 * What a speaker does by saying something. A duty laid on the other asks; what one will do oneself promises or threatens;
 * what is denied or said not to be is rejected; what is said of others' deeds accuses or supports, as it leans.
 */
export function judgeSpeech(reading: Reading, predication: Predication, vocabulary: ReaderVocabulary): ClaimType {
  const { head, source } = predication
  const content = childOf(reading, head, 'ccomp') ?? contentAfter(reading, head)
  const words = reading.tokens.slice(predication.from, predication.to)
  if (words.some((token) => DUTY.test(token.lemma))) return 'REQUEST'
  const lean = leanOf(reading, predication, vocabulary)
  const byLean = lean === 'closer' ? 'SUPPORT' : lean === 'apart' ? 'ACCUSE' : 'NONE'
  if (content === null) return words.some((token) => NEGATIVE.test(token.lower)) ? 'REJECT' : byLean
  const core = childOf(reading, content, 'xcomp') ?? content
  if (isNegated(reading, content) || isNegated(reading, core)) return 'REJECT'
  const rule = matchRule(reading, content, vocabulary) ?? matchRule(reading, core, vocabulary)
  const way = rule === null ? lean : (rule.direction ?? BY_TYPE[rule.type] ?? lean)
  const own = speaksOfItself(reading, content, source, vocabulary)
  const future = childrenOf(reading, content, 'aux').some((at) => FUTURE.test(tokenAt(reading, at).lower))
  if (own && future && way !== 'neutral') return way === 'closer' ? 'AGREE' : 'THREATEN'
  return way === 'closer' ? 'SUPPORT' : way === 'apart' ? 'ACCUSE' : 'NONE'
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
