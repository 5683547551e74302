import { isClauseHead } from './clause.ts'
import { isNegated } from './degree-features.ts'
import type { ReaderVocabulary } from './reader-vocabulary.ts'
import type { Reading, TokenSpan } from './reading.ts'
import { childrenOf, tokenAt } from './syntax-tree.ts'

/** What must not or cannot be is asked or held, not denied. */
const REJECTS = /^(?:reject|deny|dismiss|exclude)$/
const ASKS = /^(?:must|should|ought|can|ca|could)$/

/**
 * Is what a span tells of denied: its main predicate, or what that says was said or done? "No more war" denies nothing, and what
 * must not be is a demand.
 */
export function isDenied(
  reading: Reading,
  { from, to }: TokenSpan,
  core: number,
  vocabulary: ReaderVocabulary,
): boolean {
  for (let i = from; i < to; i++) {
    const token = tokenAt(reading, i)
    if (i !== core && !(isClauseHead(reading, i) && /^(?:conj|ccomp|xcomp|parataxis)$/.test(token.relation))) continue
    if (childrenOf(reading, i, 'aux').some((aux) => ASKS.test(tokenAt(reading, aux).lower))) continue
    if (!isNegated(reading, token) && !refuses(reading, i, vocabulary)) continue
    const noMore = reading.tokens.slice(from, to).some(({ lower }, at) => {
      const next = tokenAt(reading, Math.min(to - 1, from + at + 1)).lower
      return lower === 'no' && /^(?:more|longer|less|fewer)$/.test(next)
    })
    if (!noMore) return true
  }
  return false
}

/** A verb that says that a thing is not done ("refused", "failed"), or one whose complement has "no": "came to no agreement", "ended without one". */
function refuses(reading: Reading, index: number, { cues }: ReaderVocabulary): boolean {
  const { lemma, pos } = tokenAt(reading, index)
  if (pos === 'VERB' && (cues.get('governor')?.get(lemma) === 'negated' || REJECTS.test(lemma))) return true
  return childrenOf(reading, index, 'obl', 'obj', 'nsubj', 'nsubj:pass').some((child) =>
    childrenOf(reading, child, 'det', 'case').some((word) => {
      const { lower } = tokenAt(reading, word)
      return /^(?:no|neither)$/.test(lower) || (lower === 'without' && child > index)
    }),
  )
}
