import { describe, expect, it } from 'vitest'
import { sayEntry } from '../../../src/analysis/ledger/say-entry.ts'
import type { Claim } from '../../../src/model/claim.ts'
import { indicator, ledgerOf, type Made, registry, text } from './made-ledger.ts'

const nameOf = (id: string) => registry.displayName(id)
const figure = (quote: string, amount: number | readonly [number, number], changes: Partial<Claim> = {}): Made => ({
  quote,
  kind: 'figure',
  type: 'OTHER',
  source: ['CHL'],
  target: ['PER'],
  dyad: ['CHL', 'PER'],
  dimension: 'economic',
  when: '2020',
  value: { amount, unit: 'USD' },
  ...changes,
})

describe('ledger entries', () => {
  it('tell what a figure is about by the words beside it, and who gives', () => {
    const { entries, unplaced } = ledgerOf([
      text(
        [
          'Chile exported goods worth $50 million to Peru.',
          'Chile bought $70 million of copper concentrate from Peru.',
          'Chile owes $2 billion.',
          'Chile gave $5 million in humanitarian aid.',
          'Chile lent Peru another $9 million.',
          'A minister spoke of $4 million.',
        ],
        [
          figure('Chile exported goods worth $50 million to Peru', 50e6),
          figure('Chile bought $70 million of copper concentrate from Peru', 70e6),
          figure('Chile owes $2 billion', 2e9),
          figure('Chile gave $5 million in humanitarian aid', 5e6),
          figure('Chile lent Peru another $9 million', 9e6),
          figure('$4 million', 4e6),
        ],
      ),
    ])
    expect(entries.map(({ kind, loan, from, to, range }) => [kind, loan, from, to, range[0] / 1e6])).toEqual([
      ['aid', false, 'CHL', 'PER', 5],
      ['debt', true, 'CHL', 'PER', 9],
      ['debt', false, 'PER', 'CHL', 2000],
      ['trade', false, 'CHL', 'PER', 50],
      ['trade', false, 'PER', 'CHL', 70],
    ])
    expect(unplaced.map(({ money }) => money.low)).toEqual([4e6])
  })

  it('set what differs side by side as a range, with who says which', () => {
    const { entries } = ledgerOf([
      text(
        ['Peru’s debt to Chile is put at $3 billion.'],
        [figure('Peru’s debt to Chile is put at $3 billion', 3e9)],
        'SANA',
      ),
      text(
        ['Chile is owed between $5 billion and $6 billion, a former minister said; the debt is disputed.'],
        [
          figure('between $5 billion and $6 billion', [5e9, 6e9], {
            source: ['CHL', 'PER'],
            target: ['CHL', 'PER'],
            when: '2022',
          }),
        ],
      ),
      text(['In 1999 the debt was $1 billion.'], [figure('In 1999 the debt was $1 billion', 1e9, { when: '1999' })]),
    ])
    expect(entries.map(({ period, range, agreed }) => [period, range, agreed])).toEqual([
      ['1999', [1e9, 1e9], true],
      ['2020/2022', [3e9, 6e9], false],
    ])
    const [, debt] = entries
    expect(debt && sayEntry(debt, nameOf)).toBe(
      'Accounts of what Peru owes Chile differ, over $3 billion to $6 billion: $3 billion by SANA (2020) and $5 billion to $6 billion by Gulf Ledger (2022).',
    )
  })

  it('know what may all be true from what cannot', () => {
    const said = (quote: string, amount: number) => text([quote], [figure(quote.slice(0, -1), amount)])
    const agreed = (...quotes: readonly (readonly [string, number])[]) =>
      ledgerOf(quotes.map(([quote, amount]) => said(quote, amount))).entries[0]?.agreed
    expect(agreed(['Exports came to $50 million.', 50e6], ['Exports were over $40 million.', 40e6])).toBe(true)
    expect(agreed(['Exports came to $50 million.', 50e6], ['Exports stayed under $40 million.', 40e6])).toBe(false)
    expect(agreed(['Exports came to about $50 million.', 50e6], ['Exports came to $45 million.', 45e6])).toBe(true)
  })

  it('move a figure to the time that the words beside it tell', () => {
    const { entries } = ledgerOf([
      text(
        [
          'Exports to Peru fell to $12 million in the year that ended in March 2024, from the $24 million of a year earlier.',
        ],
        [
          figure('Exports to Peru fell to $12 million', 12e6, { when: '2024-03' }),
          figure('from the $24 million of a year earlier', 24e6, { when: '2024-03' }),
        ],
      ),
    ])
    expect(entries.map(({ period, range }) => [period, range[0]])).toEqual([
      ['2022-04/2023-03', 24e6],
      ['2023-04/2024-03', 12e6],
    ])
  })

  it('come from imported figures too, in the currency and scale of their unit', () => {
    const { entries } = ledgerOf([], {
      indicators: [
        indicator({ value: 250 }),
        indicator({ name: 'arms_exports', unit: 'thousand euros', value: 7, line: 3 }),
        indicator({ name: 'ideal point', unit: 'points', line: 4 }),
        indicator({ name: 'imports', unit: 'current US$', value: 9e6, line: 5 }),
      ],
    })
    expect(entries.map(({ kind, from, range, currency }) => [kind, from, range[0], currency])).toEqual([
      ['arms', 'CHL', 7000, 'EUR'],
      ['trade', 'CHL', 250e6, 'USD'],
      ['trade', 'PER', 9e6, 'USD'],
    ])
  })
})

describe('ledger agreements', () => {
  const act = (quote: string, changes: Partial<Claim> = {}): Made => ({
    quote,
    type: 'AGREE',
    source: ['CHL', 'PER'],
    target: ['CHL', 'PER'],
    dyad: ['CHL', 'PER'],
    when: '2020-05',
    ...changes,
  })

  it('tell how far a paper has come, and how far not', () => {
    const { agreements } = ledgerOf([
      text(
        [
          'In May 2020 the two signed a border treaty.',
          'The treaty was ratified that month.',
          'The mining pact of 2011 has yet to be carried out.',
        ],
        [
          act('In May 2020 the two signed a border treaty'),
          act('The treaty was ratified that month'),
          act('The mining pact of 2011 has yet to be carried out', { when: '2011' }),
        ],
      ),
      text(
        ['They may sign a fishing accord.'],
        [act('They may sign a fishing accord', { modality: 'possible', when: '2021' })],
      ),
    ])
    expect(agreements.map(({ when, stage, claims }) => [when, stage, claims.length])).toEqual([
      ['2011', null, 1],
      ['2020-05', 'ratified', 2],
      ['2021', 'announced', 1],
    ])
    expect(agreements[0]?.stages).toMatchObject([{ stage: 'implemented', reached: false }])
  })
})

describe('stakes', () => {
  it('are told of each actor: what it wants, what holds it back, its red lines, on whom it leans', () => {
    const own = (quote: string, type: 'INTEREST' | 'CONSTRAINT' | 'DEPENDENCE'): Made => ({
      quote,
      kind: 'assessment',
      type,
      source: ['CHL'],
      target: ['PER'],
      dyad: ['CHL', 'PER'],
    })
    const { stakes } = ledgerOf([
      text(
        [
          'Chile wants the port.',
          'Chile fears the cost.',
          'Chile will not accept a closed border.',
          'Chile relies on Peru for zinc.',
        ],
        [
          own('Chile wants the port', 'INTEREST'),
          own('Chile fears the cost', 'CONSTRAINT'),
          own('Chile will not accept a closed border', 'CONSTRAINT'),
          own('Chile relies on Peru for zinc', 'DEPENDENCE'),
        ],
      ),
    ])
    const quotes = (some: readonly { readonly quote: string }[] | undefined) => some?.map(({ quote }) => quote)
    const [chile, peru] = stakes
    expect(quotes(chile?.interests)).toEqual(['Chile wants the port'])
    expect(quotes(chile?.constraints)).toEqual(['Chile fears the cost'])
    expect(chile?.redLines).toMatchObject([{ line: 'not accept' }])
    expect(quotes(chile?.dependence)).toEqual(['Chile relies on Peru for zinc'])
    expect(peru?.interests).toEqual([])
  })
})
