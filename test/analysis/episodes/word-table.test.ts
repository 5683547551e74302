import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { eachShared, sharesAny, union, wordSet, wordTable } from '../../../src/analysis/episodes/word-table.ts'

const numbers = fc.array(fc.nat(12), { maxLength: 10 })

describe('sets of words', () => {
  it('are joined and compared as sets are', () => {
    fc.assert(
      fc.property(numbers, numbers, (a, b) => {
        const shared: number[] = []
        eachShared(wordSet(a), wordSet(b), (one) => shared.push(one))
        const wanted = [...new Set(a)].filter((one) => b.includes(one)).sort((x, y) => x - y)
        expect(shared).toEqual(wanted)
        expect(sharesAny(wordSet(a), wordSet(b))).toBe(wanted.length > 0)
        expect([...union(wordSet(a), wordSet(b))]).toEqual([...new Set([...a, ...b])].sort((x, y) => x - y))
      }),
      { seed: 3 },
    )
  })

  it('number a word once', () => {
    const table = wordTable()
    expect(['visit', 'strike', 'visit'].map(table.numberOf)).toEqual([0, 1, 0])
    expect(table.size()).toBe(2)
  })
})
