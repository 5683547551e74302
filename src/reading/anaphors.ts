import { officeWords } from './naming.ts'
import { mentionAt } from './noun-phrase-actors.ts'
import type { Description, ReaderVocabulary } from './reader-vocabulary.ts'
import type { Reading } from './reading.ts'
import { childOf, childrenOf, tokenAt } from './syntax-tree.ts'

/** A word that means an actor named elsewhere, and what it tells of it. */
export interface Anaphor {
  readonly at: number
  /** the sort of word: signs are weighed apart for each */
  readonly kind: string
  /** what kinds share: a person, one state or body, several */
  readonly sort: 'person' | 'thing' | 'several' | 'noun'
  /** the only actors it may mean; empty where any will do */
  readonly among: readonly string[]
  /** the word of whoever owns it and so is not meant ("its neighbour"); null where nobody does */
  readonly owner: number | null
  /** how many are meant; null where it is not told */
  readonly size: number | null
  /** the office or noun it goes by; empty for pronouns */
  readonly office: string
}

const PRONOUNS: readonly (readonly [string, Anaphor['sort'], RegExp])[] = [
  ['he', 'person', /^(?:he|she)$/],
  ['him', 'person', /^(?:him|himself|herself)$/],
  ['his', 'person', /^(?:his|her|hers)$/],
  ['it', 'thing', /^(?:it|itself)$/],
  ['its', 'thing', /^its$/],
  ['they', 'several', /^they$/],
  ['them', 'several', /^(?:them|themselves)$/],
  ['their', 'several', /^(?:their|theirs)$/],
  ['we', 'noun', /^(?:we|our|us|ours|i|my|me)$/],
]
const MEANS = /^(?:PRON|NOUN|NUM|DET|ADJ)$/
const PAIR = /^(?:both|each|neither|either)$/
const RELATIONAL =
  /^(?:neighbou?r|ally|partner|patron|rival|counterpart|adversary|enemy|foe|client|benefactor|backer|interlocutor|host|creditor|debtor|guest|opponent|supplier|protector|customer|ex-ally|colleague)$/
const NO_OFFICIALS =
  /^(?:people|nationals|media|television|tv|radio|press|broadcaster|newspaper|state-run|channel|daily|website|account|policy|unit|team|mission|mediation|diplomacy|intelligence|head|chief|prime|foreign|defence|defense|air|central|border|coast|custom|customs|state|country|nation|party|side)$/

/** Words for so many together. */
const COUNTS: ReadonlyMap<string, number> = new Map(
  ['two', 'three', 'four', 'five', 'six', 'seven', 'eight'].map((word, i) => [word, i + 2]),
)
const COLLECTIVES: ReadonlyMap<string, number> = new Map([
  ['pair', 2],
  ['duo', 2],
  ['trio', 3],
  ['quartet', 4],
  ['quintet', 5],
])

/** What a word tells of the actor it means, where it means one named elsewhere; null where it does not. */
export function anaphorAt(reading: Reading, index: number, vocabulary: ReaderVocabulary): Anaphor | null {
  const token = tokenAt(reading, index)
  if (!MEANS.test(token.pos)) return null
  const base = { at: index, among: [], owner: null, size: null, office: '' }
  const pronoun = token.pos !== 'PRON' ? undefined : PRONOUNS.find(([, , form]) => form.test(token.lower))
  if (pronoun !== undefined) {
    if (pronoun[0] === 'it' && isExpletive(reading, index)) return null
    const kind = token.lower === 'her' && token.tag !== 'PRP$' ? 'him' : pronoun[0]
    return { ...base, kind, sort: pronoun[1] }
  }
  if (PAIR.test(token.lower) && token.relation !== 'det' && token.relation !== 'cc:preconj')
    return { ...base, kind: 'pair', sort: 'several', size: 2 }
  if (token.pos === 'NUM' || COLLECTIVES.has(token.lemma)) {
    const size = COLLECTIVES.get(token.lemma) ?? COUNTS.get(token.lower)
    if (size === undefined || !isDefinite(reading, index) || isCounting(reading, index)) return null
    return { ...base, kind: size === 2 ? 'pair' : 'count', sort: 'several', size }
  }
  if (isSecond(reading, index)) return { ...base, kind: 'other', sort: 'noun', size: 1 }
  return token.pos === 'NOUN' ? describedAt(reading, index, vocabulary) : null
}

/** "the kingdom", "the two sides", "its neighbour": only where nobody is named in the phrase itself. */
function describedAt(reading: Reading, index: number, vocabulary: ReaderVocabulary): Anaphor | null {
  const token = tokenAt(reading, index)
  const children = reading.children[index] ?? []
  if (token.tag !== 'NNS' && children.length === 0 && token.lemma !== 'police') return null
  const possessor = childOf(reading, index, 'nmod:poss')
  const base = { at: index, among: [], owner: null, size: null, office: '' }
  const counted = COUNTS.get(tokenAt(reading, childOf(reading, index, 'nummod') ?? index).lower)
  if (RELATIONAL.test(token.lemma) && possessor !== null) {
    const several = token.tag === 'NNS'
    return {
      ...base,
      kind: several ? 'relations' : 'relation',
      sort: several ? 'several' : 'noun',
      owner: possessor,
      size: several ? (counted ?? null) : 1,
    }
  }
  if (children.some((child) => mentionAt(reading, child) !== null)) return null
  const two = children.find((child) => /^(?:two|both|either|neither|each)$/.test(tokenAt(reading, child).lower))
  const found = lookUp(reading, index, two, vocabulary)
  const determiner = tokenAt(reading, childOf(reading, index, 'det', 'nummod') ?? index).lower
  if (found?.means === 'pair') {
    const marked = two !== undefined || /^(?:the|these|those|all)$/.test(determiner)
    if (!marked || (two === undefined && token.tag !== 'NNS')) return null
    const size = counted ?? 2
    return { ...base, kind: size === 2 ? 'pair' : 'count', sort: 'several', size }
  }
  if (possessor !== null || childrenOf(reading, index, 'nmod').length > 0) return null
  const definite = /^(?:the|this|that)$/.test(determiner)
  if (found !== null && definite && token.tag !== 'NNS') {
    const army = /army|military|government|authority|ministry|regime/.test(token.lemma)
    return {
      ...base,
      kind: army ? 'officials' : found.means,
      sort: 'noun',
      among: found.actors,
      size: 1,
      office: officeWords(reading, index),
    }
  }
  if (!vocabulary.agents.has(token.lemma) || NO_OFFICIALS.test(token.lemma)) return null
  if (!definite && token.tag !== 'NNS' && token.lemma !== 'police') return null
  return { ...base, kind: definite ? 'officials' : 'officials bare', sort: 'noun', size: 1 }
}

function lookUp(
  reading: Reading,
  index: number,
  two: number | undefined,
  { descriptions }: ReaderVocabulary,
): Description | null {
  const token = tokenAt(reading, index)
  const before = tokenAt(reading, Math.max(0, index - 1)).lemma
  if (two !== undefined) {
    const each = tokenAt(reading, two).lower
    const forms = [`${each} ${token.lower}`, `two ${token.lower}`, `both ${token.lower}`, `two ${token.lower}s`]
    return forms.map((form) => descriptions.get(form)).find((found) => found !== undefined) ?? null
  }
  const plural = token.tag === 'NNS' ? token.lower : token.lemma
  return descriptions.get(`${before} ${plural}`) ?? descriptions.get(plural) ?? null
}

function isDefinite(reading: Reading, index: number): boolean {
  return /^(?:the|these|those|all)$/.test(reading.tokens[index - 1]?.lower ?? '')
}

/** "the other", "the other side": the one of two that was not just spoken of. */
function isSecond(reading: Reading, index: number): boolean {
  const { lower, tag, lemma } = tokenAt(reading, index)
  const before = reading.tokens[index - 1]?.lower
  if (lower === 'other') return /^(?:the|each)$/.test(before ?? '') && childOf(reading, index, 'nmod') === null
  return tag === 'NN' && before === 'other' && /^(?:side|party|country|government|state|capital|one)$/.test(lemma)
}

/** "the four" by itself, not "the four ministers" and not "four of them". */
function isCounting(reading: Reading, index: number): boolean {
  const { relation } = tokenAt(reading, index)
  const isPart = /^(?:nummod|compound|flat)$/.test(relation) || reading.tokens[index + 1]?.pos === 'NUM'
  return isPart || childOf(reading, index, 'nmod') !== null
}

function isExpletive(reading: Reading, index: number): boolean {
  const token = tokenAt(reading, index)
  return token.relation === 'expl' || (token.head >= 0 && childOf(reading, token.head, 'csubj') !== null)
}
