import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { CsvRecords } from '../../../src/feeds/events/csv-records.ts'

function cut(text: string, sizes: readonly number[], width: number | null = null) {
  const records = new CsvRecords(',', 1, width)
  const found: { line: number; cells: readonly string[] | null; text: string }[] = []
  let at = 0
  for (let i = 0; at < text.length; i++) {
    const size = Math.max(1, sizes[i % Math.max(1, sizes.length)] ?? text.length)
    found.push(...records.add(text.slice(at, at + size), false))
    at += size
  }
  found.push(...records.add('', true))
  return found
}

const cell = fc.string({ unit: fc.constantFrom('a', 'b', ' ', ',', '"', '\n', 'é'), maxLength: 6 })
const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`

describe('CsvRecords', () => {
  it('gives back the cells that were written, however the text is cut into chunks', () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 6 }),
        fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 5 }),
        (rows, sizes) => {
          const text = rows.map((row) => `${row.map(quoted).join(',')}\n`).join('')
          const found = cut(text, sizes)
          expect(found.map(({ cells }) => cells)).toEqual(rows.map((row) => row.map((one) => one.trim())))
          expect(found.map(({ text: own }) => own).join('')).toBe(text)
          const starts = rows.map((_, i) => 1 + rows.slice(0, i).flat().join('').split('\n').length - 1 + i)
          expect(found.map(({ line }) => line)).toEqual(starts)
        },
      ),
      { numRuns: 300, seed: 5 },
    )
  })

  it('loses the line alone on which a quote is left open', () => {
    const found = cut('a,b\n"c,d\ne,f\ng,"h""i"\n', [100], 2)
    expect(found.map(({ line, cells }) => [line, cells])).toEqual([
      [1, ['a', 'b']],
      [2, null],
      [3, ['e', 'f']],
      [4, ['g', 'h"i']],
    ])
  })

  it('tells blank lines as such', () => {
    expect(cut('a,b\n\nc,d', [3]).map(({ cells }) => cells)).toEqual([['a', 'b'], [], ['c', 'd']])
  })
})
