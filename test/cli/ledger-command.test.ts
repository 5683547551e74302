import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openDuckdbStore } from '../../src/store/duckdb/open-duckdb-store.ts'
import { sampleClaim, sampleDocument, TAKEN } from '../store/sample-claim.ts'
import { run } from './memory-io.ts'

const MAPPING = `feed: prices
kind: indicators
period: {column: year, precision: year}
source: {column: who, codes: iso3}
figures: [{column: v, name: cpi, unit: index}]`

const sentence = 'Iran’s exports to Syria came to $120 million in 2010, a third of the $244 million of 2009.'
const treaty = 'On 3 May 2011 Iran and Syria signed a free-trade agreement.'

let folder = ''
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'ledger-cli-'))
  await run(folder, ['init', 'case'])
  writeFileSync(join(folder, 'cpi.csv'), 'year,who,v\n2009,USA,80\n2010,USA,100\n2020,USA,125\n')
  writeFileSync(join(folder, 'cpi.yaml'), MAPPING)
  expect((await run(folder, ['import', 'cpi.csv', '--map', 'cpi.yaml'])).exit).toBe(0)
  const document = sampleDocument(`${sentence}\n${treaty}`, { publisher: 'Gulf Ledger', title: 'A ledger' })
  const line = (text: string) => [document.text.indexOf(text), document.text.indexOf(text) + text.length] as const
  const figure = { kind: 'figure', type: 'TRADE', dimension: 'economic', when: '2010' } as const
  const claims = [
    {
      ...sampleClaim(document, 'Iran’s exports to Syria came to $120 million in 2010', {
        ...figure,
        value: { amount: 120e6, unit: 'USD' },
      }),
      sentence: line(sentence),
    },
    {
      ...sampleClaim(document, 'Iran and Syria signed a free-trade agreement', {
        type: 'AGREE',
        when: '2011-05-03',
        source: ['IRN', 'SYR'],
        target: ['IRN', 'SYR'],
      }),
      sentence: line(treaty),
    },
  ]
  const store = await openDuckdbStore(join(folder, 'case', 'entente.duckdb'), TAKEN)
  await store.addDocument(document, null, TAKEN)
  await store.addReading(document.id, { name: 'test', version: '1' }, claims, TAKEN)
  store.close()
})

afterAll(() => rmSync(folder, { recursive: true }))

const ledger = (...args: readonly string[]) => run(folder, ['ledger', ...args])

describe('entente ledger', () => {
  it('tells what passes, who says so, how far papers came, what comparisons are worth', async () => {
    const { out, exit } = await ledger('Syria', 'Iran')
    expect(exit).toBe(0)
    const text = out.replace(/\s+/g, ' ')
    for (const words of [
      'The ledger of Syria and Iran USD = US Dollar',
      'Iran’s exports to Syria: $120 million, 2010',
      '120,000,000 USD 2010 Gulf Ledger, 30 May 2024: “Iran’s exports to Syria came to $120 million in 2010”',
      '· 2011-05-03 signed (Iran and Syria) “Iran and Syria signed a free-trade agreement” Gulf Ledger',
      '✗ Held against $244 million, $120 million is 0.49 times as much: “a third” does not hold.',
      'nothing is converted',
    ]) {
      expect(text).toContain(words)
    }
    for (const one of out.split('\n')) expect(one.length).toBeLessThanOrEqual(80)
  })

  it('deflates only when asked, by the series named', async () => {
    expect((await ledger('SYR', 'IRN')).out).not.toContain('real')
    const real = (await ledger('SYR', 'IRN', '--deflate', 'cpi', '--base', '2020')).out.replace(/\s+/g, ' ')
    expect(real).toContain('in money of 2020, by cpi')
    expect(real).toContain('120,000,000 USD = 150,000,000 real')
    expect(real).toContain('amount × index(2020) / index(year), by cpi')
  })

  it('gives the same as JSON and as CSV, and a picture', async () => {
    const report = JSON.parse((await ledger('Iran', '--json')).out)
    expect(report).toMatchObject({
      actors: ['IRN'],
      entries: [{ kind: 'trade', from: 'IRN', to: 'SYR', range: [120e6, 120e6], currency: 'USD' }],
      agreements: [{ stage: 'signed', when: '2011-05-03' }],
      comparisons: [{ verdict: 'fails' }],
    })
    const csv = (await ledger('SYR', 'IRN', '--csv')).out.split('\r\n')
    expect(csv[0]).toMatch(/^entry,kind,a,b,from,to,stage,period,low,high,/)
    expect(csv).toHaveLength(4)
    await ledger('SYR', 'IRN', '--out', 'ledger.svg')
    expect(readFileSync(join(folder, 'ledger.svg'), 'utf8')).toContain('Iran’s exports to Syria, 2010: $120 million')
  })

  it('tells what one of them gives', async () => {
    const given = async (who: string) =>
      JSON.parse((await ledger('SYR', 'IRN', '--giver', who, '--json')).out).entries.map(
        ({ from, to }: { from: string; to: string }) => [from, to],
      )
    expect(await given('Iran')).toEqual([['IRN', 'SYR']])
    expect(await given('SYR')).toEqual([])
    expect((await ledger('SYR', 'IRN', '--giver', 'Ruritania')).err).toContain('No actor is called "Ruritania"')
  })

  it('says which input is wrong, and why', async () => {
    const said = async (...args: readonly string[]) => (await ledger(...args)).err
    expect(await said('SYR', 'IRN', '--currency', 'USX')).toMatch(
      /"USX" is no currency of ISO 4217\. Did you mean [A-Z]{3} \(.+\)\?/,
    )
    expect(await said('SYR', 'IRN', '--currency', 'dollars')).toContain(
      '--currency needs a currency by its ISO 4217 code, as USD',
    )
    expect(await said('SYR', 'IRN', '--deflate', 'ppi')).toContain('"ppi" is no indicator of this case: there are cpi.')
    expect(await said('SYR', 'IRN', '--deflate', 'cpi', '--base', '1950')).toContain(
      'The series "cpi" has nothing for the base year 1950: it has 2009 to 2020.',
    )
    expect(await said('SYR', 'IRN', '--base', '2015')).toContain('A base year needs a price index')
    expect(await said('Ruritania')).toContain('No actor is called "Ruritania"')
    expect(await said('Peru')).toContain('No claim and no figure of Peru is in this case.')
    expect((await ledger('SYR', 'IRN', '--currency', 'EUR')).out).toContain('No figure of money is told of.')
  })
})
