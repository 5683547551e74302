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
  ])('%s', (text, value) => {
    expect(amountsOf(text)).toEqual([value])
  })

  it('lets a bare number count the forces spoken of before', () => {
    expect(amountsOf('The soldiers came by sea. Fewer than 200 were stationed there.')).toEqual([
      { amount: 200, unit: 'troops' },
    ])
  })

  it('takes no date for an amount', () => {
    expect(amountsOf('They met on 24 November 2015.')).toEqual([])
  })
})
