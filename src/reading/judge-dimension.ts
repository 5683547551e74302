import { DIMENSIONS, type Dimension } from '../model/claim.ts'
import { type DimensionFeatures, dimensionFeatures, type Judged } from './dimension-features.ts'
import type { OutcomeWeights, ReaderVocabulary } from './reader-vocabulary.ts'
import type { Predication, Reading } from './reading.ts'

/** Step 10: which side of the tie a predication is about: that for which its words and those around speak most. */
export function judgeDimension(
  reading: Reading,
  predication: Predication,
  judged: Judged,
  vocabulary: ReaderVocabulary,
): Dimension {
  return likeliestDimension(dimensionFeatures(reading, predication, judged, vocabulary), vocabulary.dimensionWeights)
}

/** The dimension with the highest sum of weights; the first of those in the vocabulary's order where they are even. */
export function likeliestDimension(features: DimensionFeatures, weights: OutcomeWeights): Dimension {
  const scores = DIMENSIONS.map(() => 0)
  for (const [feature, amount] of features) {
    const row = weights.get(feature)
    if (row === undefined) continue
    for (let at = 0; at < scores.length; at++) scores[at] = (scores[at] as number) + (row[at] as number) * amount
  }
  return DIMENSIONS[scores.indexOf(Math.max(...scores))] ?? 'diplomatic'
}
