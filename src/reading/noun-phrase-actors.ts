import type { ReaderVocabulary } from './reader-vocabulary.ts'
import type { Mention, Reading } from './reading.ts'
import { childrenOf, isNoun, prepositionOf, subtree, tokenAt } from './syntax-tree.ts'

/** Whom a noun phrase means. `acts` is false where the phrase only has to do with them ("Turkish airspace"). */
export interface PhraseActors {
  readonly actors: readonly string[]
  readonly acts: boolean
}

const NOBODY: PhraseActors = { actors: [], acts: false }
const MODIFIERS = ['amod', 'compound', 'nmod:poss', 'nmod:desc', 'flat', 'appos', 'nmod:unmarked', 'dep']

/** Which actors does the noun phrase with this head mean, its coordinated parts included? */
export function phraseActors(reading: Reading, head: number, vocabulary: ReaderVocabulary): PhraseActors {
  const parts = [head, ...childrenOf(reading, head, 'conj').filter((child) => !isClause(reading, child))]
  const read = parts.map((part) => onePhrase(reading, part, vocabulary))
  return { actors: unique(read.flatMap((part) => part.actors)), acts: read.some((part) => part.acts) }
}

function isClause(reading: Reading, index: number): boolean {
  return tokenAt(reading, index).tag.startsWith('VB')
}

function onePhrase(reading: Reading, head: number, vocabulary: ReaderVocabulary): PhraseActors {
  const token = tokenAt(reading, head)
  const known = reading.referents.get(head)
  if (known !== undefined) return { actors: known, acts: true }
  const own = mentionAt(reading, head)
  if (own !== null && own.form !== 'compound') {
    if (own.form !== 'place') return { actors: own.actors, acts: true }
    return { actors: own.actors, acts: false }
  }
  if (!isNoun(token) && token.pos !== 'ADJ' && token.pos !== 'NUM' && token.pos !== 'DET') return NOBODY
  const modifiers = (reading.children[head] ?? []).filter((child) => {
    return MODIFIERS.includes(tokenAt(reading, child).relation)
  })
  const named = unique(modifiers.flatMap((child) => modifierActors(reading, child)))
  if (named.length > 0) {
    if (vocabulary.peoples.has(token.lemma)) return { actors: slugs(reading, head, named, vocabulary), acts: true }
    return { actors: named, acts: vocabulary.agents.has(token.lemma) || token.pos === 'PROPN' }
  }
  const group = modifiers.map((child) => vocabulary.groups.get(tokenAt(reading, child).lower)).find(Boolean)
  if (group !== undefined && vocabulary.agents.has(token.lemma)) return { actors: [group], acts: true }
  const compound = modifiers.map((child) => compoundMention(reading, child)).find((mention) => mention !== null)
  if (
    compound &&
    (vocabulary.peoples.has(token.lemma) || vocabulary.agents.has(token.lemma) || token.lemma === 'coalition')
  ) {
    return { actors: [slugOf(reading, compound.from, head)], acts: true }
  }
  return ofPhrase(reading, head, vocabulary)
}

/** "the president of Syria" acts for Syria; "the capital's trade with Iran" only has to do with it. */
function ofPhrase(reading: Reading, head: number, vocabulary: ReaderVocabulary): PhraseActors {
  const token = tokenAt(reading, head)
  if (vocabulary.agents.has(token.lemma) || COUNTING.test(token.lemma)) {
    for (const child of childrenOf(reading, head, 'nmod')) {
      const preposition = prepositionOf(reading, child)
      const sits = WHERE.test(preposition) && (COUNTING.test(token.lemma) || RULERS.test(token.lemma))
      if (preposition !== 'of' && !(sits && mentionAt(reading, child) !== null)) continue
      const inner = phraseActors(reading, child, vocabulary)
      if (inner.actors.length > 0) return inner
    }
  }
  const inside = subtree(reading, head, (child) => !OWN_WORDS.test(tokenAt(reading, child).relation))
  return { actors: unique([...inside].sort((a, b) => a - b).flatMap((i) => actorsAt(reading, i))), acts: false }
}

const COUNTING =
  /^(?:number|group|dozen|score|hundred|thousand|part|member|head|handful|series|majority|most|some|many|few|one|two|three|rest|million|team|delegation|circle|none|nobody|anyone|anybody|everyone|everybody|someone|those|voice|elite|establishment|hardliner|hawk)$/

/** "No one in Beijing", "officials from Baku". */
const WHERE = /^(?:in|from)$/
const RULERS = /^(?:official|leader|ruler|general|government|authority|regime|junta|diplomat|minister|president)$/

/** What belongs to the noun phrase itself, not to what is told of it. */
const OWN_WORDS = /^(?:nmod|amod|compound|flat|appos|conj|dep|nummod|det)/

function modifierActors(reading: Reading, child: number): readonly string[] {
  return [child, ...childrenOf(reading, child, 'conj', 'flat', 'compound')].flatMap((i) => actorsAt(reading, i))
}

/** The actors a single word means, by its name or by what it refers to. */
export function actorsAt(reading: Reading, index: number): readonly string[] {
  const mention = mentionAt(reading, index)
  if (mention !== null) return mention.form === 'compound' || mention.form === 'place' ? [] : mention.actors
  return reading.referents.get(index) ?? []
}

export function mentionAt(reading: Reading, index: number): Mention | null {
  return reading.mentions[reading.mentionAt[index] ?? -1] ?? null
}

function compoundMention(reading: Reading, child: number): Mention | null {
  for (const i of subtree(reading, child)) {
    const mention = mentionAt(reading, i)
    if (mention?.form === 'compound') return mention
  }
  return null
}

/** "Syrian merchants" is `syrian-merchants`; "Syria's merchants" are the same. */
function slugs(
  reading: Reading,
  head: number,
  named: readonly string[],
  vocabulary: ReaderVocabulary,
): readonly string[] {
  return named.map((actor) => {
    const demonym = vocabulary.registry.demonym(actor) ?? vocabulary.registry.displayName(actor)
    const written = (reading.children[head] ?? [])
      .map((child) => mentionAt(reading, child))
      .find((mention) => mention?.form === 'demonym' && mention.actors.includes(actor))
    const adjective = written ? tokenAt(reading, written.from).lower : demonym
    return `${adjective}-${tokenAt(reading, head).lower}`.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '-')
  })
}

function slugOf(reading: Reading, from: number, to: number): string {
  const words = reading.tokens.slice(from, to + 1).map((token) => token.lower)
  return words
    .join('-')
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '')
}

export function unique<T>(items: readonly T[]): readonly T[] {
  return [...new Set(items)]
}
