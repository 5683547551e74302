import type { Modality } from '../model/claim.ts'
import type { CuePlace, ReaderVocabulary } from './reader-vocabulary.ts'
import type { Predication, Reading } from './reading.ts'
import { childrenOf, tokenAt } from './syntax-tree.ts'

const ORDER: readonly Modality[] = ['negated', 'conditional', 'possible', 'planned', 'reported']

/** Step 9: how far a predication is so; the first that fits of negated, conditional, possible, planned, reported. */
export function judgeModality(
  reading: Reading,
  predication: Predication,
  attributed: boolean,
  vocabulary: ReaderVocabulary,
): Modality {
  const found = cuesOf(reading, predication, vocabulary)
  for (const modality of ORDER) if (found.has(modality)) return modality
  return attributed ? 'reported' : 'actual'
}

function cuesOf(reading: Reading, predication: Predication, { cues }: ReaderVocabulary): ReadonlySet<Modality> {
  const found = new Set<Modality>()
  const add = (place: CuePlace, word: string) => {
    const modality = cues.get(place)?.get(word)
    if (modality !== undefined) found.add(modality)
  }
  const { rule, core } = predication
  const statement = rule?.kind === 'statement'
  for (let at: number = core; at >= 0; ) {
    const token = tokenAt(reading, at)
    for (const child of childrenOf(reading, at, 'aux', 'aux:pass')) add('auxiliary', tokenAt(reading, child).lower)
    for (const child of childrenOf(reading, at, 'advmod', 'cc:preconj')) add('adverb', tokenAt(reading, child).lower)
    for (const child of childrenOf(reading, at, 'nsubj', 'nsubj:pass', 'obj')) {
      for (const det of childrenOf(reading, child, 'det')) add('determiner', tokenAt(reading, det).lower)
      if (/^(?:nobody|nothing|none|neither)$/.test(tokenAt(reading, child).lower)) found.add('negated')
    }
    for (const child of childrenOf(reading, at, 'det')) add('determiner', tokenAt(reading, child).lower)
    for (const child of childrenOf(reading, at, 'mark')) {
      if (token.relation !== 'ccomp') add('mark', tokenAt(reading, child).lower)
    }
    for (const child of childrenOf(reading, at, 'case')) add('preposition', tokenAt(reading, child).lower)
    if (at !== core) add('governor', token.lemma)
    if (!statement || at !== core) {
      for (const child of childrenOf(reading, at, 'amod', 'advmod')) add('adverb', tokenAt(reading, child).lower)
    }
    const up = token.head
    const goesUp = token.relation === 'xcomp' || (at === core && at !== predication.head)
    const nominal = rule?.part === 'n' && /^(?:nmod|obl)$/.test(token.relation) && up >= 0
    if (nominal) add('noun', tokenAt(reading, up).lemma)
    if (!goesUp || up < 0) break
    at = up
  }
  return found
}
