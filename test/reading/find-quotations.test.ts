import { describe, expect, it } from 'vitest'
import { readThrough } from '../../src/reading/read-document.ts'
import { loadVocabulary } from '../../src/tasks/load-reader.ts'

const vocabulary = loadVocabulary()

function quotationsOf(text: string): readonly string[] {
  const reading = readThrough({ id: 'd', title: '', publisher: null, published: null, text }, vocabulary)
  return reading.quotations.map(({ from, to }) =>
    text.slice(reading.tokens[from]?.start ?? 0, reading.tokens[to - 1]?.end ?? 0),
  )
}

describe('findQuotations', () => {
  it.each([
    ['He said “we will stay” and left.', ['“we will stay”']],
    ['"We will stay," he said. "We will not leave."', ['"We will stay,"', '"We will not leave."']],
    ["''They came to a ''peace zone'' at night,'' he said.", ["''They came to a ''peace zone'' at night,''"]],
    ["The 'peace zone' was shelled.", ["'peace zone'"]],
    ["The officials' plan and the ministers' reply were published.", []],
    ['Nobody spoke.', []],
  ])('%s', (text, quotations) => {
    expect(quotationsOf(text)).toEqual(quotations)
  })

  it('ends a quotation left open with its paragraph', () => {
    expect(quotationsOf('“We will stay. We are many.\n\nThe minister left.')).toEqual(['“We will stay. We are many.'])
  })
})
