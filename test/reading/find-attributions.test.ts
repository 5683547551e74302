import { describe, expect, it } from 'vitest'
import { readThrough } from '../../src/reading/read-document.ts'
import type { Attribution, Reading, TokenSpan } from '../../src/reading/reading.ts'
import { loadVocabulary } from '../../src/tasks/load-reader.ts'

const vocabulary = loadVocabulary()

function read(text: string): Reading {
  return readThrough({ id: 'd', title: '', publisher: null, published: '2024-06-15', text }, vocabulary)
}

function found(text: string) {
  const reading = read(text)
  const words = ({ from, to }: TokenSpan) =>
    text.slice(reading.tokens[from]?.start ?? 0, reading.tokens[to - 1]?.end ?? 0)
  return reading.attributions.map((one) => ({
    ...one,
    source: one.holder === null ? null : words(one.holder),
    said: one.content.map(words),
  }))
}

function first(text: string): ReturnType<typeof found>[number] {
  const one = found(text).find((attribution) => !attribution.nested)
  if (one === undefined) throw new Error(`nothing attributed in: ${text}`)
  return one
}

describe('findAttributions', () => {
  it.each([
    ['The ministry said that the talks would go on.', 'The ministry', ['that the talks would go on'], 'indirect'],
    ['“The talks will go on,” the minister said.', 'the minister', ['“The talks will go on,”'], 'direct'],
    ['According to the bank, trade fell by a third.', 'the bank', ['trade fell by a third'], 'indirect'],
  ])('%s', (text, source, said, form) => {
    const one = first(text)
    expect(one.source).toBe(source)
    expect(one.said).toEqual(said)
    expect(one.form).toBe(form)
  })

  it('takes both parts of a quotation that its speaker stands in the middle of', () => {
    const one = first('“It is over,” the ambassador said. “We are going home tonight.”')
    expect(one.said).toEqual(['“It is over,”', '“We are going home tonight.”'])
  })

  it('takes the words that a line ending in a colon brings', () => {
    const one = first('The spokesman said:\n\n“We did not ask for this war.”')
    expect(one.said).toEqual(['“We did not ask for this war.”'])
  })

  it('reads a name signed below a quotation', () => {
    const one = first('“Enough is enough for all of us here.” ― Maria Lopez')
    expect(one.source).toBe('Maria Lopez')
  })

  it('keeps a source without a name in the words of the text', () => {
    const sources = (text: string) => found(text).flatMap((one) => one.sources)
    expect(sources('A senior official told reporters that Iran would not sign.')).toContain(
      'anonymous: A senior official',
    )
  })

  it('takes what a thing indicates for the author’s own reading', () => {
    const reports = found('The delay indicates that Iran distrusts Russia.').filter((one: Attribution) => one.reports)
    expect(reports).toEqual([])
  })

  it('gives nobody the words of a plain sentence', () => {
    expect(found('Three ships left the harbour on Monday.')).toEqual([])
  })

  it('never lets two free contents share a word', () => {
    const text =
      'The minister said that Iran claimed the border was shut, and Reuters, citing officials, reported that “nobody crossed.”'
    const taken = new Set<number>()
    for (const { content } of read(text).attributions.filter((one) => !one.nested && one.score > 0)) {
      for (const { from, to } of content) {
        for (let i = from; i < to; i++) {
          expect(taken.has(i)).toBe(false)
          taken.add(i)
        }
      }
    }
    expect(taken.size).toBeGreaterThan(0)
  })
})
