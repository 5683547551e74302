import type { ClaimType } from '../model/claim.ts'
import { cameoCode } from './cameo-code.ts'
import { type Act, findActs, SPOKEN } from './find-acts.ts'
import { meanVector } from './mean-vector.ts'
import { mentionAt } from './noun-phrase-actors.ts'
import type { ReaderVocabulary } from './reader-vocabulary.ts'
import type { Reading } from './reading.ts'
import { childOf, childrenOf, isVerb, prepositionOf, subtree, tokenAt } from './syntax-tree.ts'

/** An event as CAMEO codes it: something that those who act in politics do or say, at home or abroad. */
export interface CodedEvent {
  readonly type: ClaimType
  /** a string: "010" is not "10" */
  readonly code: string
  readonly mode: string | null
  readonly act: Act
}

/** The political events a text tells, in text order; nothing where nobody in politics does or says anything. */
export function codeEvents(reading: Reading, vocabulary: ReaderVocabulary): readonly CodedEvent[] {
  const acts = findActs(reading, vocabulary)
  const main = acts.filter((act) => isMain(reading, act.at))
  const deeds = main.filter((act) => isPolitical(reading, act, vocabulary))
  const told = deeds.some((act) => act.type !== 'NONE')
    ? deeds
    : [...deeds, ...asideOf(reading, acts, main, vocabulary)]
  // What the police say counts where it is of politics.
  const said = main.filter((act) => !told.includes(act) && told.length > 0 && isWordOfForce(reading, act, vocabulary))
  return [...told, ...said]
    .sort((a, b) => a.at - b.at)
    .flatMap((act): CodedEvent[] => {
      const type = intended(reading, act)
      const found = cameoCode(vocabulary.cameoCodes, type, clauseWords(reading, act.at))
      return found === null ? [] : [{ type, ...found, act }]
    })
}

/** Whether politics is told at all, for which an event, a deed or word of those in politics and the topic speak. */
export function tellsPolitics(reading: Reading, vocabulary: ReaderVocabulary): boolean {
  const { politicsWeights } = vocabulary
  let sum = 0
  for (const [sign, amount] of politicalSigns(reading, vocabulary)) sum += amount * (politicsWeights.get(sign) ?? 0)
  return sum > 0
}

/** What tells whether politics is told: the names are those of data/reading/politics-weights.tsv. */
export function politicalSigns(reading: Reading, vocabulary: ReaderVocabulary): ReadonlyMap<string, number> {
  const acts = findActs(reading, vocabulary)
  const signs = new Map([['always', 1]])
  if (codeEvents(reading, vocabulary).length > 0) signs.set('event', 1)
  if (reading.tokens.some((token) => isPublicDeed(reading, token.index, vocabulary))) signs.set('deed', 1)
  if (acts.some((act) => isPublicAct(reading, act, vocabulary))) signs.set('act', 1)
  if (acts.some((act) => isWordOfGroup(reading, act, vocabulary))) signs.set('word', 1)
  const topic = meanVector(reading, [{ from: 0, to: reading.tokens.length }], vocabulary.syntax)
  for (const [k, value] of topic?.entries() ?? []) signs.set(`v${k}`, value)
  return signs
}

/** An act, told first or aside, in which a state, its forces or a public group has a part. */
function isPublicAct(reading: Reading, act: Act, vocabulary: ReaderVocabulary): boolean {
  if (!act.ruled || act.type === 'NONE' || !isVerb(tokenAt(reading, act.at))) return false
  const source = classes(reading, act.source, vocabulary)
  if (source.has('leads') || source.has('force')) return true
  return (source.has('group') && act.target.length > 0) || classes(reading, act.target, vocabulary).has('leads')
}

/** What a group that acts in public says. */
function isWordOfGroup(reading: Reading, act: Act, vocabulary: ReaderVocabulary): boolean {
  return act.type === 'NONE' && isMain(reading, act.at) && classes(reading, act.source, vocabulary).has('group')
}

/** A leader, a state or its forces doing something to something, as the main thing told. */
function isPublicDeed(reading: Reading, at: number, vocabulary: ReaderVocabulary): boolean {
  if (!isVerb(tokenAt(reading, at)) || childOf(reading, at, 'obj') === null || !isMain(reading, at)) return false
  const subject = childOf(reading, at, 'nsubj')
  const side = classes(reading, subject === null ? [] : [subject], vocabulary)
  return side.has('leads') || side.has('force')
}

/** A deed of force or protest told aside ("died after he was shot by police"), where nothing else is done. */
function asideOf(
  reading: Reading,
  acts: readonly Act[],
  main: readonly Act[],
  vocabulary: ReaderVocabulary,
): readonly Act[] {
  if (main.some((act) => act.type === 'NONE' && isPolitical(reading, act, vocabulary))) return []
  const found = acts.find(
    (act) =>
      !main.includes(act) &&
      act.ruled &&
      HOSTILE.test(act.type) &&
      act.source.length > 0 &&
      isVerb(tokenAt(reading, act.at)) &&
      isPolitical(reading, act, vocabulary),
  )
  return found === undefined ? [] : [found]
}

const GOVERNING = /^(?:agree|decide|plan|offer|promise|pledge|intend|expect|vow|prepare|propose|set|due|ready)$/
const FUTURE = /^(?:will|would|shall|'ll)$/
const FRIENDLY = /^(?:CONSULT|COOPERATE|AID|CONCEDE|RETREAT|SUPPORT)$/
const HOSTILE = /^(?:PROTEST|SANCTION|MOBILIZE|COERCE|ASSAULT)$/

/** What is only to come is a promise or a threat. */
function intended(reading: Reading, { at, type }: Act): ClaimType {
  const { head, relation } = tokenAt(reading, at)
  const governed = relation === 'xcomp' && head >= 0 && GOVERNING.test(tokenAt(reading, head).lemma)
  const future = childrenOf(reading, at, 'aux').some((aux) => FUTURE.test(tokenAt(reading, aux).lower))
  if (!governed && !future) return type
  return FRIENDLY.test(type) ? 'AGREE' : HOSTILE.test(type) ? 'THREATEN' : type
}

/**
 * Whether a word is what its sentence tells first: its root, what is put beside that, what it opens on ("decided to
 * resume"), and what is told before the words that say who told it. What a speaker says after "said" is no event yet.
 */
function isMain(reading: Reading, at: number): boolean {
  const { head, relation } = tokenAt(reading, at)
  if (head < 0) return true
  if (!isVerb(tokenAt(reading, at))) return false
  if (/^(?:conj|parataxis|xcomp)$/.test(relation)) return isMain(reading, head)
  const says = SPOKEN.test(tokenAt(reading, at).lemma) && childOf(reading, at, 'mark') === null
  if (relation === 'advcl' && says && at > head) return isMain(reading, head)
  if (relation === 'acl') return tokenAt(reading, head).head < 0 && !isVerb(tokenAt(reading, head))
  return relation === 'ccomp' && at < head && isMain(reading, head)
}

/** The act's own word first, then those that hang on it. */
function clauseWords(reading: Reading, at: number): readonly string[] {
  const words = subtree(reading, at, (child) =>
    /^(?:parataxis|advcl|conj|ccomp)/.test(tokenAt(reading, child).relation),
  )
  return [at, ...words].map((i) => tokenAt(reading, i).lemma.toLowerCase())
}

const BETWEEN_TWO = /^(?:AGREE|CONSULT|SUPPORT|CONCEDE|COOPERATE|AID|RETREAT|SANCTION)$/

/** Talk counts where a leader or a name talks; deeds where a state, its forces or a group that acts in public has a part. */
function isPolitical(reading: Reading, act: Act, vocabulary: ReaderVocabulary): boolean {
  if (!act.ruled && childOf(reading, act.at, 'obj', 'nsubj:pass') === null) return false
  const source = classes(reading, act.source, vocabulary)
  if (act.type === 'NONE') return source.has('leads') || source.has('name')
  const target = classes(reading, act.target, vocabulary)
  const acts = source.has('leads') || source.has('force')
  if (BETWEEN_TWO.test(act.type) && act.source.length > 1 && acts) return true
  if (BETWEEN_TWO.test(act.type)) return (acts || source.has('group') || act.source.length === 0) && isPublic(target)
  if (acts) return true
  const crowd = source.has('group')
  if (HOSTILE.test(act.type)) return crowd || (act.source.length === 0 && isPublic(target)) || target.has('leads')
  return (crowd || source.has('name') || act.source.length === 0) && isPublic(target)
}

function isPublic(side: ReadonlySet<string>): boolean {
  return side.has('leads') || side.has('force') || side.has('group')
}

function isWordOfForce(reading: Reading, act: Act, vocabulary: ReaderVocabulary): boolean {
  return act.type === 'NONE' && classes(reading, act.source, vocabulary).has('force')
}

const COMPANY = /^(?:corp|inc|ltd|co|llc|plc|company|group)\.?$/
const MEMBERS = /^(?:member|source|unit|team|group|office|convoy|branch|representative|number|dozen)$/

/** What sort of actors noun phrases name, by their heads and the titles beside them. */
function classes(reading: Reading, heads: readonly number[], { publicActors }: ReaderVocabulary): ReadonlySet<string> {
  const found = new Set<string>()
  for (const head of heads) {
    const form = mentionAt(reading, head)?.form
    if (form !== undefined && /^(?:name|person|capital)$/.test(form)) found.add('leads')
    const { pos } = tokenAt(reading, head)
    const apposed = childrenOf(reading, head, 'appos', 'flat', 'nmod:desc').some(
      (at) => tokenAt(reading, at).pos === 'PROPN',
    )
    const company = COMPANY.test(tokenAt(reading, head).lower)
    if ((pos === 'PROPN' || apposed) && !company) found.add('name')
    const titles = pos === 'PROPN' ? childrenOf(reading, head, 'compound', 'flat', 'appos', 'nmod:desc', 'amod') : []
    const official =
      pos === 'NOUN' &&
      childrenOf(reading, head, 'amod', 'compound', 'nmod:poss').some((at) => mentionAt(reading, at) !== null)
    const members = MEMBERS.test(tokenAt(reading, head).lemma)
      ? childrenOf(reading, head, 'compound', 'nmod', 'nmod:poss').filter((at) =>
          /^(?:of|in|)$/.test(prepositionOf(reading, at)),
        )
      : []
    for (const at of [head, ...titles, ...members]) {
      for (const one of publicActors.get(tokenAt(reading, at).lemma.toLowerCase()) ?? []) {
        found.add(one)
        if (one === 'force' && official) found.add('leads')
      }
    }
  }
  return found
}
