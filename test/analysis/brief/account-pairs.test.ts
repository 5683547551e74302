import { describe, expect, it } from 'vitest'
import { accountPairs } from '../../../src/analysis/brief/account-pairs.ts'
import type { Document } from '../../../src/model/document.ts'
import { aClaim, aDocument, registry } from './small-case.ts'

const words = ['one thing', 'another thing', 'a third thing', 'a fourth thing']
const told = (id: string, publisher: string | null, published: string, claims: number) => {
  const document = aDocument({ id, publisher, published, text: `They did ${words.join('. They did ')}.` })
  return { document, claims: words.slice(0, claims).map((quote) => aClaim(document, quote)) }
}
const pairs = (
  ...all: readonly { readonly document: Document; readonly claims: readonly ReturnType<typeof aClaim>[] }[]
) =>
  accountPairs(
    ['OST', 'VES'],
    all.map(({ document }) => document),
    all.flatMap(({ claims }) => claims),
    registry,
  ).map((pair) => pair.map(({ id }) => id).join('+'))

describe('pairs of accounts', () => {
  const vna = told('v1', 'VNA', '2023-05-03', 3)

  it('are texts of both sides of one day or the next', () => {
    expect(pairs(vna, told('o1', 'Ostland Kurier', '2023-05-04', 3))).toEqual(['o1+v1'])
    expect(pairs(vna, told('o1', 'Ostland Kurier', '2023-05-05', 3))).toEqual([])
    expect(pairs(vna, told('x1', 'Some Paper', '2023-05-03', 3))).toEqual([])
    expect(pairs(vna, told('o1', 'Ostland Kurier', '2023-05', 3))).toEqual([])
  })

  it('are none where one side hardly speaks of the tie', () => {
    expect(pairs(vna, told('o1', 'Ostland Kurier', '2023-05-03', 2))).toEqual([])
  })

  it('are those that say most, each text once, by day', () => {
    const all = [
      told('v2', 'VNA', '2024-01-10', 4),
      told('o2', 'Ostland Kurier', '2024-01-10', 4),
      told('o3', 'Ostland Kurier', '2024-01-11', 3),
      vna,
      told('o1', 'Ostland Kurier', '2023-05-04', 3),
      told('v4', 'VNA', '2024-02-01', 3),
      told('o4', 'Ostland Kurier', '2024-02-01', 3),
    ]
    expect(pairs(...all)).toEqual(['o1+v1', 'o2+v2'])
    expect(pairs(...[...all].reverse())).toEqual(['o1+v1', 'o2+v2'])
  })
})
