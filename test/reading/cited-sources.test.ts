import { describe, expect, it } from 'vitest'
import { attributionOf } from '../../src/reading/attribution-of.ts'
import { readThrough } from '../../src/reading/read-document.ts'
import { loadVocabulary } from '../../src/tasks/load-reader.ts'

const vocabulary = loadVocabulary()
const chainOf = (text: string, verb: string) => {
  const reading = readThrough({ id: 'd', title: '', publisher: null, published: '2024-06-15', text }, vocabulary)
  const found = reading.predications.find(({ core }) => reading.tokens[core]?.text === verb)
  return found === undefined ? null : attributionOf(reading, found)
}

describe('a chain of sources', () => {
  it.each([
    [
      'The weekly Kobanga, citing two customs officers, reported that Ghana had closed the crossing to Togolese lorries.',
      'closed',
      ['kobanga', 'anonymous: two customs officers'],
    ],
    [
      "Iran's Revolutionary Guards have reduced the number of officers in Syria, Reuters reported on Thursday, citing five sources.",
      'reduced',
      ['reuters', 'anonymous: five sources'],
    ],
    ['Reuters reported that hundreds of Iranian troops had arrived in Syria.', 'arrived', ['reuters']],
  ])('%s', (text, verb, chain) => {
    expect(chainOf(text, verb)).toEqual(chain)
  })
})
