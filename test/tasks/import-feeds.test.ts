import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { DuckDBInstance } from '@duckdb/node-api'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { feedMapping } from '../../src/feeds/events/feed-mapping.ts'
import type { FeedChoice } from '../../src/feeds/events/recognise.ts'
import type { Store } from '../../src/store/store.ts'
import { type ImportedFile, type ImportStep, importFeeds } from '../../src/tasks/import-feeds.ts'
import { openCase } from '../../src/tasks/open-case.ts'
import * as samples from '../fixtures/feed-samples.ts'
import { makeZip } from '../fixtures/make-zip.ts'
import { TAKEN } from '../store/sample-claim.ts'
import { temporaryFolder } from '../store/temporary-folder.ts'

const GUESS: FeedChoice = { kind: 'guess' }
let folder = ''
let store: Store

beforeEach(async () => {
  folder = temporaryFolder()
  store = await openCase(folder, TAKEN, { create: true })
})
afterEach(() => store.close())

function file(name: string, content: string | Uint8Array): string {
  const path = join(folder, name)
  writeFileSync(path, content)
  return path
}

async function take(paths: readonly string[], choice = GUESS, pieceBytes?: number): Promise<readonly ImportStep[]> {
  const steps: ImportStep[] = []
  const options = { choice, now: () => TAKEN, ...(pieceBytes === undefined ? {} : { pieceBytes }) }
  for await (const step of importFeeds(store, folder, paths, options)) steps.push(step)
  return steps
}

async function imported(path: string, choice = GUESS, pieceBytes?: number): Promise<ImportedFile> {
  const steps = await take([path], choice, pieceBytes)
  const found = steps.find((step) => step.kind === 'file')
  if (found?.kind !== 'file') throw new Error(JSON.stringify(steps))
  const { read, stored, duplicate, rejected } = found.account
  expect(read).toBe(stored + duplicate + rejected)
  return found
}

async function problem(path: string, choice = GUESS): Promise<string> {
  const found = (await take([path], choice)).find((step) => step.kind === 'problem')
  expect(await store.events()).toEqual([])
  return found?.kind === 'problem' ? found.message : ''
}

const mapping = (text: string): FeedChoice => ({ kind: 'mapping', mapping: feedMapping('map.yaml', text) })

describe('feeds of each layout', () => {
  it('GDELT 2.0, with its own days and codes', async () => {
    const path = file(
      '20240601.export.CSV',
      samples.gdeltText([{ id: '11' }, { id: '12', actor1: 'SYRREB', actor2: '', code: '1711' }]),
    )
    expect(await imported(path)).toMatchObject({ feed: 'gdelt', layout: 'gdelt-2', account: { stored: 2 } })
    expect(await store.events()).toMatchObject([
      {
        feed: 'gdelt',
        day: '2024-05-30',
        until: null,
        knownOn: '2024-06-01',
        source: 'IRN',
        target: 'SYR',
        sourceCode: 'IRNGOV',
        cameo: '042',
        type: 'CONSULT',
        mode: 'visit',
        dimension: 'diplomatic',
        material: false,
        intensity: 1.9,
        reports: 3,
        address: 'https://example.org/11',
        file: path,
        line: 1,
        claim: null,
      },
      { source: 'SYRREB', sourceHome: 'SYR', target: null, targetHome: null, cameo: '1711', line: 2 },
    ])
    expect(await store.events({ asOf: '2024-05-31' })).toEqual([])
    expect((await store.events({ asOf: '2024-06' })).length).toBe(2)
  })

  it('GDELT 1.0, with and without an address', async () => {
    const rows = samples.gdeltText([{ id: '21' }], 1)
    expect(await imported(file('a.csv', rows))).toMatchObject({ layout: 'gdelt-1', account: { stored: 1 } })
    const old = samples.gdeltText([{ id: '22', day: '19910530' }], 1).replace(/\t[^\t]*\n$/, '\n')
    expect(await imported(file('b.csv', old))).toMatchObject({ layout: 'gdelt-1', account: { stored: 1 } })
    expect(await store.events()).toMatchObject([{ day: '1991-05-30', address: null }, { day: '2024-05-30' }])
  })

  it('ICEWS, in both spellings of its header; an id that comes again for another pair is another row', async () => {
    const text = `${[samples.ICEWS_HEADER, ...samples.ICEWS_ROWS].join('\n')}\n`
    expect(await imported(file('events.2014.tab', text))).toMatchObject({ feed: 'icews', account: { stored: 2 } })
    const other = text.replace(samples.ICEWS_HEADER, samples.ICEWS_HEADER.toLowerCase().replaceAll(' ', '_'))
    expect(await imported(file('other.tab', other))).toMatchObject({ account: { stored: 0, duplicate: 2 } })
    expect(await store.events()).toMatchObject([
      { source: 'Citizen (Iran)', sourceHome: 'IRN', target: 'hezbollah', cameo: '141', line: 3 },
      { source: 'IRN', sourceCode: 'Hassan Rouhani', target: 'SYR', cameo: '042', intensity: 1.9, line: 2 },
    ])
  })

  it('POLECAT, in both spellings of its header', async () => {
    const text = `${[samples.POLECAT_HEADER, ...samples.POLECAT_ROWS].join('\n')}\n`
    expect(await imported(file('2023.txt', text))).toMatchObject({ feed: 'polecat', account: { stored: 2 } })
    const other = text.replace('\tIntensity\t', '\tEvent Intensity\t').replace('Event ID', 'event_id')
    expect(await imported(file('new.txt', other))).toMatchObject({ account: { stored: 0, duplicate: 2 } })
    expect(await store.events()).toMatchObject([
      {
        source: 'IRN',
        sourceCode: 'Iranian army',
        target: 'SYR',
        type: 'AID',
        mode: null,
        dimension: 'military',
        material: true,
        intensity: 10,
        knownOn: '2023-01-05',
        cameo: null,
      },
      { source: 'students', sourceHome: 'IRN', target: null, type: 'PROTEST', mode: 'demo', intensity: -5 },
    ])
  })

  it('ACLED, with quoted line breaks and two ways of writing days', async () => {
    const text = `\uFEFF${[samples.ACLED_HEADER, ...samples.ACLED_ROWS].join('\n')}\n`
    expect(await imported(file('acled.csv', text))).toMatchObject({ feed: 'acled', account: { stored: 2 } })
    expect(await store.events()).toMatchObject([
      { source: 'ISR', target: 'SYR', type: 'ASSAULT', mode: 'aerial', reports: 2, day: '2024-05-30', line: 2 },
      { source: 'Protesters (Syria)', sourceHome: 'SYR', type: 'PROTEST', reports: 1, day: '2024-05-30', line: 4 },
    ])
  })

  it('UCDP GED, whose states go by their numbers', async () => {
    expect(await imported(file('ged.csv', [samples.UCDP_HEADER, ...samples.UCDP_ROWS].join('\r\n')))).toMatchObject({
      feed: 'ucdp',
      account: { stored: 1 },
    })
    expect(await store.events()).toMatchObject([
      { source: 'IRQ', target: 'islamic-state', day: '2017-07-31', until: '2017-08-01', type: 'ASSAULT', reports: 2 },
    ])
  })

  it('KEDS, whose equal rows are as many events, and whose codes mean others at other times', async () => {
    const account = await imported(file('levant.csv', samples.KEDS_ROWS.join('\n')))
    expect(account).toMatchObject({
      feed: 'keds',
      account: { stored: 5 },
      unknown: {
        actors: { codes: 1, rows: 1 },
        events: { codes: 1, rows: 1 },
        most: [{ code: 'XQZ' }, { code: '999' }],
      },
    })
    expect(await store.events()).toMatchObject([
      { source: 'RUS', target: 'CSK', weis: '223', intensity: -10, material: true },
      { source: 'hamas', target: 'ISR', weis: '121', intensity: -2.2 },
      { source: 'hamas', target: 'ISR', weis: '121', line: 5 },
      { source: 'XQZ', sourceHome: null, weis: '999', intensity: null },
      { source: 'RUS', target: 'CZE', day: '1994-04-15' },
    ])
    const longer = file('longer.csv', [...samples.KEDS_ROWS, '1979-04-16,PALHM,ISRMIL,121', ''].join('\n'))
    expect((await imported(longer)).account).toEqual({ read: 6, stored: 1, duplicate: 5, rejected: 0 })
  })

  it("KEDS as the project's coder writes it", async () => {
    const path = file(
      'levant.txt',
      '790415\tMOS\tEGYGOV\t223\t(MIL ENGAGEMENT)\tATTACK\n790416\tISR\tEGY\t031\t(MEET)\tMET\n',
    )
    expect(await imported(path)).toMatchObject({ feed: 'keds', layout: 'keds-coded', account: { stored: 2 } })
    expect(await store.events({ tie: ['EGY', 'ISR'] })).toMatchObject([{ day: '1979-04-16', weis: '031' }])
  })
})

describe('tables through a mapping', () => {
  const EVENTS = `feed: mine
day: {column: date, format: DD/MM/YYYY}
source: {column: src, codes: iso2}
target: {text: Iran, codes: name}
code: {column: cameo, scale: cameo}
reports: n`

  it('are events where they have a day and a code', async () => {
    const path = file('mine.csv', 'date;src;cameo;n\n30/05/2024;SY;042;2\n31/05/2024;RU;"010";x\n')
    const found = await imported(path, mapping(EVENTS))
    expect(found.account).toEqual({ read: 2, stored: 1, duplicate: 0, rejected: 1 })
    expect(await store.events()).toMatchObject([
      { source: 'SYR', target: 'IRN', feed: 'mine', day: '2024-05-30', cameo: '042' },
    ])
    expect(readFileSync(join(folder, found.rejects ?? ''), 'utf8')).toBe(
      'line\tcolumn\treason\ttext\n3\tn\tno whole number\tx\n',
    )
  })

  it('tell the nearest column where one is not there', async () => {
    expect(await problem(file('mine.csv', 'dates,src,cameo,n\n'), mapping(EVENTS))).toBe(
      'mine.csv has no column "date", which map.yaml names; the nearest it has is "dates".',
    )
  })

  it('are figures of pairs where they have a period', async () => {
    const path = file('trade.csv', 'ccode1,ccode2,year,flow1,flow2\n2,265,1985,10.5,-9\n2,652,1985,1,x\n2,652,,3,4\n')
    const figures = mapping(`feed: cow-trade
kind: indicators
period: {column: year, precision: year}
source: {column: ccode1, codes: cow}
target: {column: ccode2, codes: cow}
nothing: [-9]
figures:
  - {column: flow1, name: imports, unit: million USD}
  - {column: flow2, name: imports, unit: million USD, reversed: true}`)
    expect((await imported(path, figures)).account).toEqual({ read: 5, stored: 2, duplicate: 0, rejected: 3 })
    expect(await store.indicators({ tie: ['DDR', 'USA'] })).toEqual([
      {
        name: 'imports',
        unit: 'million USD',
        source: 'USA',
        target: 'DDR',
        period: '1985',
        value: 10.5,
        feed: 'cow-trade',
        file: path,
        line: 2,
      },
    ])
    const revised = file('trade2.csv', 'ccode1,ccode2,year,flow1,flow2\n2,265,1985,11,-9\n2,652,1985,1,-9\n')
    expect((await imported(revised, figures)).account).toEqual({ read: 2, stored: 1, duplicate: 1, rejected: 0 })
    expect((await store.indicators({ tie: ['DDR', 'USA'] })).map(({ value }) => value)).toEqual([11])
    expect(await store.indicatorKinds()).toEqual([
      { name: 'imports', unit: 'million USD', feed: 'cow-trade', figures: 3, series: 2, first: '1985', last: '1985' },
    ])
    expect((await store.status()).feeds).toEqual([
      { feed: 'cow-trade', events: 0, indicators: 3, files: 2, days: ['1985-01-01', '1985-12-31'] },
    ])
  })
})

describe('packed files and lists', () => {
  const text = samples.gdeltText([{ id: '31' }, { id: '32' }])

  it('are unpacked, and known again unpacked', async () => {
    const zip = file('20240601.export.CSV.zip', makeZip({ '20240601.export.CSV': text }))
    expect((await imported(zip)).account.stored).toBe(2)
    expect(await imported(file('plain.CSV', text))).toMatchObject({ account: { duplicate: 2 }, before: TAKEN })
    expect((await imported(file('c.CSV.gz', gzipSync(samples.gdeltText([{ id: '33' }]))))).account.stored).toBe(1)
  })

  it('are taken whole or not at all', async () => {
    const zip = makeZip({ 'a.CSV': text })
    expect(await problem(file('cut.zip', zip.subarray(0, zip.length - 30)))).toBe(
      'cut.zip is broken or cut off, so nothing of it was taken: fetch it again.',
    )
    const bent = Uint8Array.from(zip)
    bent[60] = (bent[60] ?? 0) ^ 0xff
    expect(await problem(file('bent.zip', bent))).toMatch(/broken or cut off/)
    const gz = gzipSync(text)
    expect(await problem(file('cut.gz', gz.subarray(0, gz.length - 6)))).toMatch(/broken or cut off/)
  })

  it('of a list are those beside it that are what it says', async () => {
    mkdirSync(join(folder, 'gdelt'))
    const zip = makeZip({ '20240601.export.CSV': text })
    writeFileSync(join(folder, 'gdelt/20240601000000.export.CSV.zip'), zip)
    writeFileSync(join(folder, 'gdelt/20240601001500.export.CSV.zip'), zip.subarray(0, 40))
    const base = 'http://data.example.org/gdeltv2'
    const list = file(
      'gdelt/masterfilelist.txt',
      [
        `${zip.length} ${'0'.repeat(32)} ${base}/20240601003000.export.CSV.zip`,
        `${zip.length} ${'0'.repeat(32)} ${base}/20240601000000.mentions.CSV.zip`,
        `${zip.length} ${base}/20240601000000.export.CSV.zip`,
        `${zip.length} ${base}/20240601001500.export.CSV.zip`,
      ].join('\n'),
    )
    const steps = await take([list])
    expect(steps.filter(({ kind }) => kind === 'file')).toMatchObject([{ account: { stored: 2 } }])
    expect(steps.filter(({ kind }) => kind === 'problem')).toMatchObject([
      { message: expect.stringMatching(/001500.*is not what/) },
    ])
    expect(steps.filter(({ kind }) => kind === 'note')).toMatchObject([
      { message: expect.stringMatching(/^1 of the 3 event files/) },
    ])
  })
})

describe('files that do not fit', () => {
  it.each([
    ['empty.csv', '', GUESS, /is empty/],
    ['note.txt', 'Dear all,\nnothing to see.\n', GUESS, /is of none of the feeds gdelt, icews/],
    ['binary.bin', 'PNG\u0000\u0001\u0002', GUESS, /is of none of the feeds/],
    [
      'g.csv',
      samples.gdeltText([{ id: '1' }]).replace(/\t[^\t]*\n/, '\n'),
      { kind: 'feed', id: 'gdelt' },
      /60 columns, not 57 or 58 or 61/,
    ],
    [
      'i.tab',
      samples.ICEWS_HEADER.replace('CAMEO Code', 'CAMEO Cod'),
      { kind: 'feed', id: 'icews' },
      /lacks the column cameo_code \(the nearest it has is "cameo_cod"\)/,
    ],
  ] as const)('%s is told in one sentence', async (name, text, choice, sentence) => {
    const message = await problem(file(name, text), choice)
    expect(message).toMatch(sentence)
    expect(message).toMatch(/^[^\n]+\.$/)
  })
})

describe('rows that do not fit', () => {
  it('are rejected with line, column and reason, and the others keep their lines', async () => {
    const lines = samples
      .gdeltText([
        { id: '41' },
        { id: 'x42' },
        { id: '43', day: '20241350' },
        { id: '44' },
        { id: '44' },
        { id: '45', sources: 'many' },
        { id: '46' },
      ])
      .split('\n')
    lines.splice(
      3,
      0,
      'too\tshort',
      '',
      `${lines[0]}\tmore`,
      `47${lines[0]?.slice(2).replace('https://example.org/41', '\r')}`,
    )
    const found = await imported(file('rows.csv', lines.join('\n')))
    expect(found.account).toEqual({ read: 10, stored: 4, duplicate: 1, rejected: 5 })
    expect((await store.events()).map(({ line }) => line)).toEqual([1, 7, 8, 11])
    expect(
      readFileSync(join(folder, found.rejects ?? ''), 'utf8')
        .split('\n')
        .slice(1, -1),
    ).toEqual([
      '2\tGLOBALEVENTID\tno whole number\tx42',
      '3\tSQLDATE\tno date\t20241350',
      '4\t\t2 cells, not 61\ttoo short',
      expect.stringMatching(/^6\t\t62 cells, not 61\t/),
      '10\tNumSources\tno whole number\tmany',
    ])
  })

  it('of quoted tables are told by the line they begin on; a quote left open costs its line alone', async () => {
    const good = samples.ACLED_ROWS[1] ?? ''
    const text = [
      samples.ACLED_HEADER,
      good,
      'SYR9,"open,2024',
      good.replace('SYR102', 'SYR103'),
      'a,b',
      good.replace('SYR102', 'SYR104'),
    ]
    const found = await imported(file('acled.csv', text.join('\n')))
    expect(found.account).toEqual({ read: 5, stored: 3, duplicate: 0, rejected: 2 })
    expect((await store.events()).map(({ line }) => line)).toEqual([2, 4, 6])
  })

  it('may be the first ones of a file', async () => {
    const text = `\uFEFFbroken\n${samples.gdeltText([{ id: '61' }])}`
    expect((await imported(file('first.csv', text))).account).toEqual({ read: 2, stored: 1, duplicate: 0, rejected: 1 })
    expect(await store.events()).toMatchObject([{ line: 2 }])
  })

  it('that are no UTF-8 are read as Windows-1252', async () => {
    const text = samples.gdeltText([{ id: '51', url: 'https://example.org/caf\u00e9' }, { id: '52' }])
    await imported(file('latin.csv', Buffer.from(text, 'latin1')))
    expect(await store.events()).toMatchObject([{ address: 'https://example.org/caf\u00e9' }, { line: 2 }])
  })
})

describe('pieces', () => {
  it.each([500, 3000])('of %i bytes give the same rows as the whole', async (bytes) => {
    const rows = Array.from({ length: 40 }, (_, i) => ({ id: String(100 + (i % 35)), day: `202405${10 + (i % 20)}` }))
    const whole = samples.gdeltText(rows).split('\n')
    whole[7] = 'broken'
    const account = (await imported(file('other.csv', whole.join('\n')), GUESS, bytes)).account
    expect(account).toEqual({ read: 40, stored: 34, duplicate: 5, rejected: 1 })
    const lines = (await store.events()).map(({ line }) => line ?? 0).sort((a, b) => a - b)
    expect(lines).toEqual(Array.from({ length: 35 }, (_, i) => i + 1).filter((line) => line !== 8))
  })

  it('of quoted tables begin where the last one ended', async () => {
    const rows = Array.from({ length: 30 }, (_, i) => (samples.ACLED_ROWS[i % 2] ?? '').replace(/^SYR10\d/, `SYR${i}é`))
    const text = [samples.ACLED_HEADER, ...rows].join('\r\n')
    expect((await imported(file('acled.csv', text), GUESS, 700)).account.stored).toBe(30)
    const lines = (await store.events()).map(({ line }) => line ?? 0).sort((a, b) => a - b)
    expect(lines).toEqual(rows.map((_, i) => 2 + Math.floor(i / 2) * 3 + (i % 2) * 2))
  })

  it('go on where they were stopped', async () => {
    const path = file('many.csv', samples.gdeltText(Array.from({ length: 40 }, (_, i) => ({ id: String(i) }))))
    let pieces = 0
    const options = { choice: GUESS, now: () => TAKEN, pieceBytes: 1000, stopped: () => ++pieces > 3 }
    const steps: ImportStep[] = []
    for await (const step of importFeeds(store, folder, [path], options)) steps.push(step)
    const stored = (await store.events()).length
    expect(steps.some(({ kind }) => kind === 'file')).toBe(false)
    expect(stored).toBeGreaterThan(0)
    expect(stored).toBeLessThan(40)
    expect((await imported(path)).account).toEqual({ read: 40, stored: 40, duplicate: 0, rejected: 0 })
    expect((await store.events()).map(({ line }) => line)).toEqual(Array.from({ length: 40 }, (_, i) => i + 1))
  })

  it('of small files are sorted together, and their rows stay the same', async () => {
    const rows = (first: number) =>
      Array.from({ length: 30 }, (_, i) => ({
        id: String(first + i),
        actor1: ['RUS', 'IRN', 'SYR'][i % 3],
        day: `202405${10 + (i % 7)}`,
      }))
    const files = [file('a.csv', samples.gdeltText(rows(1000))), file('b.csv', samples.gdeltText(rows(2000)))]
    const numbers = (await take(files)).flatMap((step) => (step.kind === 'file' ? [step.number] : []))
    const before = await store.events()
    await store.imports.settle(numbers)
    expect(await store.events()).toEqual(before)
    store.close()
    const instance = await DuckDBInstance.create(join(folder, 'entente.duckdb'))
    const connection = await instance.connect()
    const stored = await connection.runAndReadAll(
      "SELECT source || ' ' || day::VARCHAR AS place FROM events ORDER BY rowid",
    )
    const places = stored.getRowObjectsJson().map(({ place }) => String(place))
    expect(places).toHaveLength(60)
    expect(places).toEqual([...places].sort())
    connection.closeSync()
    instance.closeSync()
    store = await openCase(folder, TAKEN)
  })
})
