import { describe, expect, it } from 'vitest'
import { readThrough } from '../../src/reading/read-document.ts'
import { loadVocabulary } from '../../src/tasks/load-reader.ts'

const vocabulary = loadVocabulary()

/** The actors of every place the text names so. */
function placesNamed(text: string, word: string): readonly (readonly string[])[] {
  const document = { id: 'd', title: '', publisher: null, published: '2024-06-15', text }
  const { tokens, mentions } = readThrough(document, vocabulary)
  return mentions.filter((one) => one.form === 'place' && tokens[one.to - 1]?.text === word).map((one) => one.actors)
}

describe('learnPlaces', () => {
  it.each([
    ['The attack was in Tumbarra, Peru, on Friday. Aid came to Tumbarra later.', 'Tumbarra', [['PER'], ['PER']]],
    ['Troops entered the Chadian town of Oruvela at dawn.', 'Oruvela', [['TCD']]],
    ['The convoy reached Oruvela in northern Chad.', 'Oruvela', [['TCD']]],
    ['The convoy reached Oruvela at dawn.', 'Oruvela', []],
    ['According to Marta Quispe, Peru had left.', 'Quispe', []],
  ])('%s', (text, word, actors) => {
    expect(placesNamed(text, word)).toEqual(actors)
  })

  it('keeps mentions in text order with their tokens', () => {
    const text = 'Peru sent aid to Tumbarra, Peru, and Chile sent none.'
    const document = { id: 'd', title: '', publisher: null, published: '2024-06-15', text }
    const { mentions, mentionAt } = readThrough(document, vocabulary)
    expect(mentions.map((one) => one.from)).toEqual([...mentions.map((one) => one.from)].sort((a, b) => a - b))
    for (const [at, { from, to }] of mentions.entries())
      expect([...mentionAt.slice(from, to)]).toEqual(Array.from({ length: to - from }, () => at))
  })
})
