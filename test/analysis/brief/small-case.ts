import type { BriefInput } from '../../../src/analysis/brief/compose-brief.ts'
import type { Actor, ActorKind } from '../../../src/model/actor.ts'
import type { Claim, ClaimContent } from '../../../src/model/claim.ts'
import { claimId } from '../../../src/model/claim-id.ts'
import type { Document } from '../../../src/model/document.ts'
import type { Registry } from '../../../src/model/registry.ts'
import { loadActSorts } from '../../../src/tasks/load-act-sorts.ts'
import { loadLedgerVocabulary } from '../../../src/tasks/load-ledger-vocabulary.ts'
import { loadTagWords } from '../../../src/tasks/load-tag-words.ts'

const ACTORS: readonly (readonly [string, string, ActorKind, string | null])[] = [
  ['VES', 'Vestria', 'state', null],
  ['OST', 'Ostland', 'state', null],
  ['MER', 'Meridia', 'state', null],
  ['red-falcons', 'the Red Falcons', 'armed-group', null],
  ['vna', 'VNA', 'outlet', 'VES'],
  ['oka', 'Ostland Kurier', 'outlet', 'OST'],
]

/** Three invented states, an armed group and two state agencies. */
export const registry: Registry = {
  actors: new Map<string, Actor>(
    ACTORS.map(([id, , kind, speaksFor]) => [
      id,
      { id, kind, names: [], partOf: [], speaksFor: speaksFor === null ? [] : [speaksFor], members: [] },
    ]),
  ),
  forms: new Map(),
  longestForm: 3,
  standsFor: (id) => ACTORS.find(([one]) => one === id)?.[3] ?? id,
  resolve: (phrase) => {
    if (phrase === 'the president') return { kind: 'ambiguous', candidates: ['VES', 'OST'] }
    const found = ACTORS.find(([, name]) => name.toLowerCase() === phrase.toLowerCase())
    return found ? { kind: 'actor', id: found[0], via: phrase, office: null } : { kind: 'unknown' }
  },
  displayName: (id) => ACTORS.find(([one]) => one === id)?.[1] ?? id.replaceAll('-', ' '),
  demonym: (id) => (id === 'VES' ? 'Vestrian' : null),
}

export const tagWords = loadTagWords()
export const actSorts = loadActSorts()
export const ledgerWords = loadLedgerVocabulary()

/** A document of an invented case. */
export function aDocument(fields: Partial<Document> & Pick<Document, 'id' | 'text'>): Document {
  return {
    title: `Text ${fields.id}`,
    publisher: null,
    published: null,
    retrieved: '2025-01-01T00:00:00.000Z',
    language: 'en',
    mediaType: 'text/plain',
    address: `${fields.id}.txt`,
    extractor: { name: 'text', version: '1' },
    ...fields,
  }
}

/** A claim on Vestria and Ostland whose quote stands in the document; what is not told is an actual diplomatic event. */
export function aClaim(document: Document, quote: string, fields: Partial<ClaimContent> = {}): Claim {
  const start = document.text.indexOf(quote)
  if (start < 0) throw new Error(`"${quote}" does not stand in ${document.id}`)
  const end = start + quote.length
  const content: ClaimContent = {
    kind: 'event',
    source: ['VES'],
    target: ['OST'],
    type: 'CONSULT',
    attribution: [],
    modality: 'actual',
    when: null,
    dimension: 'diplomatic',
    dyad: ['OST', 'VES'],
    direction: 'closer',
    value: null,
    ...fields,
  }
  const passage = { document: document.id, start, end, quote }
  const before = Math.max(document.text.lastIndexOf('. ', start) + 2, document.text.lastIndexOf('\n', start) + 1)
  const stop = document.text.slice(end - 1).search(/[.!?]["”’]?(?:\s|$)/)
  const after = stop < 0 ? document.text.length : end + stop
  return {
    ...content,
    id: claimId(passage, content),
    passage,
    sentence: [before === 1 ? 0 : Math.min(before, start), after],
    reader: { name: 'hand', version: '1', score: 1 },
  }
}

const agency = aDocument({
  id: 'd1',
  title: 'Minister in Ostland',
  publisher: 'VNA',
  published: '2023-05-03',
  text: 'Vestria’s foreign minister travelled to Ostland on 2 May 2023. The two sides signed an agreement on transit. Vestria thanked its neighbour for its patience.',
})
const rival = aDocument({
  id: 'd2',
  title: 'What was not said',
  publisher: 'Ostland Kurier',
  published: '2023-05-04',
  text: 'The Vestrian minister came to Ostland on 2 May 2023 with empty hands. Ostland accused Vestria of arming the Red Falcons. According to two officials who asked not to be named, Vestria may have moved guns across the river.',
})
const tank = aDocument({
  id: 'd3',
  title: 'A river and two armies',
  publisher: 'Institute for River Studies',
  published: '2021-11-20',
  text: 'Vestria closed the northern bridge to lorries from Ostland in March 2021. Trade between Vestria and Ostland fell to $120 million a year. Ostland depends on Vestria for nearly all of its salt. If the bridge stays shut, Ostland would turn to Meridia. Meridia has offered Ostland a loan.',
})

/** Three documents, ten claims: two official voices and one that speaks for neither side. */
export const smallCase: BriefInput = {
  tie: ['VES', 'OST'],
  documents: [agency, rival, tank],
  claims: [
    aClaim(agency, 'Vestria’s foreign minister travelled to Ostland on 2 May 2023', { when: '2023-05-02' }),
    aClaim(agency, 'The two sides signed an agreement on transit', {
      type: 'AGREE',
      source: ['OST', 'VES'],
      target: ['OST', 'VES'],
      when: '2023-05-02',
      dimension: 'economic',
    }),
    aClaim(agency, 'Vestria thanked its neighbour for its patience', {
      kind: 'statement',
      type: 'SUPPORT',
      when: '2023-05-02',
    }),
    aClaim(rival, 'The Vestrian minister came to Ostland on 2 May 2023 with empty hands', {
      when: '2023-05-02',
      direction: 'apart',
    }),
    aClaim(rival, 'Ostland accused Vestria of arming the Red Falcons', {
      kind: 'statement',
      type: 'ACCUSE',
      source: ['OST'],
      target: ['VES', 'red-falcons'],
      when: '2023-05',
      dimension: 'military',
      direction: 'apart',
    }),
    aClaim(rival, 'Vestria may have moved guns across the river', {
      type: 'MOBILIZE',
      attribution: ['anonymous: two officials'],
      modality: 'possible',
      when: '2023',
      dimension: 'military',
      direction: 'apart',
    }),
    aClaim(tank, 'Vestria closed the northern bridge to lorries from Ostland in March 2021', {
      type: 'COERCE',
      when: '2021-03',
      dimension: 'economic',
      direction: 'apart',
    }),
    aClaim(tank, 'Trade between Vestria and Ostland fell to $120 million a year', {
      kind: 'figure',
      type: 'TRADE',
      source: ['OST', 'VES'],
      target: ['OST', 'VES'],
      when: '2021',
      dimension: 'economic',
      direction: 'apart',
      value: { amount: 120e6, unit: 'USD', per: 'year' },
    }),
    aClaim(tank, 'Ostland depends on Vestria for nearly all of its salt', {
      kind: 'assessment',
      type: 'DEPENDENCE',
      source: ['OST'],
      target: ['VES'],
      dimension: 'economic',
    }),
    aClaim(tank, 'Ostland would turn to Meridia', {
      kind: 'assessment',
      type: 'APART',
      source: ['OST'],
      target: ['VES'],
      modality: 'conditional',
      dimension: 'economic',
      direction: 'apart',
    }),
    aClaim(tank, 'Meridia has offered Ostland a loan', {
      type: 'AID',
      source: ['MER'],
      target: ['OST'],
      dyad: ['MER', 'OST'],
      when: '2021',
      dimension: 'economic',
    }),
  ],
  registry,
  tagWords,
  actSorts,
  ledgerWords,
  asOf: null,
  made: '2025-01-02T00:00:00.000Z',
}
