import { describe, expect, it } from 'vitest'
import { splitSentences } from '../../../src/reading/syntax/split-sentences.ts'
import { tokenize } from '../../../src/reading/syntax/tokenize.ts'

const sentences = (text: string): string[] => {
  const spans = tokenize(text)
  let from = 0
  return splitSentences(text, spans).map((to) => {
    const sentence = text.slice(spans.starts[from], spans.ends[to - 1])
    from = to
    return sentence
  })
}

describe('splitSentences', () => {
  it.each([
    'Mr. Assad met Gen. Bajwa and Lt. Col. Haddad on Aug. 20.',
    'The U.S. Army and the U.N. Security Council met in St. Petersburg at 9 a.m. on Jan. 3.',
    'Acme Inc. sued Dr. J. Smith, e.g. over No. 5 vs. No. 6.',
    'The U.S.-led coalition left.',
    '“Why now?” asked the envoy.',
    '"Stop!" he shouted.',
    'They waited ... and then left.',
    'Trade fell 3.5 percent to $1.2 billion.',
  ])('keeps %j in one', (text) => {
    expect(sentences(text)).toEqual([text])
  })

  it.each([
    ['He left. She stayed.', ['He left.', 'She stayed.']],
    ['“He left.” She stayed.', ['“He left.”', 'She stayed.']],
    ['He left (at noon.) She stayed.', ['He left (at noon.)', 'She stayed.']],
    ['He lives in the U.S. The envoy left.', ['He lives in the U.S.', 'The envoy left.']],
    ['Who knows? Nobody!', ['Who knows?', 'Nobody!']],
    ['They waited... Then they left.', ['They waited...', 'Then they left.']],
    ['A heading\nBy Ann Lee\r\n- first point\n- second', ['A heading', 'By Ann Lee', '- first point', '- second']],
    ['It ended.[6] A new one began.', ['It ended.[6]', 'A new one began.']],
  ])('cuts %j', (text, expected) => {
    expect(sentences(text)).toEqual(expected)
  })
})
