import { sourcesOf } from './attribution-source.ts'
import type { ReaderVocabulary } from './reader-vocabulary.ts'
import type { Reading } from './reading.ts'
import { childOf, childrenOf, tokenAt } from './syntax-tree.ts'

const CITING = /^(?:citing|quoting)$/

/**
 * Whom a source in turn has it from: "Reuters, citing two officials, reported that …".
 *
 * @param cue    the verb that brings in what is told
 * @param holder the word that names who tells it; null where none does
 * @returns none where the source vouches for it itself
 */
export function citedSources(
  reading: Reading,
  cue: number,
  holder: number | null,
  vocabulary: ReaderVocabulary,
): readonly string[] {
  const hanging = [
    ...childrenOf(reading, cue, 'advcl', 'acl', 'xcomp', 'parataxis', 'dep'),
    ...ofHolder(reading, holder),
  ]
  return hanging
    .filter((index) => CITING.test(tokenAt(reading, index).lower))
    .flatMap((index) => {
      const cited = childOf(reading, index, 'obj')
      return cited === null ? [] : sourcesOf(reading, cited, vocabulary).sources
    })
}

function ofHolder(reading: Reading, holder: number | null): readonly number[] {
  return holder === null ? [] : childrenOf(reading, holder, 'acl', 'acl:relcl', 'advcl')
}
