import { beforeAll, describe, expect, it } from 'vitest'
import { codeEvents, tellsPolitics } from '../../src/reading/code-events.ts'
import { findRelations } from '../../src/reading/find-relations.ts'
import { readThrough } from '../../src/reading/read-document.ts'
import type { ReaderVocabulary } from '../../src/reading/reader-vocabulary.ts'
import { loadVocabulary } from '../../src/tasks/load-reader.ts'

let vocabulary: ReaderVocabulary
beforeAll(() => {
  vocabulary = loadVocabulary()
})

function read(text: string) {
  return readThrough({ id: 'one', title: '', publisher: null, published: null, text }, vocabulary)
}

const codesOf = (text: string) => codeEvents(read(text), vocabulary).map((event) => event.code)

describe('codeEvents', () => {
  it.each([
    ['Police in Peru arrested three journalists.', ['173']],
    ['Bolivia condemned Chile.', ['111']],
    ['The prime minister of Norway said the harvest was late.', ['010']],
    ['Norway will send tanks to Finland.', ['033']],
  ])('%s', (text, codes) => {
    expect(codesOf(text)).toEqual(codes)
  })

  it.each([
    'The oldest cat in the village died on Sunday.',
    'A baker was stabbed by his brother, neighbours said.',
    'The film opens in March.',
  ])('no event: %s', (text) => {
    expect(codesOf(text)).toEqual([])
    expect(tellsPolitics(read(text), vocabulary)).toBe(false)
  })
})

describe('findRelations', () => {
  const relations = (text: string) => {
    const reading = read(text)
    const words = ({ from, to }: { from: number; to: number }) =>
      reading.document.text.slice(reading.tokens[from]?.start, reading.tokens[to - 1]?.end)
    return findRelations(reading, vocabulary).map((one) => `${words(one.source)} ${one.stance} ${words(one.target)}`)
  }

  it('tells who fights whom behind what is undertaken', () => {
    expect(relations('Kenyan troops carried out raids against the rebels.')).toContain(
      'Kenyan troops hostile the rebels',
    )
  })

  it('has talks go both ways', () => {
    const found = relations('The Swedish minister met the Danish ambassador.')
    expect(found).toContain('The Swedish minister communicates the Danish ambassador')
    expect(found).toContain('the Danish ambassador communicates The Swedish minister')
  })

  it('finds none between things', () => {
    expect(relations('The rain hit the harvest hard.')).toEqual([])
  })
})
