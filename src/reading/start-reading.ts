import type { ReaderVocabulary } from './reader-vocabulary.ts'
import type { ReaderDocument, Reading } from './reading.ts'
import { analyseSyntax } from './syntax/analyse-syntax.ts'
import { dependents } from './syntax-tree.ts'

/** A document with its words and sentences, and nothing known yet about what they mean. */
export function startReading(document: ReaderDocument, vocabulary: ReaderVocabulary): Reading {
  const { tokens, sentences } = analyseSyntax(document.text, vocabulary.syntax)
  return {
    document,
    tokens,
    sentences,
    children: dependents(tokens),
    layout: { heading: [], date: [] },
    mentions: [],
    mentionAt: new Int32Array(tokens.length).fill(-1),
    focus: [],
    referents: new Map(),
    spoken: [],
    quoted: [],
    quotations: [],
    times: [],
    amounts: [],
    attributions: [],
    bySentence: { attributions: [], amounts: [], times: [] },
    predications: [],
    degrees: [],
    judgements: [],
    claims: [],
  }
}
