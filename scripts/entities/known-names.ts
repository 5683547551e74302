import { type EntityCandidate, entityCandidates } from '../../src/reading/entity-candidates.ts'
import { entityFeatures } from '../../src/reading/entity-features.ts'
import type { NameKind } from '../../src/reading/find-entities.ts'
import type { ReaderVocabulary } from '../../src/reading/reader-vocabulary.ts'
import type { Mention, ReaderDocument } from '../../src/reading/reading.ts'
import { readUnlearnt } from './read-unlearnt.ts'

/** A name with its signs as they would be if no table knew it, and of which kind it is. */
export interface NameExample {
  readonly name: string
  readonly kind: NameKind
  readonly features: readonly string[]
}

const OWN_WORD = /^head (?!agent|people|title|public|of )/

/**
 * The registry's people, bodies and places in a text, learned from as if nobody knew them: what stands around a name and how
 * it is built tells of names that no table has. States are left out, which are places and bodies at once.
 */
export function knownNames(document: ReaderDocument, vocabulary: ReaderVocabulary): readonly NameExample[] {
  const reading = readUnlearnt(document, vocabulary)
  const mentionAt = Int32Array.from(reading.mentionAt)
  const hidden = { ...reading, mentionAt }
  return entityCandidates(reading).flatMap((one) => {
    const mention = reading.mentions[reading.mentionAt[one.head] ?? -1]
    if (mention === undefined || mention.from !== one.from || mention.to !== one.to) return []
    const kind = kindOf(mention, vocabulary)
    if (kind === null || !one.forms.includes('name')) return []
    mentionAt.fill(-1, one.from, one.to)
    const unknown: EntityCandidate = { ...one, forms: one.forms.filter((form) => form !== 'mention') }
    const features = entityFeatures(hidden, unknown, vocabulary).filter((sign) => !OWN_WORD.test(sign))
    mentionAt.fill(reading.mentionAt[one.from] ?? -1, one.from, one.to)
    const words = reading.tokens.slice(one.from, one.to).map((token) => token.lower)
    return [{ name: words.join(' '), kind, features }]
  })
}

function kindOf({ form, named }: Mention, { registry }: ReaderVocabulary): NameKind | null {
  if (form === 'person') return 'person'
  if (form === 'place' || form === 'capital') return 'place'
  const kind = registry.actors.get(named)?.kind
  return kind === 'organisation' || kind === 'armed-group' || kind === 'outlet' ? 'organisation' : null
}

/** To which part of the names a name belongs, always the same. */
export function nameFold(name: string, folds: number): number {
  let sum = 7
  for (const one of name) sum = (Math.imul(sum, 31) + (one.codePointAt(0) ?? 0)) >>> 0
  return sum % folds
}
