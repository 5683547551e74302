import type { Anaphor } from './anaphors.ts'
import { clauseOf, type Naming, placeOf, subjectAround } from './naming.ts'
import { actorsAt, mentionAt, phraseActors } from './noun-phrase-actors.ts'
import type { ReaderVocabulary } from './reader-vocabulary.ts'
import type { Reading } from './reading.ts'
import { childOf, tokenAt } from './syntax-tree.ts'

/** Actors that a pronoun or description may mean, with what speaks for and against them. None at all is a candidate too. */
export interface Antecedent {
  readonly actors: readonly string[]
  readonly signs: readonly string[]
}

/** How many namings, and sentences, back an actor is still who a pronoun means. */
const MEMORY = 40
const REACH = 6
const REPLIES = /^(?:reply|respond|retort|answer|counter|retaliate|reciprocate|follow)$/

interface Found {
  readonly actors: readonly string[]
  /** latest first */
  readonly namings: Naming[]
  readonly extra: string[]
}

/** What is known where an anaphor stands. */
interface Surroundings {
  readonly reading: Reading
  readonly anaphor: Anaphor
  readonly vocabulary: ReaderVocabulary
  readonly clause: number
  /** the subject of the clause around it and of the clause above that, -1 where there is none */
  readonly subject: number
  readonly above: number
  readonly place: string
  readonly owner: readonly string[]
  /** who acts in the clause in which it is acted on, and so is not meant */
  readonly actor: readonly string[]
  /** the last subject of the sentences before, and who is spoken of first in this one */
  readonly before: Naming | undefined
  readonly first: Naming | undefined
}

/** Whom an anaphor may mean, in the order found: the latest spoken of first. */
export function antecedents(
  reading: Reading,
  anaphor: Anaphor,
  said: readonly Naming[],
  vocabulary: ReaderVocabulary,
): readonly Antecedent[] {
  const around = surroundings(reading, anaphor, said, vocabulary)
  const found = gather(around, said)
  const ranks = ranksOf(found)
  const fitting = found.filter((one) => fits(one, around))
  const alone = fitting.length === 1 ? ['alone'] : []
  const candidates = fitting.map((one): Antecedent => {
    const actors = /^relation/.test(anaphor.kind) ? without(one.actors, around.owner) : one.actors
    return { actors, signs: [...signsOf(one, around), ...(ranks.get(one) ?? []), ...alone] }
  })
  return [
    ...candidates,
    { actors: [], signs: ['none', `none ${around.place}`, ...shape(around), ...rivalSigns(around, said)] },
  ]
}

/** A sign by the names under which it is weighed: for the sort of anaphor, and for its very kind. */
export function weighedAs({ sort, kind }: Pick<Anaphor, 'sort' | 'kind'>, sign: string): readonly [string, string] {
  return [`${sort}: ${sign}`, `${kind}= ${sign}`]
}

/** What a sign weighs for a kind of anaphor, worked out once and remembered. */
export type AntecedentWeigher = (anaphor: Anaphor, sign: string) => number

export function antecedentWeigher(weights: ReadonlyMap<string, number>): AntecedentWeigher {
  const known = new Map<string, Map<string, number>>()
  return (anaphor, sign) => {
    let ofKind = known.get(anaphor.kind)
    if (ofKind === undefined) {
      ofKind = new Map()
      known.set(anaphor.kind, ofKind)
    }
    const before = ofKind.get(sign)
    if (before !== undefined) return before
    const weight = weighedAs(anaphor, sign).reduce((sum, name) => sum + (weights.get(name) ?? 0), 0)
    ofKind.set(sign, weight)
    return weight
  }
}

/** The antecedent for which most speaks; nobody where nothing does. */
export function chooseAntecedent(
  anaphor: Anaphor,
  candidates: readonly Antecedent[],
  weigh: AntecedentWeigher,
): readonly string[] {
  let best: readonly string[] = []
  let most = Number.NEGATIVE_INFINITY
  for (const { actors, signs } of candidates) {
    let score = 0
    for (const sign of signs) score += weigh(anaphor, sign)
    if (score <= most) continue
    most = score
    best = actors
  }
  return best
}

function surroundings(
  reading: Reading,
  anaphor: Anaphor,
  said: readonly Naming[],
  vocabulary: ReaderVocabulary,
): Surroundings {
  const { at } = anaphor
  const here = tokenAt(reading, at).sentence
  let start = said.length
  while (start > 0 && said[start - 1]?.sentence === here) start--
  const clause = clauseOf(reading, at)
  const up = clause < 0 ? -1 : tokenAt(reading, clause).head
  const outer = up < 0 ? -1 : clauseOf(reading, up)
  const carrier = placeOf(reading, at) === 'owner' ? tokenAt(reading, at).head : at
  const subject = subjectAround(reading, clause)
  const possessed = carrier === at ? '' : ` of ${placeOf(reading, carrier)}`
  return {
    reading,
    anaphor,
    vocabulary,
    clause,
    subject,
    before: said.slice(Math.max(0, start - MEMORY), start).findLast((one) => one.subject),
    first: said[start],
    above: subjectAround(reading, outer),
    place: `${placeOf(reading, at)}${possessed}`,
    owner: anaphor.owner === null ? [] : actorsAt(reading, anaphor.owner),
    actor: isActedOn(reading, anaphor, subject) ? phraseActors(reading, subject, vocabulary).actors : [],
  }
}

/** Words that may mean those who act as well: "the two", "their allies". */
const OF_EACH_OTHER = /^(?:pair|count|relations)$/

/** A word that is acted on does not mean who acts, unless it says so ("himself") or stands for what is theirs. */
function isActedOn(reading: Reading, { at, kind }: Anaphor, subject: number): boolean {
  if (subject < 0 || subject === at || OF_EACH_OTHER.test(kind) || /sel(?:f|ves)$/.test(tokenAt(reading, at).lower))
    return false
  return /^(?:obj|iobj|obl|obl:agent)$/.test(tokenAt(reading, at).relation)
}

function gather({ reading, anaphor, above, owner }: Surroundings, said: readonly Naming[]): readonly Found[] {
  const found = new Map<string, Found>()
  const add = (actors: readonly string[], naming: Naming | null, extra: string | null) => {
    if (actors.length === 0) return
    const key = [...actors].sort().join(' ')
    const known = found.get(key) ?? { actors, namings: [], extra: [] }
    if (naming !== null) known.namings.push(naming)
    if (extra !== null) known.extra.push(extra)
    found.set(key, known)
  }
  const { sentence } = tokenAt(reading, anaphor.at)
  const singles: string[] = []
  for (let i = said.length - 1; i >= 0 && i >= said.length - MEMORY; i--) {
    const one = said[i] as Naming
    if (sentence - one.sentence > REACH) break
    add(one.actors, one, null)
    const [first] = one.actors
    if (first !== undefined && one.actors.length === 1 && !singles.includes(first)) singles.push(first)
  }
  const ahead = above > anaphor.at ? mentionAt(reading, above) : null
  if (ahead !== null && ahead.form !== 'place' && ahead.form !== 'compound') add(ahead.actors, null, 'ahead')
  for (const [rank, actor] of reading.focus.slice(0, 2).entries()) add([actor], null, `focus ${rank}`)
  for (const actor of reading.focus.slice(2, 12)) if (anaphor.among.includes(actor)) add([actor], null, 'focus later')
  if (reading.focus.length > 1) add(reading.focus.slice(0, 2), null, 'pair')
  const states = singles.filter((actor) => /^[A-Z]{3}$/.test(actor))
  if (anaphor.sort === 'several' && states.length > 1) add(states.slice(0, 2), null, 'last two')
  if (anaphor.size !== null && anaphor.size > 2 && states.length >= anaphor.size)
    add(states.slice(0, anaphor.size), null, 'last so many')
  if (owner.length > 0 && anaphor.kind === 'relation')
    for (const actor of reading.focus.slice(0, 2)) if (!owner.includes(actor)) add([actor], null, 'other of the pair')
  return [...found.values()]
}

/** What must hold of whoever is meant. */
function fits({ actors, namings }: Found, { anaphor, owner, actor }: Surroundings): boolean {
  const { kind, sort, among, size } = anaphor
  if (kind === 'relations')
    return (
      actors.length > 1 && owner.some((one) => actors.includes(one)) && (size === null || actors.length === size + 1)
    )
  if (size !== null && actors.length !== size) return false
  if (actors.length > 0 && actors.every((one) => actor.includes(one))) return false
  if (owner.some((actor) => actors.includes(actor))) return false
  if (among.length > 0 && !actors.every((actor) => among.includes(actor))) return false
  if (sort === 'person') return actors.length === 1 && namings.some((one) => one.person)
  if (sort === 'thing') return actors.length === 1
  if (kind === 'organisation') return /^[a-z]/.test(actors[0] ?? '')
  if (kind === 'state') return /^[A-Z]/.test(actors[0] ?? '')
  return true
}

/** Which candidate was spoken of last, as anybody, as a person, as a subject and by name. */
function ranksOf(found: readonly Found[]): ReadonlyMap<Found, readonly string[]> {
  const signs = new Map<Found, string[]>(found.map((one) => [one, []]))
  const rank = (name: string, pick: (one: Naming) => boolean, many: boolean) => {
    const dated = found
      .filter((one) => one.actors.length > 1 === many)
      .map((one): [Found, number] => [one, one.namings.find(pick)?.at ?? -1])
      .filter(([, at]) => at >= 0)
      .sort((a, b) => b[1] - a[1])
    for (const [i, [one]] of dated.entries()) signs.get(one)?.push(`${many ? 'many ' : ''}${name} ${Math.min(i, 4)}`)
  }
  rank('last', () => true, false)
  rank('last', () => true, true)
  rank('last person', (one) => one.person, false)
  rank('last subject', (one) => one.subject, false)
  rank('last state', (one) => !one.person, false)
  return signs
}

function signsOf(found: Found, around: Surroundings): readonly string[] {
  const { reading, anaphor, vocabulary } = around
  const { actors, namings, extra } = found
  const here = tokenAt(reading, anaphor.at).sentence
  const personal = anaphor.sort === 'person' || anaphor.kind === 'person'
  const last = (personal ? namings.find((one) => one.person) : undefined) ?? namings[0]
  const signs = [...extra, actors.length > 1 ? 'many' : /^[A-Z]/.test(actors[0] ?? '') ? 'state' : 'body']
  const focus = reading.focus.indexOf(actors[0] ?? '')
  if (actors.length === 1) signs.push(`focus ${focus < 0 || focus > 1 ? 'out' : 'in'}`)
  if (last === undefined) return [...signs, 'unspoken', ...officeSigns(found, around, vocabulary)]
  const far = here - last.sentence
  const paragraph = reading.sentences[here]?.paragraph === reading.sentences[last.sentence]?.paragraph
  signs.push(`far ${Math.min(far, 3)}`, `far ${Math.min(far, 3)} ${last.place}`, `as ${last.place}`)
  signs.push(`${around.place} after ${last.place} ${Math.min(far, 2)}`)
  if (!paragraph) signs.push('other paragraph')
  if (last.person) signs.push('person')
  if (last.plural) signs.push('plural')
  if (!last.named) signs.push('goes on')
  signs.push(`namings ${Math.min(4, namings.length)}`)
  if (namings.some((one) => one.carrier === around.subject)) signs.push(`own subject ${around.place}`)
  if (namings.some((one) => one.carrier === around.above)) signs.push('subject above')
  const clausemate = namings.find((one) => one.clause === around.clause && one.carrier !== anaphor.at)
  if (clausemate !== undefined) signs.push(`same clause ${clausemate.place} ${around.place.split(' ')[0]}`)
  if (namedLater(around, actors)) signs.push('named later')
  const subject = around.before
  if (subject !== undefined && same(subject.actors, actors))
    signs.push('subject before', `subject before ${around.place}`)
  if (far === 0 && around.first !== undefined && same(around.first.actors, actors)) signs.push('first here')
  if (REPLIES.test(around.clause < 0 ? '' : tokenAt(reading, around.clause).lemma))
    signs.push(`replies ${last.place} ${Math.min(far, 1)}`)
  if (anaphor.kind === 'we' && last.clause >= 0 && vocabulary.speech.has(tokenAt(reading, last.clause).lemma))
    signs.push('speaks')
  return [...signs, ...officeSigns(found, around, vocabulary)]
}

/** "the emir", "the foreign minister": whether the candidate has one, and whether one was just spoken of. */
function officeSigns(
  { actors, namings }: Found,
  { anaphor: { office, kind } }: Surroundings,
  { offices }: ReaderVocabulary,
): readonly string[] {
  if (office === '' || kind !== 'person') return []
  const signs: string[] = []
  const noun = office.split(' ').at(-1) ?? office
  const named = namings.filter((one) => one.office !== '')
  if (named.some((one) => one.office.endsWith(office))) signs.push('office here')
  else if (named.some((one) => one.office.endsWith(noun))) signs.push('such an office here')
  const holders = offices.get(office) ?? offices.get(noun)
  if (holders !== undefined) signs.push(holders.has(actors[0] ?? '') ? 'has office' : 'has no such office')
  return signs
}

/** Whether the same actors are named further on in the clause: a pronoun before a name seldom means it. */
function namedLater({ reading, anaphor, clause }: Surroundings, actors: readonly string[]): boolean {
  const end = reading.sentences[tokenAt(reading, anaphor.at).sentence]?.to ?? anaphor.at
  for (let i = anaphor.at + 1; i < end && i < anaphor.at + 12; i++) {
    const mention = mentionAt(reading, i)
    if (mention !== null && mention.form !== 'place' && same(mention.actors, actors) && clauseOf(reading, i) === clause)
      return true
  }
  return false
}

function shape({ reading, anaphor, clause }: Surroundings): readonly string[] {
  const token = tokenAt(reading, anaphor.at)
  const signs = [token.tag === 'NNS' ? 'none of many' : 'none of one']
  if (clause >= 0 && childOf(reading, clause, 'cop') !== null) signs.push('none is')
  if (anaphor.kind.startsWith('officials'))
    signs.push(`none ${childOf(reading, anaphor.at, 'amod', 'compound') === null ? 'bare' : 'told'}`)
  return signs
}

/** How many words back something else than an actor may be what a pronoun means. */
const RIVALS = 30
const SINGULAR = /^NN$/
const PLURAL = /^NNS$/
const HEADS = /^(?:nsubj|obj|obl|root|conj|ccomp|nmod|xcomp|appos|iobj|advcl|parataxis)/

/** What else than an actor stands before a pronoun that it may mean, and how near. */
function rivalSigns({ reading, anaphor, clause }: Surroundings, said: readonly Naming[]): readonly string[] {
  const { at, sort } = anaphor
  if (sort !== 'thing' && sort !== 'several') return []
  const signs: string[] = []
  const governor = clause < 0 ? '' : tokenAt(reading, clause).lemma.toLowerCase()
  signs.push(`none below ${governor}`, `none below ${governor} ${tokenAt(reading, at).relation}`)
  const wanted = sort === 'thing' ? SINGULAR : PLURAL
  const named = said.at(-1)?.at ?? -1
  const here = tokenAt(reading, at).sentence
  for (let i = at - 1; i >= 0 && i > at - RIVALS; i--) {
    const token = tokenAt(reading, i)
    if (token.sentence < here - 1) break
    if (!wanted.test(token.tag) || !HEADS.test(token.relation) || reading.mentionAt[i] !== -1) continue
    if (reading.referents.has(i)) continue
    const far = here - token.sentence
    const nearer = i > named ? 'after names' : 'before names'
    signs.push(`none rival ${far} ${nearer}`, `none rival ${token.relation.split(':')[0]} ${far}`)
    return signs
  }
  signs.push('none without rival')
  return signs
}

function without(actors: readonly string[], some: readonly string[]): readonly string[] {
  return actors.filter((actor) => !some.includes(actor))
}

function same(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((actor) => b.includes(actor))
}
