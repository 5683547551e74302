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
  if (
    rule?.part === 'n' &&
    pos === 'VERB' &&
    isDenial(cues, lemma) &&
    childOf(reading, core, 'obj', 'xcomp', 'nsubj:pass') !== null
  )
    negations++
  if (pos === 'ADJ') add('adverb', lemma)
  if (pos === 'VERB' && AIMS.test(lemma) && childOf(reading, core, 'obj', 'xcomp', 'ccomp', 'obl') !== null)
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
      if (isLifted(reading, at, child)) continue
      const { lower } = tokenAt(reading, child)
      if (lower === 'longer' && tokenAt(reading, child - 1)?.lower === 'no') negations++
      else add('adverb', lower)
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
    // "Never stopped supporting": it went on.
    if (at !== core && /^(?:stop|cease|quit)$/.test(token.lemma) && negations > 0) negations++
    if (!statement || at !== core) {
      for (const child of childrenOf(reading, at, 'amod')) add('adverb', tokenAt(reading, child).lower)
    }
    if (isArranged(reading, at)) found.add('planned')
    if (isYetTo(reading, at)) negations++
    const up = token.head
    const goesUp = token.relation === 'xcomp' || (at === core && at !== predication.head)
    if (up >= 0 && rule?.part === 'n' && /^(?:nmod|obl)$/.test(token.relation)) add('noun', tokenAt(reading, up).lemma)
    if (up >= 0 && rule?.part === 'n' && token.relation === 'obj' && isDenial(cues, tokenAt(reading, up).lemma))
      negations++
    if (up >= 0 && token.relation === 'acl' && token.tag === 'VB') add('noun', tokenAt(reading, up).lemma)
    if (!goesUp || up < 0) break
    at = up
  }
  if (isHypothetical(reading, predication.head) || isHypothetical(reading, core)) {
    found.add('conditional')
    return found
  }
  // "never failed to", "cannot but": one denies the other.
  if (negations % 2 === 1) found.add('negated')
  return found
}

/** Verbs that tell of an aim and nothing else. */
const AIMS = /^(?:hope|aim|intend|plan|wish|aspire|prepare)$/
/** How far behind a denied verb its "until" may stand. */
const REACH = 12

function isDenial(cues: ReaderVocabulary['cues'], lemma: string): boolean {
  return cues.get('governor')?.get(lemma) === 'negated'
}

/** "Is to reopen", "were to meet": what is agreed or ordered for later. */
function isArranged(reading: Reading, at: number): boolean {
  const be = infinitiveAfter(reading, at)
  return be !== null && /^(?:is|are|was|were|'s)$/.test(tokenAt(reading, be).lower)
}

/** "Has yet to answer": it has not. */
function isYetTo(reading: Reading, at: number): boolean {
  const before = infinitiveAfter(reading, at)
  return before !== null && tokenAt(reading, before).lower === 'yet'
}

/** The word before the "to" of an infinitive; null where the verb is none. */
function infinitiveAfter(reading: Reading, at: number): number | null {
  if (tokenAt(reading, at).tag !== 'VB') return null
  let to = at - 1
  while (to > 0 && /^(?:be|RB)$/.test(/^RB/.test(tokenAt(reading, to).tag) ? 'RB' : tokenAt(reading, to).lower)) to--
  if (to < 1 || tokenAt(reading, to).lower !== 'to') return null
  return tokenAt(reading, to - 1).sentence === tokenAt(reading, at).sentence ? to - 1 : null
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

/** "If the waiver lapses, Iraq will …", "without its patron it would …": so only under a condition, denied or not. */
function isHypothetical(reading: Reading, at: number): boolean {
  if (childrenOf(reading, at, 'mark').some((mark) => /^(?:if|unless)$/.test(tokenAt(reading, mark).lower))) {
    return tokenAt(reading, at).relation.startsWith('advcl')
  }
  const modals = childrenOf(reading, at, 'aux').map((one) => tokenAt(reading, one).lower)
  if (!modals.some((one) => MODALS.test(one))) return false
  const { relation, head } = tokenAt(reading, at)
  const conditions = [at, ...(relation === 'conj' ? [head] : [])].flatMap((one) => childrenOf(reading, one, 'advcl'))
  if (conditions.some((one) => isCondition(reading, one)) || opensTurned(reading, at)) return true
  const lacking = childrenOf(reading, at, 'obl').some(
    (one) => one < at && tokenAt(reading, childOf(reading, one, 'case') ?? one).lower === 'without',
  )
  return lacking && modals.some((one) => /^(?:would|could|can)$/.test(one))
}

/** A sentence that opens with a verb before its subject and asks nothing: "were the truce to fail, Norway might …". */
function opensTurned(reading: Reading, at: number): boolean {
  const sentence = reading.sentences[tokenAt(reading, at).sentence]
  if (sentence === undefined || reading.tokens[sentence.to - 1]?.text === '?') return false
  return /^(?:Were|Should|Had)$/.test(tokenAt(reading, sentence.from).text)
}

/** A clause of condition: by its mark, or turned round ("were oil to stop"). */
function isCondition(reading: Reading, at: number): boolean {
  if (childrenOf(reading, at, 'mark').some((mark) => /^(?:if|unless|provided)$/.test(tokenAt(reading, mark).lower)))
    return true
  if (tokenAt(reading, at).lower === 'were' && isInverted(reading, at, at)) return true
  return childrenOf(reading, at, 'aux', 'aux:pass', 'cop').some(
    (aux) => /^(?:were|should|had)$/.test(tokenAt(reading, aux).lower) && isInverted(reading, at, aux),
  )
}

const MODALS = /^(?:will|would|may|might|could|can|shall|'ll|wo|ca)$/

/** "Should it fall, …" */
function isInverted(reading: Reading, at: number, auxiliary: number): boolean {
  return childrenOf(reading, at, 'nsubj', 'nsubj:pass').some((subject) => subject > auxiliary)
}
