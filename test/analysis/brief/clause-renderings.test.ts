import { describe, expect, it } from 'vitest'
import { briefContext } from '../../../src/analysis/brief/brief-context.ts'
import { clauseRenderings } from '../../../src/analysis/brief/prose/clause-renderings.ts'
import type { ClaimContent } from '../../../src/model/claim.ts'
import { aClaim, aDocument, registry, tagWords } from './small-case.ts'

/** All the ways in which a quote of a text is told. */
function told(text: string, quote: string, fields: Partial<ClaimContent> = {}): readonly string[] {
  const document = aDocument({ id: 'd', text, publisher: 'Harbour Review', published: '2024-05-30' })
  const other = aDocument({ id: 'e', text: 'Elsewhere.' })
  const context = briefContext(['OST', 'VES'], [document, other], registry, tagWords, '2024-06-01')
  return clauseRenderings(aClaim(document, quote, fields), context).map((one) => one.text)
}

describe('clauseRenderings', () => {
  it('puts the speaker before what was said', () => {
    const text = 'The road through Vestria was open again, the governor said.'
    const [first] = told(text, text.slice(0, -1), { kind: 'statement', type: 'NONE' })
    expect(first).toBe(
      'the Harbour Review reported on 30 May 2024 that the governor said that the road through Vestria was open again.',
    )
  })

  it('lets a speaker speak of itself', () => {
    const text = 'Vestria stood by the treaty in the worst of years.'
    const all = told(text, text.slice(0, -1), { kind: 'statement', type: 'SUPPORT', when: '2024-05' })
    expect(all[0]).toBe('in May 2024, Vestria said that it stood by the treaty in the worst of years.')
  })

  it('tells the day of the text where the claim has none, or only its year', () => {
    const text = 'Vestria signed the agreement on the bridge.'
    for (const when of [null, '2024']) {
      for (const one of told(text, text.slice(0, -1), { when })) expect(one).toContain('reported on 30 May 2024')
    }
    expect(told(text, text.slice(0, -1), { when: '2024-02' })[0]).toBe(
      'in February 2024, Vestria signed the agreement on the bridge.',
    )
  })

  it('tells no date after its own text for what has happened', () => {
    const text = 'Vestria signed the agreement on the bridge.'
    for (const one of told(text, text.slice(0, -1), { when: '2030' })) expect(one).not.toContain('2030')
    expect(told(text, text.slice(0, -1), { when: '2023' }).join()).toContain('2023')
  })

  it.each([
    [
      'Vestria put demand at a similar figure, and mills in Ostland depend on foreign grain.',
      'figure, and mills in Ostland depend on foreign grain',
    ],
    ['Vestria wrote to Ostland on 20 May and expressed its deep regret.', 'May and expressed its deep regret'],
    [
      'Vestria carries the letters, and Ostland, busy with the harvest, answers none of them.',
      'Vestria carries the letters, and Ostland, busy with the harvest',
    ],
    ['The treaty was old and Vestria would stand by it in every case.', 'Vestria would stand by it in every case'],
  ])('quotes the sentence where the words cannot leave it: %s', (text, quote) => {
    for (const one of told(text, quote)) expect(one).toContain(`“${text.slice(0, -1)}`)
  })
})
