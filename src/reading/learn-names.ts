import type { Anaphor } from './anaphors.ts'
import { monthOf } from './calendar.ts'
import { nameAt } from './entity-candidates.ts'
import { nameKind } from './find-entities.ts'
import { officeWords, TITLES } from './naming.ts'
import { actorsAt, mentionAt, phraseActors } from './noun-phrase-actors.ts'
import type { ReaderVocabulary } from './reader-vocabulary.ts'
import type { Mention, Reading } from './reading.ts'
import { childOf, childrenOf, prepositionOf, subtree, tokenAt } from './syntax-tree.ts'

/** Names that a text itself explains: "Hussein Arnous, the Syrian premier", and family names of whom it named in full. */
export type LearntNames = Map<string, readonly string[]>

/** Whom a description of an office means. */
export type WhoHolds = (office: Anaphor) => readonly string[]

const FAMILY_FIRST = /^(?:CHN|KOR|PRK|VNM|TWN|KHM)$/
const PARTICLE = /^(?:al|el|bin|ibn|van|von|de|da|jr|ul|abu)$/

/** A person of the registry named in full is meant by the family name alone from then on. */
export function learnFamilyName(reading: Reading, mention: Mention, names: LearntNames): void {
  if (mention.form !== 'person') return
  const words = reading.tokens.slice(mention.from, mention.to).filter((token) => /^\p{Lu}/u.test(token.text))
  const first = words[0]?.lower
  const last = words.at(-1)?.lower.replace(/^(?:al|el)-/, '')
  if (words.length < 2 || first === undefined || last === undefined) return
  if (FAMILY_FIRST.test(mention.actors[0] ?? '')) remember(names, first, mention.actors)
  else if (!PARTICLE.test(last)) remember(names, last, mention.actors)
}

/**
 * Whom a name new to the registry means: what it was said to before, its title's or apposition's actor, whoever has such an
 * office where the text leaves that unsaid, else itself.
 *
 * @param whoHolds whom a description of an office means at that place of the text
 */
export function nameMeant(
  reading: Reading,
  index: number,
  names: LearntNames,
  vocabulary: ReaderVocabulary,
  whoHolds: WhoHolds,
): readonly string[] {
  const token = tokenAt(reading, index)
  const known = names.get(token.lower.replace(/^(?:al|el)-/, ''))
  if (known !== undefined) return known
  if (token.lower.length < 3) return []
  const head = /^(?:flat|compound)$/.test(token.relation) && token.head >= 0 ? token.head : index
  const titled = titledActors(reading, head, vocabulary)
  if (titled.length === 1) {
    remember(names, token.lower, titled)
    return head === index ? titled : []
  }
  if (head !== index) return []
  const parts = nameTokens(reading, index).filter((at) => at === index || tokenAt(reading, at).relation === 'flat')
  const name = nameAt(reading, index)
  const kind = name === null ? 'other' : nameKind(reading, name, vocabulary)
  const held = titled.length > 0 || kind !== 'person' ? [] : whoseTitle(reading, index, whoHolds)
  if (held.length === 1) {
    for (const at of parts) remember(names, tokenAt(reading, at).lower, held)
    return held
  }
  const slug = kind === 'person' || kind === 'organisation' ? slugOf(reading, index, vocabulary) : null
  if (slug === null) return []
  for (const at of parts) {
    const { lower } = tokenAt(reading, at)
    if (lower.length > 2 && (at === index || childOf(reading, index, 'flat') === at)) remember(names, lower, [slug])
  }
  return [slug]
}

function remember(names: LearntNames, word: string, actors: readonly string[]): void {
  if (word.length > 2 || /^[a-z]{2}$/.test(word)) names.set(word, actors)
}

/** "the deputy prime minister, X", "President X" of a country that is not said: whose such an office is, by what was told before. */
function whoseTitle(reading: Reading, head: number, whoHolds: WhoHolds): readonly string[] {
  if (namesAnybody(reading, head)) return []
  const near = [...childrenOf(reading, head, 'compound', 'nmod:desc', 'flat', 'appos')]
  const up = tokenAt(reading, head)
  if (up.relation === 'appos' && up.head >= 0) near.push(up.head)
  const title = near.find((at) => TITLES.test(tokenAt(reading, at).lemma.toLowerCase()))
  if (title === undefined) return []
  return whoHolds({
    at: head,
    kind: 'person',
    sort: 'noun',
    among: [],
    owner: null,
    size: 1,
    office: officeWords(reading, title),
  })
}

function namesAnybody(reading: Reading, head: number): boolean {
  const isElsewhere = (child: number) => /^(?:acl|advcl|conj|parataxis)/.test(tokenAt(reading, child).relation)
  return subtree(reading, head, isElsewhere).some((at) => mentionAt(reading, at) !== null)
}

function titledActors(reading: Reading, head: number, vocabulary: ReaderVocabulary): readonly string[] {
  const carriers = [head, ...childrenOf(reading, head, 'appos')]
  const up = tokenAt(reading, head)
  if (up.relation === 'appos' && up.head >= 0) carriers.push(up.head)
  const isTitle = (at: number) => TITLES.test(tokenAt(reading, at).lemma.toLowerCase())
  const titled = carriers.some(isTitle) || childrenOf(reading, head, 'compound', 'nmod:desc', 'flat').some(isTitle)
  if (!titled) return []
  for (const one of carriers) {
    const { actors } = phraseActors(reading, one, vocabulary)
    if (actors.length === 1) return actors
  }
  return []
}

/** A name of its own that does or suffers something: `ivan-marquez`, `chevron`. Not where it may be a place or a time. */
function slugOf(reading: Reading, index: number, vocabulary: ReaderVocabulary): string | null {
  const token = tokenAt(reading, index)
  if (token.pos !== 'PROPN' || !/^\p{Lu}/u.test(token.text) || monthOf(token.text) > 0) return null
  if (!/^(?:nsubj|nsubj:pass|obl:agent)$/.test(token.relation) || prepositionOf(reading, index) !== '') return null
  if (actorsAt(reading, index).length > 0 || childOf(reading, index, 'nummod', 'nmod') !== null) return null
  const words = nameTokens(reading, index)
  if (words.some((at) => mentionAt(reading, at) !== null)) return null
  const det = childOf(reading, index, 'det')
  const many = words.length > 1
  const shouted = /^\p{Lu}{2,}\d*$/u.test(token.text)
  if (!many && !shouted && (det !== null || !vocabulary.speech.has(tokenAt(reading, token.head).lemma))) return null
  return words
    .map((at) => tokenAt(reading, at).lower)
    .join('-')
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '')
}

function nameTokens(reading: Reading, index: number): readonly number[] {
  const parts = childrenOf(reading, index, 'flat', 'compound').filter((at) => tokenAt(reading, at).pos === 'PROPN')
  return [...parts, index].sort((a, b) => a - b)
}
