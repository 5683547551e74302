import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isCommonWord, makeWordTable, wordRow } from '../../../src/reading/syntax/word-table.ts'

describe('makeWordTable', () => {
  it('finds each key at its row, and no other', () => {
    const keys = fc.uniqueArray(fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 }), { maxLength: 200 })
    fc.assert(
      fc.property(keys, fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 }), (some, other) => {
        const table = makeWordTable(Int32Array.from(some), 0, new Uint8Array(some.length))
        expect(some.map((key) => wordRow(table, key))).toEqual(some.map((_, row) => row))
        expect(wordRow(table, other)).toBe(some.indexOf(other))
      }),
      { seed: 3 },
    )
  })

  it('knows which words are common', () => {
    const table = makeWordTable(Int32Array.of(5, 9), 2, Uint8Array.of(1, 0))
    expect([5, 9, 7].map((key) => isCommonWord(table, key))).toEqual([true, false, false])
  })
})
