import type { ReadoutItem } from '../../model/readout.ts'
import { coveredShare } from './item-overlap.ts'
import type { WordWeights } from './word-weights.ts'

/** A clause is added where less of its weight than this has a near word in what the other side tells of it. */
const LEAST_COVERED = 0.5

/**
 * What an account adds to something that both tell: the clauses of its item of which the other side's items have little.
 *
 * @param others the other side's items that tell the same
 * @returns each clause as an item of its own
 */
export function addedParts(
  item: ReadoutItem,
  others: readonly ReadoutItem[],
  weigh: WordWeights,
): readonly ReadoutItem[] {
  const told = others.flatMap(({ words }) => words)
  return item.parts
    .filter(({ words }) => coveredShare(words, told, weigh) < LEAST_COVERED)
    .map(({ start, end, words, signs }): ReadoutItem => {
      const { passage, said } = item
      const quote = passage.quote.slice(start - passage.start, end - passage.start)
      const saying = said !== null && start >= said[0] && end <= said[1]
      return {
        ...item,
        passage: { ...passage, start, end, quote },
        words,
        signs,
        said: saying ? [start, end] : null,
        speakers: saying ? item.speakers : [],
        actors: [...new Set(words.flatMap(({ actors }) => actors))],
        parts: [],
      }
    })
}
