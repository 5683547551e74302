import { describe, expect, it } from 'vitest'
import { findComparisons } from '../../../src/analysis/ledger/find-comparisons.ts'
import type { Claim } from '../../../src/model/claim.ts'
import { indicator, ledgerOf, text, vocabulary } from './made-ledger.ts'

const trade: Partial<Claim> = {
  kind: 'figure',
  type: 'TRADE',
  source: ['CHL'],
  target: ['PER'],
  dyad: ['CHL', 'PER'],
  when: '2020',
}
const checked = (sentence: string, amount: number, changes: Parameters<typeof ledgerOf>[1] = {}) =>
  ledgerOf([text([sentence], [{ quote: sentence.slice(0, -1), ...trade, value: { amount, unit: 'USD' } }])], changes)
    .comparisons

describe('findComparisons', () => {
  it.each([
    ['about half of the $244 million', 'about half', 0.5],
    ['three times the $2 million', 'three times', 3],
    ['more than a thousand times larger', 'more than a thousand times', 1000],
    ['two hundred times as much', 'two hundred times', 200],
    ['nearly 20 times that', 'nearly 20 times', 20],
    ['doubled from $4 million', 'doubled', 2],
  ])('%s', (sentence, words, factor) => {
    expect(findComparisons(sentence, vocabulary)).toMatchObject([{ words, factor }])
  })

  it('finds none where "times" counts nothing', () => {
    expect(findComparisons('It was mentioned at times.', vocabulary)).toEqual([])
  })
})

describe('comparisons', () => {
  it('hold or do not, by arithmetic', () => {
    expect(
      checked('Exports fell to roughly $120 million, about half of the $244 million of 2019.', 120e6),
    ).toMatchObject([{ verdict: 'holds', ratio: [expect.closeTo(0.492, 3), expect.closeTo(0.492, 3)] }])
    expect(checked('Exports fell to $120 million, a third of the $244 million of 2019.', 120e6)).toMatchObject([
      {
        verdict: 'fails',
        sentence: 'Held against $244 million, $120 million is 0.49 times as much: “a third” does not hold.',
      },
    ])
    expect(checked('At $90 million they are more than twice the $40 million of 2019.', 90e6)).toMatchObject([
      { verdict: 'holds' },
    ])
    expect(checked('At $75 million they are more than twice the $40 million of 2019.', 75e6)).toMatchObject([
      { verdict: 'fails' },
    ])
  })

  it('with somebody else are held against the ledger of the two named', () => {
    const sentence = 'Chile’s trade with Peru came to $400 million, twenty times the trade with Bolivia.'
    const bolivia = (value: number) => [indicator({ target: 'BOL', value, name: 'trade' })]
    expect(checked(sentence, 400e6, { indicators: bolivia(20) })).toMatchObject([{ verdict: 'holds', factor: 20 }])
    expect(checked(sentence, 400e6, { indicators: bolivia(100) })).toMatchObject([
      {
        verdict: 'fails',
        sentence:
          'Held against the trade of Chile and Bolivia, $400 million is 4 times as much: “twenty times” does not hold.',
      },
    ])
    expect(checked(sentence, 400e6)).toMatchObject([
      { verdict: 'open', sentence: '“twenty times” cannot be checked: no figure tells what it is compared with.' },
    ])
  })

  it('say what would have to be so where one amount is not told', () => {
    const lines = [
      'In 2020 Chile exported goods worth $15 million to Peru.',
      'Chile’s trade with Bolivia was more than a thousand times larger.',
    ]
    const { comparisons } = ledgerOf([
      text(lines, [
        {
          quote: 'In 2020 Chile exported goods worth $15 million to Peru',
          ...trade,
          value: { amount: 15e6, unit: 'USD' },
        },
        {
          ...trade,
          quote: 'Chile’s trade with Bolivia was more than a thousand times larger',
          kind: 'assessment',
          type: 'CLOSER',
          target: ['BOL'],
          dyad: ['BOL', 'CHL'],
        },
      ]),
    ])
    expect(comparisons).toMatchObject([
      {
        verdict: 'open',
        sentence:
          '“more than a thousand times” cannot be checked: no figure tells what is compared; with $15 million it would have to be more than $15 billion.',
      },
    ])
  })
})
