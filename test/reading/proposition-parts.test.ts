import { describe, expect, it } from 'vitest'
import { propositionsOf } from './propositions-of.ts'

const parts = (text: string) =>
  propositionsOf(text).flatMap((item) => item.parts.map(({ start, end }) => text.slice(start, end)))

describe('propositionParts', () => {
  it('are the further clauses that carry something of their own', () => {
    expect(
      parts('He said that the relations are strategic and move forward under the guidance of the Leader.'),
    ).toEqual(['move forward under the guidance of the Leader'])
  })

  it('are none where a clause is too short to add anything', () => {
    expect(parts('The minister came and left again.')).toEqual([])
  })

  it('carry their own words', () => {
    const [item] = propositionsOf('Norway praised the treaty and promised ten ships to the Eritrean fleet.')
    const lemmas = item?.parts.flatMap(({ words }) => words.map(({ lemma }) => lemma)) ?? []
    expect(lemmas).toEqual(expect.arrayContaining(['promise', 'ship', 'fleet']))
    expect(lemmas).not.toContain('treaty')
  })
})
