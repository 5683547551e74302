import { describe, expect, it } from 'vitest'
import { itemWords } from '../../../src/analysis/brief/prose/item-words.ts'

const text =
  'The two ministers met.\n\nThe U.S. envoy praised how deep the relationship is. It rests on dignity and on respect for common interests. The talks, which went on for hours, were frank, and they serve the peace of the whole region.\n'
const words = (quote: string) => {
  const start = text.indexOf(quote)
  return itemWords(text, { start, end: start + quote.length })
}

describe('words of an item', () => {
  it('are its own where they can be read alone', () => {
    expect(words('The U.S. envoy praised how deep the relationship is.')).toBe(
      'The U.S. envoy praised how deep the relationship is',
    )
  })

  it('have the sentence before where they point back to it', () => {
    expect(words('It rests on dignity and on respect for common interests.')).toBe(
      'The U.S. envoy praised how deep the relationship is. It rests on dignity and on respect for common interests',
    )
  })

  it('have the beginning of their sentence where they stand inside it', () => {
    expect(words('they serve the peace of the whole region.')).toBe(
      'The talks, which went on for hours, were frank, and they serve the peace of the whole region',
    )
  })

  it('are none where they are too short, or nothing before them in the paragraph explains them', () => {
    expect(words('The two ministers met.')).toBeNull()
    expect(itemWords('It was said in the course of long talks.', { start: 0, end: 40 })).toBeNull()
  })
})
