import { describe, expect, it } from 'vitest'
import { triadsOf } from '../../src/web/pages/pull/triads-of.ts'
import { leftOut, turnedTie, type WhatIf } from '../../src/web/pages/pull/what-if.ts'

type Sign = 'positive' | 'negative'
const network = (ties: readonly (readonly [string, string, Sign])[]) => ({
  actors: [...new Set(ties.flat())]
    .sort()
    .map((id) => ({ id, name: id, part: 1, camp: 1 as const, fits: 0, atOdds: 0 })),
  ties: ties.map(([a, b, sign]) => ({ a, b, sign, sure: 1, events: 1, frustrated: false, turned: false })),
})

describe('triadsOf', () => {
  it.each([
    ['positive', 'positive', 'positive', ['A', 'B', 'C'], 0, true],
    ['negative', 'positive', 'positive', ['A', 'B', 'C'], 1, false],
    ['positive', 'negative', 'positive', ['B', 'C', 'A'], 1, false],
    ['positive', 'positive', 'negative', ['A', 'C', 'B'], 1, false],
    ['negative', 'positive', 'negative', ['B', 'C', 'A'], 2, true],
    ['positive', 'negative', 'negative', ['A', 'B', 'C'], 2, true],
    ['negative', 'negative', 'negative', ['A', 'B', 'C'], 3, false],
  ] as const)(
    'names the two whose tie is of the other sign first: %s %s %s',
    (ab, bc, ac, actors, negative, balanced) => {
      const found = triadsOf(
        network([
          ['A', 'B', ab],
          ['B', 'C', bc],
          ['A', 'C', ac],
        ]),
        [],
      )
      expect(found).toEqual([{ actors, negative, balanced }])
    },
  )

  it('leaves out threes without all ties, and begins with those of the actors looked at', () => {
    const all = ['A', 'B', 'C', 'D'].flatMap((a, i, ids) => ids.slice(i + 1).map((b) => [a, b, 'positive'] as const))
    expect(triadsOf(network(all), ['C', 'D']).map(({ actors }) => actors.join(''))).toEqual([
      'ACD',
      'BCD',
      'ABC',
      'ABD',
    ])
    expect(triadsOf(network(all.slice(1)), [])).toHaveLength(2)
  })
})

describe('what if', () => {
  const nothing: WhatIf = { turn: [], without: [], sure: null }
  it('is taken in and out of the address', () => {
    expect(turnedTie(nothing, 'A', 'B')).toEqual({ turn: 'A:B' })
    expect(turnedTie({ ...nothing, turn: ['A:B', 'C:D'] }, 'B', 'A')).toEqual({ turn: 'C:D' })
    expect(turnedTie({ ...nothing, turn: ['A:B'] }, 'A', 'B')).toEqual({ turn: null })
    expect(leftOut({ ...nothing, without: ['A'] }, 'B')).toEqual({ without: 'A,B' })
    expect(leftOut({ ...nothing, without: ['A'] }, 'A')).toEqual({ without: null })
  })
})
