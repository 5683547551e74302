import { beforeAll, describe, expect, it } from 'vitest'
import { codeEvents, tellsPolitics } from '../../src/reading/code-events.ts'
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
