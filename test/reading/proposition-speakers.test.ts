import { describe, expect, it } from 'vitest'
import { propositionOf, propositionsOf } from './propositions-of.ts'

const speakers = (text: string) => propositionOf(text).speakers

describe('propositionSpeakers', () => {
  it.each([
    ['Norway said that the treaty will be signed.', ['NOR']],
    ['The treaty will be signed, Eritrea announced.', ['ERI']],
    ['The two sides stressed that the treaty will be signed.', ['NOR', 'ERI']],
    ['The treaty will be signed.', []],
  ])('%s %j', (text, expected) => {
    expect(speakers(text)).toEqual(expected)
  })

  it('takes an office without a name for that of the only side that has it', () => {
    const [, told] = propositionsOf(
      'The Prime Minister of Norway met the President of Eritrea. The President said that the treaty will be signed.',
    )
    expect(told?.speakers).toEqual(['ERI'])
    expect(told?.speakerName).toBe('The President')
  })

  it('takes an office that both or neither have for that of the side whose account it is', () => {
    expect(speakers('The President said that the treaty will be signed.')).toEqual(['NOR'])
  })

  it('goes on with "he" to whoever spoke before in the paragraph, and no further', () => {
    const [, same] = propositionsOf('Eritrea said that the treaty is good. He added that the harbour will be opened.')
    expect(same?.speakers).toEqual(['ERI'])
  })

  it('tells which of the words are said', () => {
    const text = 'Norway said that the treaty will be signed.'
    const { said } = propositionOf(text)
    expect(text.slice(...(said ?? [0, 0]))).toBe('that the treaty will be signed')
  })
})
