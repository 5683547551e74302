import { describe, expect, it } from 'vitest'
import { type ClaimLine, type GoldClaim, scoreClaims } from '../../eval/score-claims.ts'

const text = 'Ost condemned Ves. West Ost sent Ves grain worth 5 million dollars in 1990. Nobody spoke of it again.'

const line = (quote: string, more: Partial<ClaimLine> = {}): ClaimLine => {
  const start = text.indexOf(quote)
  return { start, end: start + quote.length, quote, attribution: [], when: null, value: null, ...more }
}
const gold = (quote: string, more: Partial<GoldClaim> = {}): GoldClaim => {
  const start = text.lastIndexOf('.', text.indexOf(quote)) + 1
  return { ...line(quote), sentence: [start, text.indexOf('.', start + 1) + 1], ...more }
}

const condemned = { kind: 'statement', type: 'ACCUSE', source: ['ost'], target: ['ves'], modality: 'actual' }
const sent = { kind: 'figure', type: 'TRADE', source: ['west-ost'], target: ['ves'], when: '1990' }
const worth = { amount: 5e6, unit: 'USD' }

describe('scoreClaims', () => {
  it('is full where claims are those annotated', () => {
    const lines = [line('Ost condemned Ves', condemned), line('sent Ves grain worth', { ...sent, value: worth })]
    const annotated = [gold('Ost condemned Ves', condemned), gold('sent Ves grain worth', { ...sent, value: worth })]
    const { scores, missed, extra } = scoreClaims(text, annotated, lines)
    const full = { f1: 1, p: 1, r: 1 }
    expect(scores).toMatchObject({
      found: full,
      who: full,
      what: full,
      modality: 1,
      when: 1,
      figures: 1,
      brokenQuotes: 0,
    })
    expect([missed, extra]).toEqual([[], []])
  })

  it('counts precision and recall over what was read and what is annotated', () => {
    const lines = [
      line('Ost condemned Ves', { ...condemned, target: ['ost'] }),
      line('grain', { kind: 'event' }),
      line('Ost', { kind: 'event' }),
    ]
    const annotated = [gold('Ost condemned Ves', condemned), gold('Nobody spoke of it again', { kind: 'event' })]
    const { scores, missed, extra } = scoreClaims(text, annotated, lines)
    expect(scores.found).toEqual({ f1: (2 * (1 / 3) * 0.5) / (1 / 3 + 0.5), p: 1 / 3, r: 0.5 })
    expect(scores.who.f1).toBe(0)
    expect(missed.map((one) => one.quote)).toEqual(['Nobody spoke of it again'])
    expect(extra.map((one) => one.quote)).toEqual(['grain', 'Ost'])
  })

  it('takes the second annotator’s answer too, and leaves out what only one of them marked', () => {
    const lines = [line('Ost condemned Ves', { ...condemned, modality: 'reported' }), line('sent Ves grain', sent)]
    const annotated = [
      gold('Ost condemned Ves', { ...condemned, alt: { modality: 'reported' } }),
      gold('sent Ves grain', { ...sent, optional: true }),
    ]
    const { scores } = scoreClaims(text, annotated, lines)
    expect(scores.found).toEqual({ f1: 1, p: 1, r: 1 })
    expect(scores.modality).toBe(1)
  })

  it('takes slugs that share half of their words for one actor, never a slug for a state', () => {
    const annotated = [gold('Ost condemned Ves', { ...condemned, source: ['west-ost-party'], target: ['VES'] })]
    const who = (source: string, target: string) =>
      scoreClaims(text, annotated, [line('Ost condemned Ves', { ...condemned, source: [source], target: [target] })])
        .scores.who.f1
    expect(who('west-ost', 'VES')).toBe(1)
    expect(who('ost-front-of-labour', 'VES')).toBe(0)
    expect(who('west-ost', 'ves')).toBe(0)
  })

  it('leaves out claims before and after the annotated part, but counts every quote that is not in the text', () => {
    const annotated = [gold('Ost condemned Ves', condemned)]
    const lines = [
      line('Ost condemned Ves', condemned),
      { ...line('Nobody spoke'), quote: 'Nobody wrote' },
      { ...line('grain'), end: 3 },
    ]
    const { scores } = scoreClaims(text, annotated, lines)
    expect(scores.found.p).toBe(1)
    expect(scores.brokenQuotes).toBe(2)
  })
})
