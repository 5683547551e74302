import { beforeAll, describe, expect, it } from 'vitest'
import type { Document } from '../../src/model/document.ts'
import type { ReadoutComparison } from '../../src/model/readout.ts'
import type { Channel } from '../../src/tasks/channels-of.ts'
import { compareChannels, compareDocuments } from '../../src/tasks/compare-accounts.ts'
import { type ReadReadouts, readoutReader } from '../../src/tasks/read-readout.ts'
import { takeIn } from '../../src/tasks/take-in.ts'

let read: ReadReadouts
beforeAll(() => {
  read = readoutReader()
}, 60_000)

const account = (publisher: string, text: string): Document => ({
  id: publisher,
  title: publisher,
  publisher,
  published: '2023-09-04',
  retrieved: '2023-09-04T00:00:00Z',
  language: 'en',
  mediaType: 'text/plain',
  address: publisher,
  text,
  extractor: { name: 'test', version: '1' },
})

function pairOf(a: Document, b: Document): ReadoutComparison {
  const report = compareDocuments([a, b], read, {})
  if (report.kind !== 'pair') throw new Error('two accounts give a pair')
  return report.comparison
}

const asChannel = ({
  name,
  documents,
}: {
  readonly name: string
  readonly documents: readonly Document[]
}): Channel => ({
  name,
  texts: documents.map((document) => ({ document, parts: null })),
})

const quote = ({ accounts }: ReadoutComparison, k: 0 | 1, number: number) =>
  accounts[k].items.find((item) => item.number === number)?.passage.quote

describe('two accounts', () => {
  const moscow = account(
    'TASS',
    'President Putin of Russia met President Erdogan of Turkey in Sochi. The talks lasted three hours. Trade grew last year to 62 billion dollars. Russia will not return to the grain deal. On the proposal of Mr Putin, Russia will supply one million tonnes of grain to Turkey.\n',
  )
  const ankara = account(
    'Ministry of Foreign Affairs of Turkey',
    'President Erdogan of Turkey met President Putin of Russia in Sochi. Trade last year reached 69 billion dollars. Russia will return to the grain deal. On the proposal of Mr Erdogan, a million tonnes of Russian grain will be supplied to Turkey. The President stressed that Turkey does not recognise the annexation of Crimea.\n',
  )

  it('contradict each other in numbers, in what is denied, and in whose idea it was', () => {
    const found = pairOf(moscow, ankara)
    const told = found.shared.flatMap(({ a, contradictions }) =>
      contradictions.map((about) => [about, quote(found, 0, a)]),
    )
    expect(told).toContainEqual(['number', 'Trade grew last year to 62 billion dollars.'])
    expect(told).toContainEqual(['negation', 'Russia will not return to the grain deal.'])
    expect(told.map(([about]) => about)).toContain('speaker')
  })

  it('leave to each what only it tells, with the words and why', () => {
    const found = pairOf(moscow, ankara)
    const [only] = found.only[1]
    expect(only?.why).toBe(
      'only Ankara’s account has the President say that Turkey does not recognise the annexation of Crimea',
    )
    expect(found.only[0].map(({ number }) => quote(found, 0, number))).toContain('The talks lasted three hours.')
  })

  it('say the same the other way round', () => {
    const [one, two] = [pairOf(moscow, ankara), pairOf(ankara, moscow)]
    const turned = two.shared.map(({ a, b }) => `${b} ${a}`).sort()
    expect(one.shared.map(({ a, b }) => `${a} ${b}`).sort()).toEqual(turned)
  })

  it('are not compared where one is in a language that is not read: all it tells would seem left out', () => {
    expect(() => compareDocuments([moscow, { ...ankara, language: 'tr' }], read, {})).toThrow(
      '“Ministry of Foreign Affairs of Turkey” is in Turkish, and only English is read',
    )
  })

  it('are a table where a third channel did not report: its silence is none', () => {
    const channels = [
      { name: 'TASS', documents: [moscow] },
      { name: 'MFA', documents: [ankara] },
      { name: 'SANA', documents: [] },
    ]
    const report = compareChannels({ channels: channels.map(asChannel), episode: null, unread: 0 }, read, {})
    if (report.kind !== 'table') throw new Error('three channels give a table')
    const { rows } = report.table
    expect(new Set(rows.map(({ cells }) => cells[2]?.kind))).toEqual(new Set(['not-reported']))
    const hours = rows.find(({ what }) => what.startsWith('The talks lasted'))
    expect(hours?.cells.map(({ kind }) => kind)).toEqual(['told', 'silent', 'not-reported'])
    expect(rows[0]?.tellers).toBe(2)
  })

  it('of channels, one that published nothing is told so and not compared', () => {
    const channels = [
      { name: 'TASS', documents: [moscow] },
      { name: 'SANA', documents: [] },
    ]
    expect(() => compareChannels({ channels: channels.map(asChannel), episode: null, unread: 0 }, read, {})).toThrow(
      'SANA published nothing on it in this time',
    )
  })
})

describe('the accounts of 30 May 2024', () => {
  it('have guidance in Tehran only and sovereignty in Damascus only, each among the first three', async () => {
    const folder = new URL('../../examples/syria-iran/', import.meta.url)
    const files = ['2024-05-30-damascus-readout.md', '2024-05-30-tehran-readout.md']
    const documents: Document[] = []
    const options = {
      stdin: async () => new Uint8Array(),
      now: '2024-06-01T00:00:00Z',
      cwd: '/',
      allowPrivate: false,
      overrides: {},
    }
    for await (const item of takeIn(
      files.map((file) => new URL(file, folder).pathname),
      options,
    )) {
      if (item.kind === 'document') documents.push(item.document)
    }
    const [damascus, tehran] = documents as [Document, Document]
    const { only } = pairOf(damascus, tehran)
    const first = (k: 0 | 1) => only[k].slice(0, 3).map(({ passage }) => passage.quote)
    expect(first(0).some((words) => words.includes('sovereignty'))).toBe(true)
    expect(first(1).some((words) => words.includes('guidance'))).toBe(true)
    expect(damascus.text).toContain(first(0)[0])
  })
})
