import { describe, expect, it } from 'vitest'
import { readThrough } from '../../src/reading/read-document.ts'
import type { ReaderVocabulary } from '../../src/reading/reader-vocabulary.ts'
import { loadVocabulary } from '../../src/tasks/load-reader.ts'

const vocabulary = loadVocabulary()

function predications(text: string, known: ReaderVocabulary = vocabulary) {
  const reading = readThrough({ id: 'd', title: '', publisher: null, published: '2024-08-20', text }, known)
  return reading.predications.map((one) => ({
    ...one,
    words: text.slice(reading.tokens[one.from]?.start, reading.tokens[one.to - 1]?.end),
  }))
}

/** The weights with every clause, noun or number much likelier, or much less so. */
function leaning(form: 'c' | 'n' | 'f', by: number): ReaderVocabulary {
  return { ...vocabulary, claimWeights: new Map([...vocabulary.claimWeights, [`${form} always`, by]]) }
}

describe('findPredications', () => {
  it('takes both verbs of a list', () => {
    const found = predications('Sudan expelled the Ethiopian ambassador and closed the border with Ethiopia.')
    expect(found.map((one) => one.words)).toEqual([
      'Sudan expelled the Ethiopian ambassador',
      'closed the border with Ethiopia',
    ])
  })

  it('takes no clause that neither names nor means an actor of the text', () => {
    expect(predications('The rain fell on the roofs and the dogs barked at it.')).toEqual([])
  })

  it('leaves out whatever the weights speak against', () => {
    const text = 'Norway praised Denmark after the Danish visit to Oslo.'
    expect(predications(text).some((one) => one.verbal)).toBe(true)
    expect(predications(text, leaning('c', -99)).some((one) => one.verbal)).toBe(false)
    expect(predications(text, leaning('n', 99)).some((one) => !one.verbal)).toBe(true)
  })

  it('tells a number by its whole clause where that tells nothing else', () => {
    const text = 'Trade between Chile and Peru is put at $4 billion a year.'
    const known = {
      ...vocabulary,
      claimWeights: new Map([
        ['c always', -1],
        ['f always', 1],
      ]),
    }
    const [only, ...more] = predications(text, known)
    expect(more).toEqual([])
    expect(only?.words).toBe(text.slice(0, -1))
    expect(only?.amount?.value).toEqual({ amount: 4e9, unit: 'USD', per: 'year' })
  })

  it('tells a number of a told deed by itself, of the same actors, and once', () => {
    const text = 'Kenya and Uganda bought 40 lorries.'
    const known = {
      ...vocabulary,
      claimWeights: new Map([
        ['c always', 1],
        ['f always', 1],
      ]),
    }
    const [deed, number] = predications(text, known)
    expect(deed?.amount).toBeNull()
    expect(number?.words).toBe('40 lorries')
    expect([number?.source, number?.target]).toEqual([deed?.source, deed?.target])
    expect(number?.amount?.value.amount).toBe(40)
  })
})
