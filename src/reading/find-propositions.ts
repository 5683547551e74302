import type { ReadoutItem } from '../model/readout.ts'
import { clauseCuts } from './clause-cuts.ts'
import { propositionOf } from './proposition.ts'
import { type AccountSides, type PropositionSpeakers, propositionSpeakers } from './proposition-speakers.ts'
import type { ReaderVocabulary } from './reader-vocabulary.ts'
import type { Reading, TokenSpan } from './reading.ts'
import { tokenAt } from './syntax-tree.ts'
import type { WordMeanings } from './word-meanings.ts'

/**
 * What does a text tell, proposition by proposition? Titles, bylines and headings are left out.
 *
 * @param sides between whom it was, and who tells it
 */
export function findPropositions(
  reading: Reading,
  sides: AccountSides,
  vocabulary: ReaderVocabulary,
  meanings: WordMeanings,
): readonly ReadoutItem[] {
  const { sentences, layout, document } = reading
  const titleEnd = document.title !== '' && document.text.startsWith(document.title) ? document.title.length : 0
  const spans = sentences
    .filter((sentence) => layout.heading[sentence.index] !== true && tokenAt(reading, sentence.from).start >= titleEnd)
    .flatMap((sentence) => clauseCuts(reading, sentence))
    .flatMap((span) => withoutEdges(reading, span) ?? [])
  const speakers = propositionSpeakers(reading, spans, sides, vocabulary)
  return spans.map((span, i) =>
    propositionOf(reading, span, i + 1, speakers[i] as PropositionSpeakers, sides, vocabulary, meanings),
  )
}

const EDGE = /^(?:and|but|[,;:.–—-]+|--)$/

/** A span without the marks and conjunctions at its ends; null where no word is left. */
function withoutEdges(reading: Reading, { from, to }: TokenSpan): TokenSpan | null {
  let [start, end] = [from, to]
  while (start < end && EDGE.test(tokenAt(reading, start).lower)) start++
  while (end > start && /^[,;:–—-]+$/.test(tokenAt(reading, end - 1).lower)) end--
  const words = reading.tokens.slice(start, end).some(({ text }) => /\p{L}/u.test(text))
  return words ? { from: start, to: end } : null
}
