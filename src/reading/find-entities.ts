import { type EntityCandidate, entityCandidates } from './entity-candidates.ts'
import { entityFeatures } from './entity-features.ts'
import type { ReaderVocabulary } from './reader-vocabulary.ts'
import type { Reading, TokenSpan } from './reading.ts'

/** What a name may name; `other`: an operation, a book, a ship, a people. */
export const NAME_KINDS = ['person', 'organisation', 'place', 'other'] as const
export type NameKind = (typeof NAME_KINDS)[number]

/** Where as much is found wrongly as is missed, on documents held out (scripts/train-entities.ts --folds). */
const LINE = -0.5

/** Which words of a text name a party, a place, a thing, a time or an amount? In text order; one may stand in another. */
export function findEntities(reading: Reading, vocabulary: ReaderVocabulary): readonly TokenSpan[] {
  return entityCandidates(reading).filter((one) => {
    let sum = 0
    for (const sign of new Set(entityFeatures(reading, one, vocabulary))) sum += vocabulary.entityWeights.get(sign) ?? 0
    return sum > LINE
  })
}

/** Of which kind is a name that no table has? */
export function nameKind(reading: Reading, name: EntityCandidate, vocabulary: ReaderVocabulary): NameKind {
  const sums = NAME_KINDS.map(() => 0)
  for (const sign of new Set(entityFeatures(reading, name, vocabulary))) {
    const row = vocabulary.nameWeights.get(sign)
    if (row !== undefined) for (const [at, weight] of row.entries()) sums[at] = (sums[at] ?? 0) + weight
  }
  return NAME_KINDS[sums.indexOf(Math.max(...sums))] ?? 'other'
}
