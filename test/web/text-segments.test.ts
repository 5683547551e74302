import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Claim } from '../../src/model/claim.ts'
import { claimsOfParagraphs, paragraphsOf, segmentsOf } from '../../src/web/pages/reader/text-segments.ts'

const claim = (id: string, start: number, end: number) => ({
  claim: { id, passage: { start, end } } as unknown as Claim,
})

/** Paragraphs, each with its segments. */
function textSegments(text: string, claims: readonly ReturnType<typeof claim>[]) {
  const paragraphs = paragraphsOf(text)
  const within = claimsOfParagraphs(paragraphs, claims)
  return paragraphs.map((one, i) => ({ start: one.start, segments: segmentsOf(text, one, within[i] ?? []) }))
}

describe('textSegments', () => {
  it('cuts where claims begin and end, the shortest passage first', () => {
    const [paragraph] = textSegments('Iran accused Israel.', [claim('long', 0, 19), claim('short', 5, 12)])
    expect(paragraph?.segments).toMatchObject([
      { text: 'Iran ', claims: ['long'] },
      { text: 'accused', claims: ['short', 'long'] },
      { text: ' Israel', claims: ['long'] },
      { text: '.', claims: [] },
    ])
  })

  it('keeps a claim that goes on over a paragraph', () => {
    const paragraphs = textSegments('One.\n\nTwo.\n\nThree.', [claim('a', 2, 14)])
    expect(paragraphs.map(({ start }) => start)).toEqual([0, 6, 12])
    expect(
      paragraphs.map(({ segments }) => segments.filter(({ claims }) => claims.includes('a')).map(({ text }) => text)),
    ).toEqual([['e.'], ['Two.'], ['Th']])
  })

  it('loses no character and marks each where its claims lie', () => {
    const texts = fc
      .array(fc.constantFrom('a', 'b', ' ', '\n\n', '<b>', 'é'), { maxLength: 40 })
      .map((parts) => parts.join(''))
    const spans = fc.array(fc.tuple(fc.nat(60), fc.nat(20)), { maxLength: 8 })
    fc.assert(
      fc.property(texts, spans, (text, pairs) => {
        const claims = pairs
          .map(([start, length], i) =>
            claim(`c${i}`, Math.min(start, text.length), Math.min(start + length, text.length)),
          )
          .filter(({ claim: { passage } }) => passage.end > passage.start)
        for (const { start, segments } of textSegments(text, claims)) {
          let at = start
          for (const segment of segments) {
            expect(text.slice(at, at + segment.text.length)).toBe(segment.text)
            const over = claims.filter(
              ({ claim: { passage } }) => passage.start <= at && passage.end >= at + segment.text.length,
            )
            expect([...segment.claims].sort()).toEqual(over.map(({ claim: { id } }) => id).sort())
            at += segment.text.length
          }
        }
        const shown = textSegments(text, claims)
          .flatMap(({ segments }) => segments.map((one) => one.text))
          .join('')
        expect(shown.replace(/\s/g, '')).toBe(text.replace(/\s/g, ''))
      }),
      { seed: 8, numRuns: 300 },
    )
  })
})
