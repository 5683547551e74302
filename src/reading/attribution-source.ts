import { actorsAt, mentionAt, phraseActors } from './noun-phrase-actors.ts'
import type { ReaderVocabulary } from './reader-vocabulary.ts'
import type { Reading } from './reading.ts'
import { childrenOf, subtree, tokenAt } from './syntax-tree.ts'

/** Who something comes from, and whether they are actors whose saying is a claim of its own. */
export interface AttributionSource {
  readonly sources: readonly string[]
  readonly speaks: boolean
}

/** A source that only a pronoun stands for. */
export const UNNAMED = 'anonymous: unnamed'

const AUTHOR = /^(?:paper|report|study|article|brief|essay|chapter|analysis|author|section|it|we|i)$/

/** Who a noun phrase names as a source, and whether they are actors whose saying is a claim of its own. */
export function sourcesOf(reading: Reading, head: number, vocabulary: ReaderVocabulary): AttributionSource {
  const token = tokenAt(reading, head)
  if (AUTHOR.test(token.lemma) && actorsAt(reading, head).length === 0) return { sources: [], speaks: false }
  const { actors, acts } = phraseActors(reading, head, vocabulary)
  if (actors.length > 0 && acts) {
    const outlet = subtree(reading, head).some((i) => mentionAt(reading, i)?.form === 'outlet')
    const speaks = !outlet && actors.every((actor) => isActor(actor, vocabulary))
    return { sources: actors, speaks }
  }
  if (token.pos === 'PROPN') return { sources: [properSlug(reading, head)], speaks: false }
  if (token.pos === 'PRON' || token.pos === 'DET') return { sources: [UNNAMED], speaks: false }
  const words = subtree(reading, head, (child) =>
    /^(?:acl|punct|appos|advcl|case|fixed|mark)/.test(tokenAt(reading, child).relation),
  )
  const [from, to] = [Math.min(...words), Math.max(...words)]
  const phrase = reading.document.text.slice(tokenAt(reading, from).start, tokenAt(reading, to).end)
  return { sources: [`anonymous: ${phrase.replace(/\s+/gu, ' ')}`], speaks: false }
}

/** A state, a group, an organisation; not an outlet or a private person. */
function isActor(id: string, { registry }: ReaderVocabulary): boolean {
  const kind = registry.actors.get(id)?.kind
  return kind !== 'outlet' && kind !== 'person'
}

function properSlug(reading: Reading, head: number): string {
  const words = [head, ...childrenOf(reading, head, 'flat', 'compound')].sort((a, b) => a - b)
  const text = words.map((i) => tokenAt(reading, i).lower).join('-')
  return (
    text
      .normalize('NFKD')
      .replace(/\p{M}/gu, '')
      .replace(/[^\p{L}\p{N}]+/gu, '-')
      .replace(/^-|-$/g, '') || 'unnamed'
  )
}
