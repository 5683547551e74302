import { degreeFeatures, isNegated, type SentenceTree } from './degree-features.ts'
import type { ReaderVocabulary } from './reader-vocabulary.ts'
import type { Reading } from './reading.ts'
import { tokenAt } from './syntax-tree.ts'

/** How far a predicate is so, and which words say it. */
export interface Degree {
  /** −3 certainly not (or not yet) so, 0 open, +3 certainly so */
  readonly degree: number
  /** what each cue adds before the sum is bent to the range, the strongest first */
  readonly cues: readonly { readonly cue: string; readonly adds: number }[]
}

/** Step 9: how far each predication is so. */
export function judgeDegrees(reading: Reading, vocabulary: ReaderVocabulary): Reading {
  return { ...reading, degrees: reading.predications.map(({ core }) => judgeDegree(reading, core, vocabulary)) }
}

/** The sum of the weights of what speaks for and against, bent to −3 … +3. */
export function bend(sum: number): number {
  return 3 * Math.tanh(sum)
}

/**
 * How sure is it that what the predicate at a token tells of happened or holds? Its own negation turns a sum above zero
 * round; a sum below zero it leaves.
 *
 * @param index the token of a verb, or of the noun or adjective that predicates
 */
export function judgeDegree(tree: SentenceTree, index: number, vocabulary: ReaderVocabulary): Degree {
  const cues: { cue: string; adds: number }[] = []
  let sum = 0
  for (const cue of new Set(degreeFeatures(tree, index, vocabulary))) {
    const adds = vocabulary.degreeWeights.get(cue)
    if (adds === undefined) continue
    sum += adds
    cues.push({ cue, adds })
  }
  if (sum > 0 && isNegated(tree, tokenAt(tree, index))) {
    cues.push({ cue: 'negated', adds: -2 * sum })
    sum = -sum
  }
  cues.sort((a, b) => Math.abs(b.adds) - Math.abs(a.adds) || (a.cue < b.cue ? -1 : 1))
  return { degree: bend(sum), cues }
}
