import type { ClaimKind, ClaimType } from '../model/claim.ts'
import { COMPONENTS, meanVector } from './mean-vector.ts'
import type { ReaderVocabulary } from './reader-vocabulary.ts'
import type { Predication, Reading, TokenSpan } from './reading.ts'
import type { SyntaxModel } from './syntax/syntax-model.ts'
import { childOf, tokenAt } from './syntax-tree.ts'
import type { Token } from './token.ts'

/** What the dimension is read from: features with how much there is of each. */
export type DimensionFeatures = ReadonlyMap<string, number>

/** What a predication was taken to be before its dimension is judged. */
export interface Judged {
  readonly kind: ClaimKind
  readonly type: ClaimType
}

/** Words that tell what a passage is about. */
const CONTENT = /^(?:NN|VB|JJ)/
/** So many words before and after a clause are its paragraph, at most. */
const NEAR = 150
/** Names of the components of mean vectors, made once. */
const componentsOf = (part: string) => Array.from({ length: COMPONENTS }, (_, k) => `${part}${k}`)
const CLAUSE = componentsOf('c')
const SENTENCE = componentsOf('s')
const PARAGRAPH = componentsOf('p')
/** Words of the table from this weight on tell a dimension plainly. */
const PLAIN = 1

/**
 * What speaks for one dimension or another: the predicate's own row, its type, words of the table and the mean of the
 * words' vectors in the clause, its sentence, the sentences before and the paragraph, and what the act before was about.
 */
export function dimensionFeatures(
  reading: Reading,
  predication: Predication,
  { kind, type }: Judged,
  vocabulary: ReaderVocabulary,
): DimensionFeatures {
  const found = new Map<string, number>([['always', 1]])
  const add = (name: string, value: number) => {
    if (value !== 0) found.set(name, (found.get(name) ?? 0) + value)
  }
  const { rule, amount, from, to } = predication
  add(`rule ${rule?.dimension ?? 'open'}`, 1)
  add(`rule ${rule?.dimension ?? 'open'} ${kind}`, 1)
  add(`type ${type}`, 1)
  add(`kind ${kind}`, 1)
  if (amount !== null) add(`unit ${amount.value.unit}`, 1)
  const at = tokenAt(reading, predication.head).sentence
  const sentence = reading.sentences[at]
  if (sentence === undefined) return found
  addCore(reading, predication, add, vocabulary)
  const own = [{ from, to }]
  const rest = [
    { from: sentence.from, to: from },
    { from: to, to: sentence.to },
  ]
  const inParagraph = (step: number) => {
    const other = reading.sentences[at + step]
    return other !== undefined && other.paragraph === sentence.paragraph ? [other] : []
  }
  const paragraph = paragraphAround(reading, at, predication)
  addZone(reading, 'clause', own, add, vocabulary)
  addZone(reading, 'sentence', rest, add, vocabulary)
  addZone(reading, 'before', inParagraph(-1), add, vocabulary)
  addZone(reading, 'after', inParagraph(1), add, vocabulary)
  addZone(reading, 'paragraph', [paragraph], add, vocabulary)
  addVector(reading, CLAUSE, { from, to }, add, vocabulary.syntax)
  addVector(reading, SENTENCE, sentence, add, vocabulary.syntax)
  addVector(reading, PARAGRAPH, paragraph, add, vocabulary.syntax)
  addWords(reading, own, add)
  return found
}

type Add = (name: string, value: number) => void

/** The words of the predicate and of what it is done to. */
function addCore(reading: Reading, { core, head }: Predication, add: Add, vocabulary: ReaderVocabulary): void {
  add(`core ${tokenAt(reading, core).lemma}`, 1)
  for (const relation of ['obj', 'obl', 'nmod', 'nsubj', 'nsubj:pass'] as const) {
    const child = childOf(reading, core, relation) ?? childOf(reading, head, relation)
    if (child === null || reading.mentionAt[child] !== -1) continue
    const cue = cueOf(tokenAt(reading, child), vocabulary)
    if (cue !== undefined) add(`${relation} ${cue.dimension} ${cue.weight >= PLAIN ? 'plain' : 'faint'}`, 1)
  }
}

function cueOf(token: Token, { dimensions }: ReaderVocabulary) {
  return dimensions.get(token.lemma.toLowerCase()) ?? dimensions.get(token.lower)
}

/** How many words of each dimension a part of the text has; each further one tells less. */
function addZone(
  reading: Reading,
  name: string,
  spans: readonly TokenSpan[],
  add: Add,
  vocabulary: ReaderVocabulary,
): void {
  const sums = new Map<string, number>()
  for (const { from, to } of spans) {
    for (let i = from; i < to; i++) {
      if (reading.mentionAt[i] !== -1) continue
      const token = tokenAt(reading, i)
      const cue = cueOf(token, vocabulary)
      if (cue === undefined) continue
      const kind = `${cue.dimension} ${cue.weight >= PLAIN ? 'plain' : 'faint'}`
      sums.set(kind, (sums.get(kind) ?? 0) + (token.tag.startsWith('N') ? 1 : 0.7))
    }
  }
  for (const [cue, sum] of sums) add(`${name} ${cue}`, sum / (1 + sum))
}

function addVector(reading: Reading, names: readonly string[], span: TokenSpan, add: Add, syntax: SyntaxModel): void {
  const mean = meanVector(reading, [span], syntax)
  if (mean !== null) for (let k = 0; k < mean.length; k++) add(names[k] as string, mean[k] as number)
}

function addWords(reading: Reading, spans: readonly TokenSpan[], add: Add): void {
  const seen = new Set<string>()
  for (const { from, to } of spans) {
    for (let i = from; i < to; i++) {
      const token = tokenAt(reading, i)
      if (reading.mentionAt[i] !== -1 || !CONTENT.test(token.tag) || token.tag.startsWith('NNP')) continue
      seen.add(token.lemma.toLowerCase())
    }
  }
  for (const word of seen) add(`word ${word}`, 1)
}

/** The words of the paragraph around a clause, as far as they are near. */
function paragraphAround({ sentences, tokens }: Reading, at: number, { from, to }: TokenSpan): TokenSpan {
  const paragraph = sentences[at]?.paragraph
  const isInside = (index: number) => sentences[tokens[index]?.sentence ?? -1]?.paragraph === paragraph
  let first = from
  let last = to - 1
  while (first > from - NEAR && isInside(first - 1)) first--
  while (last < to + NEAR && isInside(last + 1)) last++
  return { from: first, to: last + 1 }
}
