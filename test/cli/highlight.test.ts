import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { highlight } from '../../src/cli/highlight.ts'

const ESCAPES = new RegExp(`${String.fromCharCode(27)}\\[[0-9;]*m`, 'g')

/** Whether a line leaves no colour behind. */
function endsPlain(line: string): boolean {
  const last = line.match(ESCAPES)?.at(-1)
  return last === undefined || last.endsWith('[0m')
}

describe('highlight', () => {
  it('wraps and marks, with overlapping ranges as one', () => {
    const text = 'Iran praised Syria in the morning.'
    expect(
      highlight(
        text,
        [
          [0, 12],
          [5, 18],
        ],
        20,
        false,
      ),
    ).toEqual(['«Iran praised Syria»', 'in the morning.'])
  })

  it('marks words and not the spaces around them', () => {
    expect(highlight('one two three', [[3, 8]], 40, false)).toEqual(['one «two» three'])
    expect(highlight('one two three', [[3, 4]], 40, false)).toEqual(['one two three'])
  })

  it('closes a colour at the end of a line and opens it on the next', () => {
    const lines = highlight('one two three', [[0, 13]], 7, true)
    expect(lines).toEqual(['\u001b[1;33mone two\u001b[0m', '\u001b[1;33mthree\u001b[0m'])
  })

  it('keeps every word, whatever is marked', () => {
    const words = fc.array(fc.stringMatching(/^[a-z]{1,9}$/), { minLength: 1, maxLength: 30 })
    const ranges = fc.array(fc.tuple(fc.nat(120), fc.nat(60)), { maxLength: 5 })
    fc.assert(
      fc.property(words, ranges, fc.integer({ min: 12, max: 60 }), fc.boolean(), (parts, marks, width, color) => {
        const text = parts.join(' ')
        const inside = marks
          .map(([start, length]) => [Math.min(start, text.length), Math.min(start + length, text.length)] as const)
          .filter(([start, end]) => start < end)
        const lines = highlight(text, inside, width, color)
        const plain = lines.map((line) => line.replace(ESCAPES, '').replace(/[«»]/g, ''))
        expect(plain.join(' ')).toBe(text)
        for (const line of plain) expect(line.length).toBeLessThanOrEqual(width)
        const signs = color ? lines.join('').match(ESCAPES) : lines.join('').match(/[«»]/g)
        for (const [i, sign] of (signs ?? []).entries()) {
          if (!color) expect(sign).toBe(i % 2 === 0 ? '«' : '»')
        }
        expect((signs ?? []).length % 2 === 0 || color).toBe(true)
        for (const line of lines) expect(color ? endsPlain(line) : true).toBe(true)
      }),
      { seed: 11 },
    )
  })
})
