import { actFeatures, type Features, type WordKnowledge } from '../../src/reading/classify-features.ts'
import type { SyntaxModel } from '../../src/reading/syntax/syntax-model.ts'
import type { CameoClause } from './cameo-clauses.ts'
import { cameoToPlover } from './cameo-to-plover.ts'
import type { MadeClause } from './made-clauses.ts'
import { markedSentence } from './marked-sentence.ts'

/** What features are read with. */
export interface Knowledge {
  readonly syntax: SyntaxModel
  readonly words: WordKnowledge
}

/** A sentence of known type: its features, and what an error on it costs. */
export interface KnownAct {
  readonly type: string
  readonly features: Features
  readonly cost: number
}

/** A clause that follows a dictionary's pattern is worth less than a sentence of the news that people have judged. */
const CAMEO_COST = 0.1
const MADE_COST = 0.45

export function featuresOf(marked: string, knows: Knowledge): Features {
  const { tree, context } = markedSentence(marked, knows.syntax)
  return actFeatures(tree, context, knows.words)
}

export function ofCameo(clauses: readonly CameoClause[], knows: Knowledge): readonly KnownAct[] {
  return clauses.flatMap(({ marked, code, weight }) => {
    const type = cameoToPlover(code)
    return type === null ? [] : [{ type, features: featuresOf(marked, knows), cost: CAMEO_COST * weight }]
  })
}

export function ofMade(clauses: readonly MadeClause[], knows: Knowledge): readonly KnownAct[] {
  return clauses.map(({ marked, type }) => ({ type, features: featuresOf(marked, knows), cost: MADE_COST / 2 }))
}
