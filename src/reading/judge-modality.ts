import type { Modality } from '../model/claim.ts'
import type { CuePlace, ReaderVocabulary } from './reader-vocabulary.ts'
import type { Predication, Reading } from './reading.ts'
import { childOf, childrenOf, tokenAt } from './syntax-tree.ts'

const ORDER: readonly Modality[] = ['negated', 'conditional', 'possible', 'planned', 'reported']

/** Step 9: how far a predication is so; the first that fits of negated, conditional, possible, planned, reported. */
export function judgeModality(
  reading: Reading,
  predication: Predication,
  attributed: boolean,
  vocabulary: ReaderVocabulary,
): Modality {
  const found = cuesOf(reading, predication, vocabulary)
  for (const modality of ORDER) if (found.has(modality)) return modality
  return attributed ? 'reported' : 'actual'
}

function cuesOf(reading: Reading, predication: Predication, { cues, speech }: ReaderVocabulary): ReadonlySet<Modality> {
  const found = new Set<Modality>()
  let negations = 0
  const add = (place: CuePlace, word: string) => {
    const modality = cues.get(place)?.get(word)
    if (modality === 'negated') negations++
    else if (modality !== undefined) found.add(modality)
  }
  const { rule, core } = predication
  const statement = rule?.kind === 'statement'
  const { lemma, pos } = tokenAt(reading, core)
  if (rule?.part === 'n' && pos === 'VERB' && isDenial(cues, lemma)) negations++
  if (pos === 'ADJ') add('adverb', lemma)
  if (pos === 'VERB' && AIMS.test(lemma) && childOf(reading, core, 'obj', 'xcomp', 'ccomp') !== null)
    found.add('planned')
  for (let at: number = core; at >= 0; ) {
    const token = tokenAt(reading, at)
    for (const child of childrenOf(reading, at, 'aux', 'aux:pass')) {
      const { lower } = tokenAt(reading, child)
      if (lower === 'would' && isFutureInPast(reading, at, speech)) found.add('planned')
      else if (lower === 'should' && isInverted(reading, at, child)) found.add('conditional')
      else add('auxiliary', lower)
    }
    for (const child of childrenOf(reading, at, 'advmod', 'cc:preconj')) {
      if (!isLifted(reading, at, child)) add('adverb', tokenAt(reading, child).lower)
    }
    for (const child of childrenOf(reading, at, 'nsubj', 'nsubj:pass', 'obj')) {
      for (const det of childrenOf(reading, child, 'det')) add('determiner', tokenAt(reading, det).lower)
      if (/^(?:nobody|nothing|none|neither)$/.test(tokenAt(reading, child).lower)) negations++
    }
    for (const child of childrenOf(reading, at, 'det')) add('determiner', tokenAt(reading, child).lower)
    for (const child of childrenOf(reading, at, 'mark')) {
      const { lower } = tokenAt(reading, child)
      if (lower === 'without') add('preposition', lower)
      else if (token.relation !== 'ccomp' && !(/^(?:until|once)$/.test(lower) && isPast(reading, at)))
        add('mark', lower)
    }
    for (const child of childrenOf(reading, at, 'case')) add('preposition', tokenAt(reading, child).lower)
    if (at !== core) add('governor', token.lemma)
    if (!statement || at !== core) {
      for (const child of childrenOf(reading, at, 'amod')) add('adverb', tokenAt(reading, child).lower)
    }
    const up = token.head
    const goesUp = token.relation === 'xcomp' || (at === core && at !== predication.head)
    if (up >= 0 && rule?.part === 'n' && /^(?:nmod|obl)$/.test(token.relation)) add('noun', tokenAt(reading, up).lemma)
    if (up >= 0 && rule?.part === 'n' && token.relation === 'obj' && isDenial(cues, tokenAt(reading, up).lemma))
      negations++
    if (up >= 0 && token.relation === 'acl' && token.tag === 'VB') add('noun', tokenAt(reading, up).lemma)
    if (!goesUp || up < 0) break
    at = up
  }
  // "never failed to", "cannot but": one denies the other.
  if (negations % 2 === 1) found.add('negated')
  return found
}

/** Verbs that tell of an aim and nothing else. */
const AIMS = /^(?:want|hope|seek|aim|intend|plan|wish|aspire|desire|prepare)$/
/** How far behind a denied verb its "until" may stand. */
const REACH = 12

function isDenial(cues: ReaderVocabulary['cues'], lemma: string): boolean {
  return cues.get('governor')?.get(lemma) === 'negated'
}

/** "Did not … until": it happened, late. "Not only": it did. */
function isLifted(reading: Reading, at: number, child: number): boolean {
  if (!/^(?:not|n't|n’t)$/.test(tokenAt(reading, child).lower)) return false
  if (tokenAt(reading, child + 1)?.lower === 'only') return true
  if (!isPast(reading, at)) return false
  for (let i = at + 1; i < at + REACH; i++) {
    const token = reading.tokens[i]
    if (token === undefined || /^[,;.:]$/.test(token.text)) return false
    if (token.lower === 'until') return true
  }
  return false
}

function isPast(reading: Reading, at: number): boolean {
  if (/^(?:VBD|VBN)$/.test(tokenAt(reading, at).tag)) return true
  return childrenOf(reading, at, 'aux', 'aux:pass', 'cop').some((child) => tokenAt(reading, child).tag === 'VBD')
}

/** "Kuwait announced that it would reopen": a plan told of in the past, not a condition. */
function isFutureInPast(reading: Reading, at: number, speech: ReadonlySet<string>): boolean {
  const { relation, head } = tokenAt(reading, at)
  if (!/^(?:ccomp|xcomp|acl)$/.test(relation) || head < 0) return false
  const up = tokenAt(reading, head)
  return speech.has(up.lemma) && /^(?:VBD|VBN)$/.test(up.tag)
}

/** "Should it fall, …" */
function isInverted(reading: Reading, at: number, auxiliary: number): boolean {
  return childrenOf(reading, at, 'nsubj', 'nsubj:pass').some((subject) => subject > auxiliary)
}
