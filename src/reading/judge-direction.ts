import type { ClaimType, Direction, Modality } from '../model/claim.ts'
import { matchRule } from './match-rule.ts'
import { actorsAt } from './noun-phrase-actors.ts'
import type { PredicateRule, ReaderVocabulary } from './reader-vocabulary.ts'
import type { Predication, Reading } from './reading.ts'
import { childOf, childrenOf, prepositionOf, subtree, tokenAt } from './syntax-tree.ts'
import { wouldNotWithout } from './would-not-without.ts'

/** Which way a type of claim moves a tie, where it always moves it the same way. */
export const BY_TYPE: Readonly<Partial<Record<ClaimType, Direction>>> = {
  AGREE: 'closer',
  CONSULT: 'closer',
  SUPPORT: 'closer',
  CONCEDE: 'closer',
  COOPERATE: 'closer',
  AID: 'closer',
  RETREAT: 'closer',
  ACCUSE: 'apart',
  REJECT: 'apart',
  THREATEN: 'apart',
  PROTEST: 'apart',
  SANCTION: 'apart',
  MOBILIZE: 'apart',
  COERCE: 'apart',
  ASSAULT: 'apart',
  CLOSER: 'closer',
  APART: 'apart',
  DEPENDENCE: 'closer',
  CONSTRAINT: 'apart',
}

/** Step 11: what a predication says about the tie. Negation turns a tie's deeds round; the lean of the words decides the rest. */
export function judgeDirection(
  reading: Reading,
  predication: Predication,
  type: ClaimType,
  modality: Modality,
  vocabulary: ReaderVocabulary,
): Direction {
  const { rule } = predication
  if (wouldNotWithout(reading, predication)) return 'closer'
  const own = sparedBy(reading, predication, vocabulary) ?? rule?.direction ?? BY_TYPE[type] ?? null
  // The lean of words is read with what denies them.
  if (own === null) return widerLean(reading, predication, vocabulary)
  if (type === 'ACCUSE' && condemnsHarmToTarget(reading, predication)) return 'closer'
  const aimed = own === 'closer' && againstThird(reading, predication, type) ? 'apart' : own
  if (modality !== 'negated' || saysNot(rule)) return aimed
  // What a clause without a rule was taken for was taken with its "not".
  if (rule === null && type === 'REJECT') return 'apart'
  if (aimed === 'closer') return 'apart'
  return aimed === 'apart' && (rule === null || rule.kind === 'event') ? 'neutral' : OTHER_WAY[aimed]
}

/** A rule that asks for a "not" has it in its direction already. */
function saysNot(rule: PredicateRule | null): boolean {
  return rule?.with.some(({ words }) => words.has('not')) === true
}

const OTHER_WAY: Readonly<Record<Direction, Direction>> = { closer: 'apart', apart: 'closer', neutral: 'neutral' }

const HARM =
  /^(?:attack|strike|airstrike|raid|bombing|assassination|murder|killing|explosion|blast|shelling|aggression|assault|crime|violation|breach|infringement|outrage|affront|threat|insult|act)$/

/**
 * Is what is condemned called a harm done to the target? "Condemned the attack on Iran", "the raid, which killed an Iranian general", "it as a
 * violation of Iran's sovereignty": who says so stands by the target.
 */
export function condemnsHarmToTarget(reading: Reading, { core, target }: Predication): boolean {
  const objects = childrenOf(reading, core, 'obj', 'nsubj:pass')
  const called = childrenOf(reading, core, 'obl').filter((as) => prepositionOf(reading, as) === 'as')
  const of = [core, ...objects].flatMap((at) => childrenOf(reading, at, 'nmod'))
  return [...objects, ...of, ...called].some(
    (at) => HARM.test(tokenAt(reading, at).lemma) && namesAny(reading, sufferersOf(reading, at), target),
  )
}

/** The heads of words for those to whom a harm is done: "on Iran", "of sovereignty", "which killed a general". */
function sufferersOf(reading: Reading, harm: number): readonly number[] {
  const named = childrenOf(reading, harm, 'nmod').filter((child) =>
    /^(?:of|on|against)$/.test(prepositionOf(reading, child)),
  )
  return [...named, ...childrenOf(reading, harm, 'acl:relcl').flatMap((told) => childrenOf(reading, told, 'obj'))]
}

function namesAny(reading: Reading, heads: readonly number[], actors: readonly string[]): boolean {
  return heads.some((head) =>
    subtree(reading, head).some((at) => actorsAt(reading, at).some((one) => actors.includes(one))),
  )
}

const HELP = /^(?:AID|SUPPORT|COOPERATE)$/
const THIRD =
  /^(?:rebel|rebels|insurgent|militant|guerrilla|separatist|secessionist|opposition|dissident|exile|fugitive|terrorist|terrorism|extremist|jihadist|mutineer|paramilitary|enemy|foe|rival|combatant|opponent|defector|insurgency|rebellion|coup|plotter)$/

/** Help for those who fight the other side is no help to it: "armed the rebels". */
function againstThird(reading: Reading, { core, from, to }: Predication, type: ClaimType): boolean {
  if (!HELP.test(type)) return false
  const below = subtree(
    reading,
    core,
    (child) =>
      /^(?:nsubj|csubj|advcl|parataxis|conj|obl)/.test(tokenAt(reading, child).relation) &&
      prepositionOf(reading, child) !== 'to' &&
      prepositionOf(reading, child) !== 'for',
  )
  return below.some(
    (at) =>
      at !== core &&
      at >= from &&
      at < to &&
      THIRD.test(tokenAt(reading, at).lemma.toLowerCase()) &&
      !isAgainst(reading, at),
  )
}

/** "Help against the rebels", "to fight the rebels" is help after all. */
function isAgainst(reading: Reading, at: number): boolean {
  if (/^(?:against|from)$/.test(prepositionOf(reading, at))) return true
  const up = tokenAt(reading, at).head
  return up >= 0 && /^(?:fight|defeat|crush|attack|combat|destroy|contain|hunt)$/.test(tokenAt(reading, up).lemma)
}

/** Who refuses to do harm spares the other: "declined to condemn". */
function sparedBy(reading: Reading, { rule, core }: Predication, vocabulary: ReaderVocabulary): Direction | null {
  if (rule?.type !== 'REJECT') return null
  const refused = childOf(reading, core, 'xcomp')
  if (refused === null) return null
  const below = matchRule(reading, refused, vocabulary)
  return below !== null && (below.direction ?? BY_TYPE[below.type]) === 'apart' ? 'closer' : null
}

/** No more sentences before a clause than these tell which way it leans. */
const SENTENCES_BEFORE = 6

/** The lean of the clause; where it has none, of its sentence, then of the sentences of its paragraph up to it. */
export function widerLean(reading: Reading, predication: Predication, vocabulary: ReaderVocabulary): Direction {
  const own = leanOf(reading, predication, vocabulary)
  if (own !== 'neutral') return own
  const sentence = reading.sentences[tokenAt(reading, predication.head).sentence]
  if (sentence === undefined) return own
  const around = leanOf(reading, sentence, vocabulary)
  if (around !== 'neutral') return around
  let first = sentence.index
  const earliest = Math.max(0, sentence.index - SENTENCES_BEFORE)
  while (first > earliest && reading.sentences[first - 1]?.paragraph === sentence.paragraph) first--
  return leanOf(reading, { from: reading.sentences[first]?.from ?? sentence.from, to: sentence.to }, vocabulary)
}

/** The side to which most words of the clause lean. */
export function leanOf(
  reading: Reading,
  { from, to }: Pick<Predication, 'from' | 'to'>,
  vocabulary: ReaderVocabulary,
): Direction {
  let lean = 0
  for (let i = from; i < to; i++) lean += wordLean(reading, i, from, to, vocabulary)
  if (Math.abs(lean) < 0.1) return 'neutral'
  return lean > 0 ? 'closer' : 'apart'
}

/** Which way a word leans where it stands: what turns it round ("prevented a clash", "no trust") hangs above or on it. */
function wordLean(reading: Reading, index: number, from: number, to: number, vocabulary: ReaderVocabulary): number {
  if (reading.mentionAt[index] !== -1) return 0
  const token = tokenAt(reading, index)
  const direction = ownLean(reading, index, vocabulary)
  if (direction === null || direction === 'neutral') return 0
  let sign = direction === 'closer' ? 1 : -1
  for (let at = index, steps = 0; at >= from && at < to && steps < 6; at = tokenAt(reading, at).head, steps++) {
    if (at !== index && vocabulary.turns.has(tokenAt(reading, at).lemma.toLowerCase())) sign = -sign
    for (const child of reading.children[at] ?? []) {
      if (child === index || child >= to || child < from) continue
      if (TURNING.test(tokenAt(reading, child).relation) && vocabulary.turns.has(tokenAt(reading, child).lower))
        sign = -sign
    }
    if (/^(?:root|conj|parataxis|advcl|acl)/.test(tokenAt(reading, at).relation)) break
  }
  return token.pos === 'VERB' ? 1.5 * sign : sign
}

const TURNING = /^(?:advmod|det|case|neg|cc:preconj)$/

function ownLean(reading: Reading, index: number, vocabulary: ReaderVocabulary): Direction | null {
  const token = tokenAt(reading, index)
  const listed = vocabulary.valence.get(token.lemma.toLowerCase()) ?? vocabulary.valence.get(token.lower)
  if (listed !== undefined) return listed
  if (!/^(?:VERB|NOUN|ADJ)$/.test(token.pos) || vocabulary.turns.has(token.lemma)) return null
  const rule = matchRule(reading, index, vocabulary)
  return rule === null ? null : (rule.direction ?? BY_TYPE[rule.type] ?? null)
}
