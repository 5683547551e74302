import { monthOf, weekdayOf } from './calendar.ts'
import { type EntityCandidate, nameAt } from './entity-candidates.ts'
import { nameKind } from './find-entities.ts'
import { mentionAt } from './noun-phrase-actors.ts'
import type { ReaderVocabulary } from './reader-vocabulary.ts'
import type { Mention, Reading } from './reading.ts'
import { childrenOf, prepositionOf, tokenAt } from './syntax-tree.ts'

const STATE = /^[A-Z]{3}$/
const PART = ['amod', 'compound', 'nmod:poss', 'nmod:desc'] as const

/**
 * Still step 2: places that no table has stand for the state in which the text says they lie: "Ayn Isa, Syria", "the Syrian town of
 * Ayn Isa", "Ayn Isa in northern Syria"; from then on by their name alone.
 */
export function learnPlaces(reading: Reading, vocabulary: ReaderVocabulary): Reading {
  const names = newNames(reading)
  const known = new Map<string, string>()
  for (const name of names) {
    const state = stateTold(reading, name, vocabulary)
    if (state === null || nameKind(reading, name, vocabulary) !== 'place') continue
    const words = wordsOf(reading, name)
    if (!known.has(words)) known.set(words, state)
  }
  const found = names.flatMap((name): Mention[] => {
    const state = known.get(wordsOf(reading, name))
    return state === undefined ? [] : [{ from: name.from, to: name.to, actors: [state], named: state, form: 'place' }]
  })
  if (found.length === 0) return reading
  const mentions = [...reading.mentions, ...found].sort((a, b) => a.from - b.from)
  const mentionAt = new Int32Array(reading.tokens.length).fill(-1)
  for (const [at, { from, to }] of mentions.entries()) mentionAt.fill(at, from, to)
  return { ...reading, mentions, mentionAt }
}

function newNames(reading: Reading): readonly EntityCandidate[] {
  const seen = new Set<number>()
  return reading.tokens.flatMap((token) => {
    if (token.pos !== 'PROPN' || reading.mentionAt[token.index] !== -1 || !/^\p{Lu}/u.test(token.text)) return []
    if (/^(?:flat|compound|amod)$/.test(token.relation) || monthOf(token.text) > 0 || weekdayOf(token.text) >= 0)
      return []
    const name = nameAt(reading, token.index)
    if (name === null || seen.has(name.from)) return []
    for (let i = name.from; i < name.to; i++) if (reading.mentionAt[i] !== -1) return []
    seen.add(name.from)
    return [name]
  })
}

function wordsOf({ tokens }: Reading, { from, to }: EntityCandidate): string {
  return tokens
    .slice(from, to)
    .map((token) => token.lower)
    .join(' ')
}

/** The state of which the words around a name say that it lies there. */
function stateTold(reading: Reading, { head, to }: EntityCandidate, vocabulary: ReaderVocabulary): string | null {
  const seat = reading.tokens[to]?.text === ',' ? stateAt(reading, to + 1, vocabulary) : null
  if (seat !== null) return seat
  const { head: up, relation } = tokenAt(reading, head)
  const apposed = relation === 'appos' || (relation === 'nmod' && prepositionOf(reading, head) === 'of')
  const town = apposed && up >= 0 ? childrenOf(reading, up, ...PART) : []
  for (const at of [...behindIn(reading, to), ...town]) {
    const state = stateAt(reading, at, vocabulary)
    if (state !== null) return state
  }
  return null
}

/** The noun of "in northern Syria", straight behind a name, wherever the parser hangs it. */
function behindIn({ tokens, mentionAt }: Reading, to: number): readonly number[] {
  if (tokens[to]?.lower !== 'in') return []
  let at = to + 1
  while (tokens[at]?.pos === 'ADJ' && mentionAt[at] === -1) at++
  return [at]
}

function stateAt(reading: Reading, at: number, { registry }: ReaderVocabulary): string | null {
  if (at >= reading.tokens.length || tokenAt(reading, at).relation.startsWith('nsubj')) return null
  const mention = mentionAt(reading, at)
  if (mention === null || mention.actors.length !== 1 || !/^(?:name|demonym|place|capital)$/.test(mention.form))
    return null
  const [state = ''] = mention.actors
  return STATE.test(state) && registry.actors.get(state)?.kind === 'state' ? state : null
}
