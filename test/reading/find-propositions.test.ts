import { describe, expect, it } from 'vitest'
import { propositionsOf } from './propositions-of.ts'

const quotes = (text: string, title?: string) => propositionsOf(text, title).map(({ passage }) => passage.quote)

describe('findPropositions', () => {
  it.each([
    [
      'a further main clause with a subject of its own',
      'The ministers signed the treaty on fisheries, and the two fleets will train together next summer.',
      ['The ministers signed the treaty on fisheries', 'the two fleets will train together next summer.'],
    ],
    [
      'a clause that concedes',
      'The talks on the harbour went on until midnight, although the Eritrean side had asked for a break.',
      ['The talks on the harbour went on until midnight', 'although the Eritrean side had asked for a break.'],
    ],
    [
      'but not what only goes on with the same subject',
      'The minister arrived in Asmara and met the president at once.',
      ['The minister arrived in Asmara and met the president at once.'],
    ],
    [
      'and nothing within quotation marks',
      '"We have signed the treaty on fish, and our fleets will train together next summer," the minister said.',
      ['"We have signed the treaty on fish, and our fleets will train together next summer," the minister said.'],
    ],
  ])('cuts off %s', (_, text, expected) => {
    expect(quotes(text)).toEqual(expected)
  })

  it('leaves out the title and the byline', () => {
    const title = 'Minister Meets President: "A New Page Is Opened"'
    const text = `${title}\nThe Harbour Review, 2024-08-20\n\nThe minister of Norway met the president of Eritrea in Asmara.\n`
    expect(quotes(text, title)).toEqual(['The minister of Norway met the president of Eritrea in Asmara.'])
  })

  it('numbers what it finds, and every quote stands where it says', () => {
    const text =
      'Norway met Eritrea. The talks lasted three hours; the two sides will meet again in May. No date was set.'
    const found = propositionsOf(text)
    expect(found.map(({ number }) => number)).toEqual(found.map((_, i) => i + 1))
    for (const { passage } of found) expect(text.slice(passage.start, passage.end)).toBe(passage.quote)
  })
})
