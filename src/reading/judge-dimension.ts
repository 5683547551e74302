import type { Dimension } from '../model/claim.ts'
import type { ReaderVocabulary } from './reader-vocabulary.ts'
import type { Predication, Reading } from './reading.ts'
import { tokenAt } from './syntax-tree.ts'

/** What the predicate itself says weighs as much as so many cue words; diplomacy is what is said where nothing else is. */
const RULE_WEIGHT = 2
const DIPLOMATIC_WEIGHT = 1
const SPOKEN_WEIGHT = 0.5
const BASE_WEIGHT = 1.2
/** Cues around the clause tell less: in its sentence, in the sentence before. */
const SENTENCE_WEIGHT = 0.5
const BEFORE_WEIGHT = 0.15

/** Step 10: which side of the tie a predication is about: the predicate's own, unless the words around outweigh it. */
export function judgeDimension(reading: Reading, predication: Predication, vocabulary: ReaderVocabulary): Dimension {
  const score = new Map<Dimension, number>([['diplomatic', BASE_WEIGHT]])
  const add = (dimension: Dimension, weight: number) => score.set(dimension, (score.get(dimension) ?? 0) + weight)
  const own = predication.rule?.dimension
  const spoken = predication.rule?.kind === 'statement' ? SPOKEN_WEIGHT : DIPLOMATIC_WEIGHT
  if (own) add(own, own === 'diplomatic' ? spoken : RULE_WEIGHT)
  const count = (from: number, to: number, weight: number) => {
    for (let i = from; i < to; i++) {
      if (reading.mentionAt[i] !== -1) continue
      const token = tokenAt(reading, i)
      const cue = vocabulary.dimensions.get(token.lemma.toLowerCase()) ?? vocabulary.dimensions.get(token.lower)
      if (cue !== undefined) add(cue.dimension, weight * cue.weight * (token.tag.startsWith('N') ? 1 : 0.7))
    }
  }
  const at = tokenAt(reading, predication.head).sentence
  const sentence = reading.sentences[at]
  const before = reading.sentences[at - 1]
  count(predication.from, predication.to, 1)
  if (sentence !== undefined) {
    count(sentence.from, predication.from, SENTENCE_WEIGHT)
    count(predication.to, sentence.to, SENTENCE_WEIGHT)
    if (before !== undefined && before.paragraph === sentence.paragraph) count(before.from, before.to, BEFORE_WEIGHT)
  }
  let best: Dimension = 'diplomatic'
  for (const [dimension, weight] of score) if (weight > (score.get(best) ?? 0)) best = dimension
  return best
}
