import { createHash } from 'node:crypto'
import {
  type Claim,
  type ClaimContent,
  type ClaimType,
  DIMENSIONS,
  type Dimension,
  type Direction,
  type Modality,
} from '../src/model/claim.ts'
import { claimId } from '../src/model/claim-id.ts'
import type { Document } from '../src/model/document.ts'
import type { Registry } from '../src/model/registry.ts'
import { seededRandom } from '../src/model/seeded-random.ts'

/** A made paper with what a reader would take from it. */
export interface MadePaper {
  readonly document: Document
  readonly claims: readonly Claim[]
}

export interface PapersWanted {
  readonly papers: number
  /** of each paper on average */
  readonly claims: number
  /** actor ids, those of whom most is told first */
  readonly actors: readonly string[]
  readonly registry: Registry
}

export const READER = { name: 'made', version: '1' }
const AT = '2025-01-05T08:00:00.000Z'
const DAY_MS = 86_400_000
const FIRST = Date.UTC(2000, 0, 1)
const DAYS = 9131
const PUBLISHERS = ['Levant Newswire', 'Gulf Ledger', 'The Strait Review', 'Northern Dispatch', 'Orient Institute']
const DESKS = ['', ' Business', ' Weekly', ' World Desk', ' Monitor', ' Evening']
/** A page of a paper in characters, and the claims on it. */
const PAGE_LETTERS = 3000
const PAGE_CLAIMS = 15.2

/** How a sentence is told, and what it claims; `A` and `B` stand for the two, `P` for a place, `W` for a matter, `X` for words that make it its own. */
type Telling = readonly [text: string, kind: 'event' | 'statement', type: ClaimType, direction: Direction]
const TELLINGS: readonly Telling[] = [
  ['A and B signed an agreement on X W X in P', 'event', 'AGREE', 'closer'],
  ['A received a delegation of B in P to speak about X W X', 'event', 'CONSULT', 'closer'],
  ['A praised B for its part in X W X', 'statement', 'SUPPORT', 'closer'],
  ['A promised B help with X W X after talks in P', 'event', 'AID', 'closer'],
  ['A opened a joint office for X W X with B in P', 'event', 'COOPERATE', 'closer'],
  ['A eased its limits on X W X toward B', 'event', 'CONCEDE', 'closer'],
  ['A called on B to resume talks about X W X', 'statement', 'REQUEST', 'neutral'],
  ['A accused B of breaking its word on X W X', 'statement', 'ACCUSE', 'apart'],
  ['A rejected the proposal of B on X W X', 'event', 'REJECT', 'apart'],
  ['A threatened B with a stop of X W X', 'statement', 'THREATEN', 'apart'],
  ['A imposed new measures on B over X W X', 'event', 'SANCTION', 'apart'],
  ['A recalled its envoy from B because of X W X', 'event', 'COERCE', 'apart'],
  ['A moved troops toward the border with B near P at X', 'event', 'MOBILIZE', 'apart'],
]
const PLACES = ['the capital', 'the port', 'the free zone', 'the old city', 'Geneva', 'Vienna', 'Astana', 'Muscat']
const MATTERS =
  'transit, water, grain, gas, steel, fisheries, air traffic, visas, prisoners, the border, loans, ports, rail, drones'.split(
    ', ',
  )
const OUTER = [
  'According to officials, ',
  'State media reported that ',
  '',
  '',
  'Two diplomats said ',
  'On D, ',
  'On D, ',
]
/** Parts of words, of which there are enough for sentences to be no copies of one another. */
const PARTS =
  'ba be bi bo bu da de di do du fa fe fi fo ka ke ki ko la le li lo lu ma me mi mo na ne ni no pa pe pi ra re ri ro sa se si so ta te ti to va ve vi vo za ze zi'.split(
    ' ',
  )
const FILLERS = [
  'The year N brought X rain, and prices of X in P rose by M per cent',
  'Observers of X in P counted M cases of X since the year N',
  'A report of M pages, kept X in P, tells of W and X in detail',
  'Trade in X for W came to M million in the year N, the office for X of P wrote',
  'Few at X in P would say how long X may last, or what the M members of X think',
]

/**
 * Papers in which sentences tell of two actors, with claims whose words are literally theirs. The same wishes give the same papers;
 * the first one has a hundred pages.
 */
export function* madePapers({ papers, claims, actors, registry }: PapersWanted): Generator<MadePaper> {
  const random = seededRandom(7)
  const some = <T>(list: readonly T[], power = 1) => list[Math.floor(list.length * random() ** power)] as T
  const names = new Map(actors.map((id) => [id, registry.displayName(id)]))
  for (let number = 0; number < papers; number++) {
    const pages = number === 0 ? 100 : 1 + Math.floor(random() * ((2 * claims) / PAGE_CLAIMS - 1))
    const day = new Date(FIRST + Math.floor(random() * DAYS) * DAY_MS).toISOString().slice(0, 10)
    const [one, two] = [some(actors, 3), some(actors, 3)]
    const title = `${names.get(one)} and ${names.get(two)}: notes on ${some(MATTERS)}, no. ${number + 1}`
    const parts: string[] = [`${title}\n\n`]
    const told: {
      readonly sentence: readonly [number, number]
      readonly at: number
      readonly content: ClaimContent
    }[] = []
    let length = title.length + 2
    const say = (text: string) => {
      parts.push(text)
      length += text.length
    }
    const word = () => some(PARTS) + some(PARTS) + some(PARTS)
    const filled = (text: string) =>
      text
        .replace('N', String(1990 + Math.floor(random() * 35)))
        .replace('M', String(2 + Math.floor(random() * 97)))
        .replace('W', `${some(MATTERS)} and ${some(MATTERS)}`)
        .replaceAll('X', () => `${word()} ${word()}`)
        .replace('P', some(PLACES))
    for (let sentence = 0; length < pages * PAGE_LETTERS; sentence++) {
      const start = length
      if (random() < 0.4) say(filled(some(FILLERS)))
      else {
        const near = random() < 0.5
        const [source, target] = [near ? one : some(actors, 3), near ? two : some(actors, 3)]
        const [text, kind, type, direction] = some(TELLINGS)
        const outer = some(OUTER).replace('D', day)
        say(outer)
        const at = length
        const [before = '', after = ''] = filled(text.slice(1)).split(' B')
        say(`${names.get(source)}${before} ${names.get(target)}${after}`)
        if (source !== target) {
          const modality: Modality = random() < 0.8 ? 'actual' : random() < 0.5 ? 'reported' : 'possible'
          const own = { source: [source], target: [target], dyad: [source, target].sort() as [string, string] }
          const dimension = some<Dimension>(DIMENSIONS)
          const when = outer.startsWith('On') || random() < 0.5 ? day : day.slice(0, 7)
          const content = { kind, type, direction, modality, dimension, when, ...own, attribution: [], value: null }
          told.push({ sentence: [start, length + 1], at, content })
        }
      }
      say(sentence % 6 === 5 ? '.\n\n' : '. ')
    }
    const document = documentOf(parts.join(''), title, day, number)
    yield { document, claims: told.map(({ sentence, at, content }) => claimOf(document, sentence, at, content)) }
  }
}

function claimOf(document: Document, sentence: readonly [number, number], start: number, content: ClaimContent): Claim {
  const end = sentence[1] - 1
  const passage = { document: document.id, start, end, quote: document.text.slice(start, end) }
  const score = 0.5 + (start % 50) / 100
  return { ...content, id: claimId(passage, content), passage, sentence, reader: { ...READER, score } }
}

function documentOf(text: string, title: string, published: string, number: number): Document {
  const desk = DESKS[Math.floor(number / PUBLISHERS.length) % DESKS.length]
  return {
    id: createHash('sha256').update(text).digest('hex'),
    title,
    publisher: `${PUBLISHERS[number % PUBLISHERS.length]}${desk}`,
    published,
    retrieved: AT,
    language: 'en',
    mediaType: 'text/plain',
    address: `paper-${number + 1}.txt`,
    text,
    extractor: { name: 'plain-text', version: '1' },
  }
}
