import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { csvRows } from '../../../src/feeds/actors/csv-rows.ts'

describe('csvRows', () => {
  it('reads quotes, doubled quotes, line breaks in cells and blank lines, with the lines they stand on', () => {
    const rows = csvRows('id,name\r\n\r\na,"One, the ""first"""\r\nb,"two\nlines"\r\nc,three')
    expect(rows).toEqual([
      { line: 1, cells: ['id', 'name'] },
      { line: 3, cells: ['a', 'One, the "first"'] },
      { line: 4, cells: ['b', 'two\nlines'] },
      { line: 6, cells: ['c', 'three'] },
    ])
  })

  it('takes semicolons and tabs', () => {
    expect(csvRows('id;name\na;b, c').at(1)?.cells).toEqual(['a', 'b, c'])
    expect(csvRows('id\tname\na\tb').at(1)?.cells).toEqual(['a', 'b'])
  })

  it('gives back what was written', () => {
    const cell = fc.string({ maxLength: 8 }).map((text) => text.replace(/\r/g, '').trim())
    const table = fc.array(fc.tuple(cell, cell, cell), { minLength: 1, maxLength: 5 })
    fc.assert(
      fc.property(table, (rows) => {
        const quote = (text: string) => `"${text.replaceAll('"', '""')}"`
        const text = ['a,b,c', ...rows.map((row) => row.map(quote).join(','))].join('\n')
        const kept = rows.filter((row) => row.some((one) => one !== ''))
        expect(
          csvRows(text)
            .slice(1)
            .map((row) => row.cells),
        ).toEqual(kept)
      }),
      { seed: 3 },
    )
  })
})
