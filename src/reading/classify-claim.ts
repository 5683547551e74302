import type { ClaimType } from '../model/claim.ts'
import { actContext } from './classify-context.ts'
import { actFeatures } from './classify-features.ts'
import { type ActHead, scoreAct } from './classify-model.ts'
import type { ReaderVocabulary } from './reader-vocabulary.ts'
import type { Predication, Reading } from './reading.ts'
import { tokenAt } from './syntax-tree.ts'

/** The type for which most speaks, and how far it is ahead of the next. */
export interface TypeGuess {
  readonly type: ClaimType
  readonly margin: number
  /** all types, the likeliest first */
  readonly ranked: readonly ClaimType[]
  /** how much speaks for each label of the head, in its order */
  readonly scores: Float64Array
}

/** Words by which giving way is a withdrawal of forces; all other giving way is a concession. */
const WITHDRAWAL =
  /^(?:troop|troops|soldier|force|army|garrison|outpost|brigade|battalion|withdraw|withdrawal|retreat|disengage|disengagement|pullback|surrender|ceasefire|cease-fire|truce|disarm|evacuate|front|barracks)$/

/** What a claim's words themselves say of its type, where no rule does; null where no weights are loaded. */
export function classifyClaim(
  reading: Reading,
  predication: Predication,
  vocabulary: ReaderVocabulary,
): TypeGuess | null {
  const head = vocabulary.acts?.heads.get('prose')
  if (head === undefined) return null
  const { from, to } = predication
  const context = actContext(reading, { head: predication.head, core: predication.core, span: [from, to] })
  const scores = scoreAct(head, actFeatures(reading, context, vocabulary))
  const { label, margin } = bestOf(head, scores)
  const typeOf = (one: string) => (one === 'YIELD' ? yieldType(reading, from, to) : (one as ClaimType))
  const ranked = [...scores.keys()]
    .sort((a, b) => (scores[b] as number) - (scores[a] as number))
    .map((at) => typeOf(head.labels[at] ?? ''))
  return { type: typeOf(label), margin, ranked, scores }
}

/** The label with the highest score, and its distance from the second. */
export function bestOf({ labels }: ActHead, scores: Float64Array): { readonly label: string; readonly margin: number } {
  let first = -1
  let second = Number.NEGATIVE_INFINITY
  scores.forEach((score, at) => {
    if (first < 0 || score > (scores[first] as number)) {
      if (first >= 0) second = scores[first] as number
      first = at
    } else if (score > second) second = score
  })
  return { label: labels[first] ?? '', margin: first < 0 ? 0 : (scores[first] as number) - second }
}

function yieldType(reading: Reading, from: number, to: number): ClaimType {
  for (let i = from; i < to; i++) if (WITHDRAWAL.test(tokenAt(reading, i).lemma.toLowerCase())) return 'RETREAT'
  return 'CONCEDE'
}
