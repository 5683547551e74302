import { monthOf } from './calendar.ts'
import { TITLES } from './naming.ts'
import { actorsAt, mentionAt, phraseActors } from './noun-phrase-actors.ts'
import type { ReaderVocabulary } from './reader-vocabulary.ts'
import type { Mention, Reading } from './reading.ts'
import { childOf, childrenOf, prepositionOf, tokenAt } from './syntax-tree.ts'

/** Names that a text itself explains: "Hussein Arnous, the Syrian premier", and family names of whom it named in full. */
export type LearntNames = Map<string, readonly string[]>

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

/** Whom a name new to the registry means: what it was said to before, its title's or apposition's actor, else itself. */
export function nameMeant(
  reading: Reading,
  index: number,
  names: LearntNames,
  vocabulary: ReaderVocabulary,
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
  const slug = head === index ? slugOf(reading, index, vocabulary) : null
  if (slug === null) return []
  for (const at of nameTokens(reading, index)) {
    const { lower } = tokenAt(reading, at)
    if (lower.length > 2 && (at === index || childOf(reading, index, 'flat') === at)) remember(names, lower, [slug])
  }
  return [slug]
}

function remember(names: LearntNames, word: string, actors: readonly string[]): void {
  if (word.length > 2 || /^[a-z]{2}$/.test(word)) names.set(word, actors)
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
