import { describe, expect, it } from 'vitest'
import { findMoney } from '../../../src/analysis/ledger/find-money.ts'
import { loadLedgerVocabulary } from '../../../src/tasks/load-ledger-vocabulary.ts'

const vocabulary = loadLedgerVocabulary()
const found = (text: string) =>
  findMoney(text, vocabulary).map(({ money: { low, high, currency, bound } }) => [low, high, currency, bound])

describe('findMoney', () => {
  it.each([
    [
      'roughly $120 million, half of the $244 million of 2022',
      [
        [120e6, 120e6, 'USD', 'about'],
        [244e6, 244e6, 'USD', null],
      ],
    ],
    ['between $20 billion and $30 billion', [[20e9, 30e9, 'USD', null]]],
    ['estimates range from 20 to 50 billion euros', [[20e9, 50e9, 'EUR', null]]],
    ['worth less than €30m', [[30e6, 30e6, 'EUR', 'under']]],
    ['more than 3,500 million Syrian pounds', [[3.5e9, 3.5e9, 'SYP', 'over']]],
    ['US$5.8bn in loans', [[5.8e9, 5.8e9, 'USD', null]]],
    ['EGP 40 million', [[40e6, 40e6, 'EGP', null]]],
    ['all 30 of them try 5 times, the top 10 too', []],
    ['15,000 to the dollar', []],
    ['in 2023, 40 dollars', [[40, 40, 'USD', null]]],
  ])('%s', (text, expected) => expect(found(text)).toEqual(expected))

  it('tells where an amount stands', () => {
    const text = 'It owes $3 billion to Chad.'
    const [one] = findMoney(text, vocabulary)
    expect(text.slice(one?.start, one?.end)).toBe('$3 billion')
  })
})

describe('data/ledger/currencies.tsv', () => {
  const iso = new Set(Intl.supportedValuesOf('currency'))

  it('has codes that ISO 4217 has, each once, with a name', () => {
    for (const [code, { name }] of vocabulary.currencies) {
      expect(iso.has(code), code).toBe(true)
      expect(name, code).not.toBe('')
    }
    expect(vocabulary.currencies.size).toBeGreaterThan(150)
  })

  it('gives no word to two currencies', () => {
    const words = [...vocabulary.currencies.values()].flatMap((one) => one.words.map((word) => word.toLowerCase()))
    expect(words.filter((word, i) => words.indexOf(word) !== i)).toEqual([])
  })
})
