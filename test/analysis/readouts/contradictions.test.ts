import { describe, expect, it } from 'vitest'
import { contradictionsOf } from '../../../src/analysis/readouts/contradictions.ts'
import type { ReadoutItem } from '../../../src/model/readout.ts'

const SIDES = ['NOR', 'ERI']
const PLAIN: ReadoutItem = {
  number: 1,
  passage: { document: 'd', start: 0, end: 1, quote: 'x' },
  words: [],
  speakers: [],
  speakerName: null,
  said: null,
  initiators: [],
  actors: [],
  numbers: [],
  dates: [],
  negated: false,
  hedged: false,
  quoted: false,
  signs: [],
  leans: { closer: 0, apart: 0 },
  parts: [],
}
const found = (a: Partial<ReadoutItem>, b: Partial<ReadoutItem>, alike = 1) => {
  const [one, two] = [
    { ...PLAIN, ...a },
    { ...PLAIN, ...b },
  ]
  expect(contradictionsOf(two, one, SIDES, alike)).toEqual(contradictionsOf(one, two, SIDES, alike))
  return contradictionsOf(one, two, SIDES, alike)
}

describe('contradictionsOf', () => {
  it.each([
    ['days of two weeks', ['2024-05-30'], ['2024-06-10'], true],
    ['"today" of two accounts that are a day apart', ['2024-05-30'], ['2024-05-31'], false],
    ['the last day of a month and the first of the next', ['2024-04-30'], ['2024-05-01'], false],
    ['a day in a month', ['2024-05-30'], ['2024-05'], false],
    ['two months', ['2024-05'], ['2024-06'], true],
    ['first and second third of a month', ['2024-01-01/2024-01-10'], ['2024-01-11/2024-01-20'], true],
    ['one day in two years, for years are taken from when a text was written', ['2023-05-30'], ['2024-05-30'], false],
    ['two years', ['2023'], ['2024'], true],
    ['one of several dates that agrees', ['2024-05-30', '2024-09-01'], ['2024-09-01'], false],
    ['a date and none', ['2024-05-30'], [], false],
  ] as const)('dates: %s', (_, a, b, differ) => {
    expect(found({ dates: a }, { dates: b })).toEqual(differ ? ['date'] : [])
  })

  it('speakers are one and the other side, where the same is said', () => {
    const [one, two] = [{ speakers: ['NOR'] }, { speakers: ['ERI'] }]
    expect(found(one, two)).toEqual(['speaker'])
    expect(found(one, two, 0.2)).toEqual([])
    expect(found(one, { speakers: ['SDN'] })).toEqual([])
    expect(found(one, { speakers: ['NOR', 'ERI'] })).toEqual([])
  })

  it('whose idea it was counts before who says it, and in whatever words', () => {
    const [one, two] = [
      { initiators: ['NOR'], speakers: ['NOR'] },
      { initiators: ['ERI'], speakers: ['NOR'] },
    ]
    expect(found(one, two, 0)).toEqual(['speaker'])
    expect(found({ ...one, speakers: ['ERI'] }, { ...one, speakers: ['NOR'] })).toEqual([])
  })

  it('a thing is denied and told, or left open and settled; what is denied is not left open besides', () => {
    expect(found({ negated: true }, {})).toEqual(['negation'])
    expect(found({ hedged: true }, {})).toEqual(['hedge'])
    expect(found({ negated: true, hedged: true }, {})).toEqual(['negation'])
    expect(found({ negated: true }, { negated: true })).toEqual([])
  })

  it('tells everything, what weighs most first', () => {
    const hours = (low: number) => [{ low, high: low, unit: 'hours' }]
    const all = found(
      { negated: true, numbers: hours(2), dates: ['2024-05'], speakers: ['NOR'] },
      { numbers: hours(3), dates: ['2024-07'], speakers: ['ERI'] },
    )
    expect(all).toEqual(['negation', 'number', 'date', 'speaker'])
  })
})
