import { describe, expect, it } from 'vitest'
import { readThrough } from '../../src/reading/read-document.ts'
import { loadVocabulary } from '../../src/tasks/load-reader.ts'

const vocabulary = loadVocabulary()

function amountsOf(text: string) {
  const document = { id: 'd', title: '', publisher: null, published: '2024-06-15', text }
  return readThrough(document, vocabulary).amounts.map((amount) => amount.value)
}

describe('findAmounts', () => {
  it.each([
    ['Trade reached $2.4 billion a year.', { amount: 2.4e9, unit: 'USD', per: 'year' }],
    ['The loan was worth 300 million euros.', { amount: 3e8, unit: 'EUR' }],
    ['Between 200 and 300 soldiers crossed the river.', { amount: [200, 300], unit: 'troops' }],
    ['About 40 per cent of the gas came from the north.', { amount: 40, unit: 'percent' }],
    ['The pipeline runs for 900 kilometres.', { amount: 900, unit: 'km' }],
    ['It held 5 billion cubic metres of water.', { amount: 5e9, unit: 'm3' }],
    ['The attack killed 12 soldiers.', { amount: 12, unit: 'killed' }],
    ['They sent 80 cargo planes.', { amount: 80, unit: 'cargo planes' }],
    ['Exports doubled.', { amount: 2, unit: 'ratio' }],
    ['A third of the oil came from the north.', { amount: 0.33, unit: 'share' }],
    ['They bought two thirds of their grain there.', { amount: 0.67, unit: 'share' }],
    ['Nine-tenths of the budget was oil.', { amount: 0.9, unit: 'share' }],
    ['Exports fell by a quarter.', { amount: 0.25, unit: 'share' }],
    ['Half a million tonnes of crude were sent.', { amount: 5e5, unit: 'tonnes' }],
    ['A quarter of a million workers left.', { amount: 250000, unit: 'workers' }],
    ['They sent half a dozen frigates.', { amount: 6, unit: 'frigates' }],
    ['About 1.3 million Syrians live there.', { amount: 1.3e6, unit: 'people' }],
    ['The blast wounded 40 guards.', { amount: 40, unit: 'wounded' }],
    ['It cost 9.7 billion won.', { amount: 9.7e9, unit: 'KRW' }],
  ])('%s', (text, value) => {
    expect(amountsOf(text)).toEqual([value])
  })

  it('lets a bare number count the forces spoken of before', () => {
    expect(amountsOf('The soldiers came by sea. Fewer than 200 were stationed there.')).toEqual([
      { amount: 200, unit: 'troops' },
    ])
  })

  it.each(['For half a century they quarrelled.', 'It was the third round.', 'The other half agreed.'])(
    '%s: no amount',
    (text) => {
      expect(amountsOf(text)).toEqual([])
    },
  )

  it('takes no date for an amount', () => {
    expect(amountsOf('They met on 24 November 2015.')).toEqual([])
    expect(amountsOf('In 2023 officials of both countries met.')).toEqual([])
  })
})
