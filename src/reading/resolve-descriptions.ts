import { actorsAt, mentionAt, phraseActors, unique } from './noun-phrase-actors.ts'
import type { Description, ReaderVocabulary } from './reader-vocabulary.ts'
import type { Reading, Spoken } from './reading.ts'
import { childOf, childrenOf, tokenAt } from './syntax-tree.ts'

const HE = /^(?:he|him|his|himself|she|her|hers|herself)$/
const IT = /^(?:it|its|itself)$/
const THEY = /^(?:they|them|their|theirs|themselves)$/
const PAIR = /^(?:both|each|neither|either)$/
const WE = /^(?:we|our|us|ours|i|my|me)$/
const RELATIONAL =
  /^(?:neighbou?r|ally|partner|patron|rival|counterpart|adversary|enemy|foe|client|benefactor|backer|interlocutor|host|creditor|guest)$/
const OFFICIALS =
  /^(?:government|minister|ministry|official|officer|diplomat|parliament|army|military|troop|soldier|force|navy|negotiator|authority|spokes\w+|lawmaker|cabinet|police|court|embassy|delegation)$/
const TITLES =
  /^(?:president|leader|minister|premier|chancellor|king|emir|sultan|prince|ruler|monarch|ambassador|envoy|spokes\w+|general|commander|secretary|chief|ayatollah|sheikh|official|diplomat|adviser|governor|senator)$/
const MODIFIES = /^(?:amod|compound|nmod:poss|nmod:desc|flat|nmod:unmarked)$/
/** How many sentences back a person or state is still who a pronoun means. */
const REACH = 4
const MEMORY = 24

/** Step 3: whom pronouns, descriptions ("the kingdom", "the two capitals") and names new to the registry mean. */
export function resolveDescriptions(reading: Reading, vocabulary: ReaderVocabulary): Reading {
  const referents = new Map<number, readonly string[]>()
  const open: Reading = { ...reading, referents }
  const said: Spoken[] = []
  const names = new Map<string, readonly string[]>()
  for (const token of reading.tokens) {
    const mention = mentionAt(reading, token.index)
    if (mention !== null) {
      if (mention.from === token.index && mention.form !== 'place')
        said.push(spokenOf(open, token.index, mention.to - 1))
      const group = mention.to - 1 === token.index ? groupEndingAt(open, token.index, vocabulary) : null
      if (group !== null) said.push(group)
      continue
    }
    const actors = whoIsMeant(open, token.index, { said, names, vocabulary })
    if (actors.length > 0) {
      referents.set(token.index, actors)
      if (!/^(?:PRP\$|WP\$)$/.test(token.tag)) said.push({ ...spokenOf(open, token.index, token.index), actors })
    }
    if (token.pos === 'PROPN') learnName(open, token.index, names, vocabulary)
  }
  return { ...open, spoken: said }
}

interface Memory {
  readonly said: readonly Spoken[]
  readonly names: ReadonlyMap<string, readonly string[]>
  readonly vocabulary: ReaderVocabulary
}

function whoIsMeant(reading: Reading, index: number, memory: Memory): readonly string[] {
  const token = tokenAt(reading, index)
  const { said } = memory
  if (token.pos === 'PROPN') return memory.names.get(token.lower) ?? []
  const near = (spoken: Spoken) => token.sentence - spoken.sentence <= REACH
  if (HE.test(token.lower)) return last(said, (one) => one.person && near(one))
  if (IT.test(token.lower)) {
    if (isExpletive(reading, index)) return []
    const earlier = last(
      said,
      (one) => one.subject && one.sentence < token.sentence && near(one) && one.actors.length === 1,
    )
    const here = last(
      said,
      (one) => one.sentence === token.sentence && one.actors.length === 1 && (one.subject || token.tag === 'PRP$'),
    )
    return here.length > 0 ? here : earlier
  }
  if (THEY.test(token.lower)) return last(said, (one) => one.actors.length > 1 && near(one), pairOf(reading))
  if (WE.test(token.lower)) return last(said, (one) => one.subject && near(one))
  if (PAIR.test(token.lower) && token.relation !== 'det' && token.relation !== 'cc:preconj')
    return pairNear(reading, said)
  if (token.pos === 'NUM' || COLLECTIVES.has(token.lemma)) {
    const size = COLLECTIVES.get(token.lemma) ?? COUNTS.get(token.lower)
    if (size === undefined || !isDefinite(reading, index) || isCounting(reading, index)) return []
    return size === 2 ? pairNear(reading, said) : groupOf(said, size)
  }
  if (token.pos !== 'NOUN') return []
  return described(reading, index, memory)
}

/** "the kingdom", "the two sides", "its neighbour": only where nobody is named in the phrase itself. */
function described(reading: Reading, index: number, { said, vocabulary }: Memory): readonly string[] {
  const token = tokenAt(reading, index)
  const number = childOf(reading, index, 'nummod', 'det', 'nmod:poss')
  const children = reading.children[index] ?? []
  const possessor = childOf(reading, index, 'nmod:poss')
  if (RELATIONAL.test(token.lemma) && possessor !== null) {
    const owner = actorsAt(reading, possessor)
    if (owner.length !== 1) return []
    if (token.tag !== 'NNS') return others(reading, owner)
    const size = COUNTS.get(tokenAt(reading, childOf(reading, index, 'nummod') ?? index).lower)
    return groupWith(said, owner[0] as string, size === undefined ? null : size + 1).filter(
      (actor) => !owner.includes(actor),
    )
  }
  if (children.some((child) => mentionAt(reading, child) !== null)) return []
  const count = COUNTS.get(tokenAt(reading, childOf(reading, index, 'nummod') ?? index).lower)
  const two = children.find((child) => /^(?:two|both|either|neither|each)$/.test(tokenAt(reading, child).lower))
  const found = lookUp(reading, index, two, vocabulary)
  if (found === null) return agentless(reading, index, said, vocabulary)
  if (found.means === 'pair') {
    if (count !== undefined && count > 2) return groupOf(said, count)
    const marked = two !== undefined || /^(?:the|these|those|all)$/.test(tokenAt(reading, number ?? index).lower)
    return marked && (two !== undefined || token.tag === 'NNS') ? pairNear(reading, said) : []
  }
  if (possessor !== null) {
    const owner = actorsAt(reading, possessor)
    return owner
  }
  if (token.tag === 'NNS') return []
  const definite = /^(?:the|this|that)$/.test(tokenAt(reading, childOf(reading, index, 'det') ?? index).lower)
  if (!definite || childrenOf(reading, index, 'nmod').length > 0) return []
  if (found.actors.length > 0) {
    const near = last(said, (one) => one.actors.length === 1 && found.actors.includes(one.actors[0] as string))
    return near.length > 0 ? near : reading.focus.filter((actor) => found.actors.includes(actor)).slice(0, 1)
  }
  const reach = (one: Spoken) => token.sentence - one.sentence <= REACH && one.actors.length === 1
  if (found.means === 'person') return last(said, (one) => one.person && reach(one), last(said, reach))
  if (found.means === 'organisation') return last(said, (one) => reach(one) && /^[a-z]/.test(one.actors[0] ?? ''))
  return last(said, (one) => reach(one) && one.subject && /^[A-Z]/.test(one.actors[0] ?? ''), last(said, reach))
}

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

function isDefinite(reading: Reading, index: number): boolean {
  return /^(?:the|these|those|all)$/.test(reading.tokens[index - 1]?.lower ?? '')
}

/** "the four" by itself, not "the four ministers" and not "four of them". */
function isCounting(reading: Reading, index: number): boolean {
  return tokenAt(reading, index).relation === 'nummod' || childOf(reading, index, 'nmod') !== null
}

/** The group of so many that was last named in one breath. */
function groupOf(said: readonly Spoken[], size: number): readonly string[] {
  for (let i = said.length - 1; i >= 0; i--) if (said[i]?.actors.length === size) return said[i]?.actors ?? []
  return []
}

/** The group last named that an actor belongs to, of a size where one is told. */
function groupWith(said: readonly Spoken[], actor: string, size: number | null): readonly string[] {
  for (let i = said.length - 1; i >= 0; i--) {
    const actors = said[i]?.actors ?? []
    if (actors.length > 1 && actors.includes(actor) && (size === null || actors.length === size)) return actors
  }
  return []
}

/** "officials", "the army", where no state is named with them: those of the state just spoken of. */
function agentless(
  reading: Reading,
  index: number,
  said: readonly Spoken[],
  vocabulary: ReaderVocabulary,
): readonly string[] {
  const token = tokenAt(reading, index)
  if (!OFFICIALS.test(token.lemma) || !vocabulary.agents.has(token.lemma)) return []
  if (childrenOf(reading, index, 'nmod', 'amod', 'compound').some((child) => mentionAt(reading, child) !== null))
    return []
  if (childrenOf(reading, index, 'nmod').length > 0) return []
  const state = (one: Spoken) =>
    token.sentence - one.sentence <= REACH && one.actors.length === 1 && /^[A-Z]{3}$/.test(one.actors[0] ?? '')
  return last(said, (one) => state(one) && one.subject, last(said, state))
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

/** The two sides the text is about. */
export function pairOf(reading: Reading): readonly string[] {
  return reading.focus.slice(0, 2)
}

/** "Saudi Arabia, Bahrain and Egypt": several actors named in one breath, told of as a group at the last of them. */
function groupEndingAt(reading: Reading, index: number, vocabulary: ReaderVocabulary): Spoken | null {
  const last = carrierOf(reading, index)
  const { relation, head, sentence } = tokenAt(reading, last)
  if (relation !== 'conj' || head < 0) return null
  const later = childrenOf(reading, head, 'conj').some(
    (child) => child > last && !tokenAt(reading, child).tag.startsWith('VB'),
  )
  if (later || tokenAt(reading, head).tag.startsWith('VB')) return null
  const { actors } = phraseActors(reading, head, vocabulary)
  if (actors.length < 2) return null
  return { at: index, actors, sentence, person: false, subject: tokenAt(reading, head).relation.startsWith('nsubj') }
}

/** The head of the phrase that a name stands in: the name itself, or the noun it goes with ("Turkish officials"). */
function carrierOf(reading: Reading, index: number): number {
  const { relation, head } = tokenAt(reading, index)
  return MODIFIES.test(relation) && head >= 0 ? carrierOf(reading, head) : index
}

/** Two actors coordinated a little earlier, one of them at the centre of the text; else the text's own pair. */
function pairNear(reading: Reading, said: readonly Spoken[]): readonly string[] {
  const pair = pairOf(reading)
  const latest = said.at(-1)?.sentence ?? 0
  const near = said
    .slice(-MEMORY)
    .filter((one) => one.sentence >= latest - 1 && one.actors.length === 1)
    .flatMap((one) => one.actors)
    .filter((actor) => /^[A-Z]{3}$/.test(actor))
  const recent = unique([...near].reverse()).slice(0, 2)
  return recent.length === 2 && !pair.some((actor) => recent.includes(actor)) ? recent : pair
}

function others(reading: Reading, owner: readonly string[]): readonly string[] {
  return pairOf(reading)
    .filter((actor) => !owner.includes(actor))
    .slice(0, 1)
}

function spokenOf(reading: Reading, from: number, head: number): Spoken {
  const token = tokenAt(reading, head)
  const up = token.head >= 0 ? tokenAt(reading, token.head) : null
  const modifies = MODIFIES.test(token.relation) && up !== null
  const carrier = modifies ? up : token
  const mention = mentionAt(reading, from)
  const person =
    mention?.form === 'person' || (carrier !== null && TITLES.test(carrier.lemma.toLowerCase())) || HE.test(token.lower)
  const actors = mention === null ? actorsAt(reading, head) : mention.actors
  return { at: from, actors, sentence: token.sentence, person, subject: carrier?.relation.startsWith('nsubj') ?? false }
}

/** A name new to the registry means whom its title or apposition names: "Hussein Arnous, the Syrian premier". */
function learnName(
  reading: Reading,
  index: number,
  names: Map<string, readonly string[]>,
  vocabulary: ReaderVocabulary,
): void {
  const token = tokenAt(reading, index)
  if (reading.referents.has(index) || token.lower.length < 3) return
  const head = /^(?:flat|compound)$/.test(token.relation) && token.head >= 0 ? token.head : index
  const carriers = [head, ...childrenOf(reading, head, 'appos')]
  const up = tokenAt(reading, head)
  if (up.relation === 'appos' && up.head >= 0) carriers.push(up.head)
  const titled =
    carriers.some((one) => TITLES.test(tokenAt(reading, one).lemma.toLowerCase())) ||
    childrenOf(reading, head, 'compound', 'nmod:desc', 'flat').some((one) => TITLES.test(tokenAt(reading, one).lower))
  if (!titled) return
  for (const one of carriers) {
    const { actors } = phraseActors(reading, one, vocabulary)
    if (actors.length !== 1) continue
    names.set(token.lower, actors)
    return
  }
}

function isExpletive(reading: Reading, index: number): boolean {
  const token = tokenAt(reading, index)
  return token.relation === 'expl' || (token.head >= 0 && childOf(reading, token.head, 'csubj') !== null)
}

function last(
  said: readonly Spoken[],
  fits: (one: Spoken) => boolean,
  otherwise: readonly string[] = [],
): readonly string[] {
  for (let i = said.length - 1; i >= 0 && i >= said.length - MEMORY; i--) {
    const one = said[i] as Spoken
    if (fits(one)) return one.actors
  }
  return otherwise
}
