import { describe, expect, it } from 'vitest'
import { renderReadoutsHtml } from '../../../src/analysis/readouts/html/render-readouts-html.ts'
import type { Readout, ReadoutItem } from '../../../src/model/readout.ts'
import type { ChannelCell } from '../../../src/model/readout-table.ts'

const made = '2024-06-01T00:00:00Z'
const item = (number: number, quote: string): ReadoutItem => ({
  number,
  passage: { document: 'd', start: 0, end: quote.length, quote },
  words: [],
  speakers: [],
  speakerName: null,
  said: null,
  initiators: [],
  actors: [],
  numbers: [],
  dates: [],
  negated: false,
  hedged: false,
  quoted: false,
  signs: [],
  leans: { closer: 0, apart: 0 },
  parts: [],
})
const account = (name: string, ...quotes: readonly string[]): Readout => ({
  document: 'd',
  title: 'بيان <مشترك>',
  publisher: name,
  published: '2024-05-30',
  name,
  speaksFor: null,
  items: quotes.map((quote, i) => item(i + 1, quote)),
})
const told = (quote: string): ChannelCell => ({
  kind: 'told',
  passages: [{ document: 'd', start: 0, end: quote.length, quote }],
})

describe('two accounts as a page', () => {
  const page = renderReadoutsHtml(
    {
      kind: 'pair',
      first: null,
      comparison: {
        accounts: [account('A & B', 'They met.', 'Trade <grew>.'), account('C', 'They talked.')],
        sides: [],
        shared: [{ a: 1, b: 1, probability: 0.9, contradictions: [], why: null }],
        only: [
          [
            {
              number: 2,
              kind: 'news',
              telling: 0.3,
              passage: item(2, 'Trade <grew>.').passage,
              added: false,
              puts: false,
              why: 'only A & B’s account tells: “Trade <grew>”',
            },
          ],
          [],
        ],
      },
    },
    made,
  )

  it('escapes what stands in the texts, and turns each text its own way', () => {
    expect(page).toContain('Trade &lt;grew&gt;')
    expect(page).not.toContain('<grew>')
    expect(page).toContain('<cite dir="auto">بيان &lt;مشترك&gt;</cite>')
  })

  it('tells the words of an item once', () => {
    expect(page.split('Trade &lt;grew&gt;').length - 1).toBe(1)
  })

  it('links its sums to the sections they count', () => {
    for (const [, id] of page.matchAll(/href="#([^"]+)"/g)) expect(page).toContain(`id="${id}"`)
    expect(page).toContain('<b>1</b> <a href="#h-both">both tell alike</a>')
  })
})

describe('many channels as a page', () => {
  const page = (count: number, first: number | null = null) =>
    renderReadoutsHtml(
      {
        kind: 'table',
        first,
        table: {
          channels: Array.from({ length: count }, (_, i) => ({ name: `Channel ${i}`, documents: i === 1 ? 0 : 1 })),
          rows: ['They met.', 'They dined.'].map((quote) => ({
            what: quote,
            tellers: 1,
            cells: Array.from(
              { length: count },
              (_, i): ChannelCell => (i === 0 ? told(quote) : i === 1 ? { kind: 'not-reported' } : { kind: 'silent' }),
            ),
          })),
        },
      },
      made,
    )

  it('has the words of up to four beside each other, and says who did not report', () => {
    expect(page(3)).toContain('<td data-name="Channel 0"><q dir="auto">They met.</q></td><td></td>')
    expect(page(3)).toContain('Channel 1 (did not report)')
    expect(page(3).match(/left out<\/td>/g)?.length).toBe(2)
  })

  it('has marks for more, and the words below the item', () => {
    expect(page(6)).toContain('<details><summary>in its words</summary>')
    expect(page(6).match(/title="told">●/g)?.length).toBe(2)
  })

  it('shows only the first rows where so asked, and says how many are left', () => {
    expect(page(3, 1)).not.toContain('They dined.')
    expect(page(3, 1)).toContain('and 1 more')
  })
})
