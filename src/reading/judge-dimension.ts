import type { Dimension } from '../model/claim.ts'
import type { ReaderVocabulary } from './reader-vocabulary.ts'
import type { Predication, Reading } from './reading.ts'
import { tokenAt } from './syntax-tree.ts'

/** What the predicate itself says weighs as much as two cue words. */
const RULE_WEIGHT = 1.5

/** Step 10: which side of the tie a predication is about: the predicate's own, unless the words of the clause outweigh it. */
export function judgeDimension(reading: Reading, predication: Predication, vocabulary: ReaderVocabulary): Dimension {
  const score = new Map<Dimension, number>([['diplomatic', 0.5]])
  const add = (dimension: Dimension, weight: number) => score.set(dimension, (score.get(dimension) ?? 0) + weight)
  if (predication.rule?.dimension) add(predication.rule.dimension, RULE_WEIGHT)
  for (let i = predication.from; i < predication.to; i++) {
    if (reading.mentionAt[i] !== -1) continue
    const token = tokenAt(reading, i)
    const dimension = vocabulary.dimensions.get(token.lemma.toLowerCase()) ?? vocabulary.dimensions.get(token.lower)
    if (dimension !== undefined) add(dimension, token.tag.startsWith('N') ? 1 : 0.7)
  }
  let best: Dimension = 'diplomatic'
  for (const [dimension, weight] of score) if (weight > (score.get(best) ?? 0)) best = dimension
  return best
}
