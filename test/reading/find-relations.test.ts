import { describe, expect, it } from 'vitest'
import { findRelations } from '../../src/reading/find-relations.ts'
import { readThrough } from '../../src/reading/read-document.ts'
import { loadVocabulary } from '../../src/tasks/load-reader.ts'

const vocabulary = loadVocabulary()
const read = (text: string) => readThrough({ id: 'one', title: '', publisher: null, published: null, text }, vocabulary)

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

  it.each([
    [
      'The strike destroyed a tunnel and two mortars.',
      ['The strike hostile a tunnel', 'The strike hostile two mortars'],
    ],
    ['The France-Spain war lasted two years.', ['France hostile Spain', 'Spain hostile France']],
    ['Norway advises and trains the Danish army.', ['Norway communicates the Danish army']],
    ['The killing of a Danish envoy by rebels shocked Oslo.', ['rebels hostile a Danish envoy']],
    ['The general telephoned the rebels.', ['The general communicates the rebels']],
  ])('%s', (text, expected) => {
    expect(relations(text)).toEqual(expect.arrayContaining(expected))
  })

  it.each([
    ['Norwegian troops attacked the town.', 'the town'],
    ['Norway backed Denmark against Sweden.', 'friendly Sweden'],
    ['Norway gave the refugees blankets.', 'friendly'],
  ])('%s (not %s)', (text, not) => {
    expect(relations(text).filter((one) => one.endsWith(not) || one.includes(` ${not} `))).toEqual([])
  })
})
