import { describe, expect, it } from 'vitest'
import { wrapText } from '../../src/cli/wrap-text.ts'

describe('wrapText', () => {
  it('breaks between words, and leaves a word that is too long whole', () => {
    expect(wrapText('one two three', 7)).toEqual(['one two', 'three'])
    expect(wrapText('a extraordinarily b', 6)).toEqual(['a', 'extraordinarily', 'b'])
    expect(wrapText('', 6)).toEqual([])
    expect(wrapText('as much as 12\u00a0% of it', 14)).toEqual(['as much as', '12\u00a0% of it'])
  })
})
