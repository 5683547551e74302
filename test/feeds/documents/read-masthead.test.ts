import { describe, expect, it } from 'vitest'
import { readMasthead } from '../../../src/feeds/documents/read-masthead.ts'

const BODY = 'The two governments signed a memorandum on Monday. It says little, and what it says is vague.'

describe('readMasthead', () => {
  it.each([
    ['Title Here\nDelta Review, 2023-09-15', 'Title Here', 'Delta Review', '2023-09-15'],
    ['Title Here\nDelta Review, 15 September 2023', 'Title Here', 'Delta Review', '2023-09-15'],
    ['Title Here\nDelta Review | September 15, 2023', 'Title Here', 'Delta Review', '2023-09-15'],
    ['Title Here\nBy Jane Doe, Delta Review, September 15, 2023', 'Title Here', 'Delta Review', '2023-09-15'],
    [
      'Title Here\nBy Jane Doe\nInstitute of Rivers\n15 September 2023',
      'Title Here',
      'Institute of Rivers',
      '2023-09-15',
    ],
    ['Title Here\nSeptember 2023', 'Title Here', null, '2023-09'],
    ['Title Here\n\nPublished: 15 September 2023', 'Title Here', null, '2023-09-15'],
    ['Title Here\nA first sentence of the text itself.', 'Title Here', null, null],
    ['DAMASCUS, May 30 (SANA) – The president met his guest.', null, 'SANA', null],
    ['DOHA, March 3, 2014 (Reuters) - Qatar said it regretted the step.', null, 'Reuters', '2014-03-03'],
    [
      'Envoys leave Doha\nDOHA, 5 March 2014 (Delta Wire) -- Qatar regretted it.',
      'Envoys leave Doha',
      'Delta Wire',
      '2014-03-05',
    ],
    ['Executive Summary:', null, null, null],
    ['Introduction', null, null, null],
    ['The talks ended on 15 September 2023. Nobody was surprised, least of all the hosts.', null, null, null],
    ['He was born in Tehran, and the family left the country on 4 March 1979.', null, null, null],
  ])('%j', (head, title, publisher, published) => {
    expect(readMasthead(`${head}\n${BODY}`)).toEqual({ title, publisher, published })
  })

  it('takes a text of one line for a text, not for a title', () => {
    expect(readMasthead('Two states quarrel over a river')).toEqual({ title: null, publisher: null, published: null })
  })
})
