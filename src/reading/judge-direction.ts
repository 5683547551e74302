import type { ClaimType, Direction, Modality } from '../model/claim.ts'
import type { ReaderVocabulary } from './reader-vocabulary.ts'
import type { Predication, Reading } from './reading.ts'
import { tokenAt } from './syntax-tree.ts'

const BY_TYPE: Readonly<Partial<Record<ClaimType, Direction>>> = {
  AGREE: 'closer',
  CONSULT: 'closer',
  SUPPORT: 'closer',
  CONCEDE: 'closer',
  COOPERATE: 'closer',
  AID: 'closer',
  RETREAT: 'closer',
  ACCUSE: 'apart',
  REJECT: 'apart',
  THREATEN: 'apart',
  PROTEST: 'apart',
  SANCTION: 'apart',
  MOBILIZE: 'apart',
  COERCE: 'apart',
  ASSAULT: 'apart',
  CLOSER: 'closer',
  APART: 'apart',
  DEPENDENCE: 'closer',
  CONSTRAINT: 'apart',
  NEUTRAL: 'neutral',
}

/** Step 11: what a predication says about the tie. Negation turns a tie's deeds round; the lean of the words decides the rest. */
export function judgeDirection(
  reading: Reading,
  predication: Predication,
  type: ClaimType,
  modality: Modality,
  vocabulary: ReaderVocabulary,
): Direction {
  const own = predication.rule?.direction ?? BY_TYPE[type] ?? null
  const direction = own ?? leanOf(reading, predication, vocabulary)
  if (modality !== 'negated') return direction
  if (direction === 'closer') return 'apart'
  return direction === 'apart' && predication.rule?.kind === 'event' ? 'neutral' : direction === 'apart' ? 'closer' : direction
}

/** The side to which most words of the clause lean. */
export function leanOf(
  reading: Reading,
  { from, to }: Pick<Predication, 'from' | 'to'>,
  { valence }: ReaderVocabulary,
): Direction {
  let lean = 0
  for (let i = from; i < to; i++) {
    const token = tokenAt(reading, i)
    const direction = valence.get(token.lemma.toLowerCase()) ?? valence.get(token.lower)
    if (direction === 'closer') lean += 1
    if (direction === 'apart') lean -= 1.2
  }
  if (lean === 0) return 'neutral'
  return lean > 0 ? 'closer' : 'apart'
}
