import type { Naming } from './naming.ts'
import { mentionAt, phraseActors } from './noun-phrase-actors.ts'
import type { ReaderVocabulary } from './reader-vocabulary.ts'
import type { Reading } from './reading.ts'
import { childOf, tokenAt } from './syntax-tree.ts'

const RELATIVE = /^(?:WDT|WP|WP\$)$/
const TAKES_PART = /^(?:nsubj|nsubj:pass|nsubj:outer|obj|iobj|obl:agent|conj|nmod:poss)$/
/** Halves of a divided country, by the name each goes by in a text about it. */
const HALVES: ReadonlyMap<string, readonly string[]> = new Map([
  ['north', ['PRK', 'SDN']],
  ['south', ['KOR', 'SSD']],
])

/** "whom", "which": whoever the noun before the clause means. */
export function relativeMeant(reading: Reading, index: number, vocabulary: ReaderVocabulary): readonly string[] {
  if (!RELATIVE.test(tokenAt(reading, index).tag)) return []
  for (let at = index, steps = 0; at >= 0 && steps < 8; at = tokenAt(reading, at).head, steps++) {
    const { relation, head } = tokenAt(reading, at)
    if (relation !== 'acl:relcl' || head < 0 || head > index) continue
    const { actors, acts } = phraseActors(reading, head, vocabulary)
    return acts ? actors : []
  }
  return []
}

/** "gunmen", "the plaintiffs": people of whom no state is told are those spoken of by this name before, else themselves. */
export function peopleMeant(
  reading: Reading,
  index: number,
  said: readonly Naming[],
  vocabulary: ReaderVocabulary,
): readonly string[] {
  const token = tokenAt(reading, index)
  if (token.pos !== 'NOUN' || token.tag !== 'NNS' || !vocabulary.peoples.has(token.lemma)) return []
  if (!TAKES_PART.test(token.relation) || childOf(reading, index, 'nmod:poss', 'nmod') !== null) return []
  if ((reading.children[index] ?? []).some((child) => mentionAt(reading, child) !== null)) return []
  const before = said.findLast((one) => one.actors.length === 1 && one.actors[0]?.endsWith(`-${token.lower}`))
  return before?.actors ?? [token.lower]
}

/** "the North" in a text about two Koreas or two Sudans. */
export function halfMeant(reading: Reading, index: number): readonly string[] {
  const { pos, lower } = tokenAt(reading, index)
  const states = pos === 'PROPN' || pos === 'NOUN' ? HALVES.get(lower) : undefined
  if (states === undefined || reading.tokens[index - 1]?.lower !== 'the') return []
  return reading.focus
    .slice(0, 3)
    .filter((actor) => states.includes(actor))
    .slice(0, 1)
}
