import { describe, expect, it } from 'vitest'
import { nameAt } from '../../src/reading/entity-candidates.ts'
import { findEntities, nameKind } from '../../src/reading/find-entities.ts'
import { readThrough } from '../../src/reading/read-document.ts'
import { loadVocabulary } from '../../src/tasks/load-reader.ts'

const vocabulary = loadVocabulary()
const read = (text: string) =>
  readThrough({ id: 'd', title: '', publisher: null, published: '2024-06-15', text }, vocabulary)

describe('findEntities', () => {
  const found = (text: string) => {
    const reading = read(text)
    const { tokens } = reading
    return findEntities(reading, vocabulary).map(({ from, to }) => text.slice(tokens[from]?.start, tokens[to - 1]?.end))
  }

  it('finds parties, places and times, known to a table or not', () => {
    const names = found(
      'Fighters of the Shammar Brigade attacked the government of Chad near Oruvela in December 2016.',
    )
    expect(names).toEqual(expect.arrayContaining(['Shammar Brigade', 'Chad', 'Oruvela', 'December 2016']))
  })

  it('leaves out words that name nothing', () => {
    const names = found('The idea behind the agreement was of course a good one.')
    expect(names).not.toContain('idea')
    expect(names).not.toContain('course')
  })

  it('finds only words without marks or articles at their edges', () => {
    for (const name of found('The troops (of the Ruvuma Front) met Captain L. Odhiambo, the commander, at the bridge.'))
      expect(name).not.toMatch(/^(?:the|an?)\s|^\W|[\s,)]$/i)
  })
})

describe('nameKind', () => {
  it.each([
    ['General Pablo Ferreyra-Soto said that the talks had failed.', 'Soto', 'person'],
    ['According to Marta Quispe, the talks failed.', 'Quispe', 'person'],
    ['The Andean Monitoring Committee said that the talks had failed.', 'Committee', 'organisation'],
    ['Two soldiers died in Tumbarra on Friday.', 'Tumbarra', 'place'],
    ['The convoy arrived in Oruvela, east of the river.', 'Oruvela', 'place'],
  ])('%s (%s)', (text, word, kind) => {
    const reading = read(text)
    const at = reading.tokens.find((token) => token.text === word)?.index ?? -1
    const heads = [at, reading.tokens[at]?.head ?? -1]
    const name = heads.map((head) => nameAt(reading, head)).find((one) => one !== null && one.to > at)
    expect(name && nameKind(reading, name, vocabulary)).toBe(kind)
  })
})
