import { describe, expect, it } from 'vitest'
import { tokenize } from '../../../src/reading/syntax/tokenize.ts'

const words = (text: string): string[] => {
  const { starts, ends, count } = tokenize(text)
  return Array.from({ length: count }, (_, i) => text.slice(starts[i], ends[i]))
}

describe('tokenize', () => {
  it.each([
    ["Turkey's envoy didn't answer.", ['Turkey', "'s", 'envoy', 'did', "n't", 'answer', '.']],
    ['the U.S.-led coalition', ['the', 'U.S.', '-', 'led', 'coalition']],
    ['on Aug. 20, at 9 a.m.', ['on', 'Aug.', '20', ',', 'at', '9', 'a.m.']],
    ['“We cannot,” he said.', ['“', 'We', 'can', 'not', ',', '”', 'he', 'said', '.']],
    ['worth $3,000.50 (12%)', ['worth', '$', '3,000.50', '(', '12', '%', ')']],
    ['$2bn or 5km', ['$', '2', 'bn', 'or', '5', 'km']],
    ['Lt. Col. J. Smith of Acme Inc. left', ['Lt.', 'Col.', 'J.', 'Smith', 'of', 'Acme', 'Inc.', 'left']],
    ['see https://example.org/a?b=1, then', ['see', 'https://example.org/a?b=1', ',', 'then']],
    ['Moscow–Tehran talks — again…', ['Moscow', '–', 'Tehran', 'talks', '—', 'again', '…']],
    ['the students’ pre-war', ['the', 'students', '’', 'pre-war']],
    ['Who? What?!', ['Who', '?', 'What', '?!']],
    ['No. 5 said no.', ['No.', '5', 'said', 'no', '.']],
    ['', []],
    [' \t\r\n ', []],
  ])('cuts %j', (text, expected) => {
    expect(words(text)).toEqual(expected)
  })

  it('leaves an endless word, a wall of quotes and other scripts whole enough to be read', () => {
    expect(words('x'.repeat(200_000))).toHaveLength(1)
    expect(words('" '.repeat(10_000))).toHaveLength(10_000)
    expect(words('"'.repeat(10_000)).join('')).toBe('"'.repeat(10_000))
    expect(words('قال الرئيس 🙂 \ud800')).toEqual(['قال', 'الرئيس', '🙂', '\ud800'])
  })
})
