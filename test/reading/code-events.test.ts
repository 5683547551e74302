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

describe('tellsPolitics', () => {
  it.each([
    'The Danish government accused the rebels of shelling a convoy.',
    'Parliament will vote on the sanctions against the regime next week.',
    'Norway and Sweden signed a defence pact in Oslo.',
  ])('yes: %s', (text) => {
    expect(tellsPolitics(read(text), vocabulary)).toBe(true)
  })

  it.each([
    'The actor wore a blue velvet suit and sang three songs.',
    'Bake the cake for forty minutes and let it cool.',
    'Two hikers lost their way in the fog and slept in a barn.',
  ])('no: %s', (text) => {
    expect(tellsPolitics(read(text), vocabulary)).toBe(false)
  })
})
