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
  const direction = own ?? widerLean(reading, predication, vocabulary)
  if (modality !== 'negated') return direction
  if (direction === 'closer') return 'apart'
  return direction === 'apart' && predication.rule?.kind === 'event'
    ? 'neutral'
    : direction === 'apart'
      ? 'closer'
      : direction
}

/** The lean of the clause; where it has none, of its sentence, then of the sentences of its paragraph up to it. */
function widerLean(reading: Reading, predication: Predication, vocabulary: ReaderVocabulary): Direction {
  const own = leanOf(reading, predication, vocabulary)
  if (own !== 'neutral') return own
  const sentence = reading.sentences[tokenAt(reading, predication.head).sentence]
  if (sentence === undefined) return own
  const around = leanOf(reading, sentence, vocabulary)
  if (around !== 'neutral') return around
  let first = sentence.index
  while (first > 0 && reading.sentences[first - 1]?.paragraph === sentence.paragraph) first--
  return leanOf(reading, { from: reading.sentences[first]?.from ?? sentence.from, to: sentence.to }, vocabulary)
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
