import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type BriefInput, composeBrief } from '../../../src/analysis/brief/compose-brief.ts'
import { lastDay } from '../../../src/analysis/brief/iso-span.ts'
import type { Brief, BriefSentence } from '../../../src/model/brief.ts'
import { DIMENSIONS, DIRECTIONS, MODALITIES } from '../../../src/model/claim.ts'
import { aClaim, aDocument, smallCase } from './small-case.ts'

const sentences = (brief: Brief): readonly BriefSentence[] =>
  brief.sections.flatMap((section) => section.paragraphs.flatMap((paragraph) => paragraph.sentences))
const words = (brief: Brief) => sentences(brief).map((sentence) => sentence.text)

/** Any subset of the small case with other modalities, directions and dimensions, in any order. */
const inputs: fc.Arbitrary<BriefInput> = fc.shuffledSubarray([...smallCase.claims]).chain((claims) =>
  fc
    .array(
      fc.record({
        direction: fc.constantFrom(...DIRECTIONS),
        modality: fc.constantFrom(...MODALITIES),
        dimension: fc.constantFrom(...DIMENSIONS),
        attribution: fc.constantFrom<readonly string[]>(
          [],
          ['vna'],
          ['anonymous: sources'],
          ['vna', 'anonymous: some'],
        ),
        when: fc.constantFrom(null, '2021', '2023-05', '2023-05-02', '2021/2023', '../2020', '2022/..'),
      }),
      { minLength: claims.length, maxLength: claims.length },
    )
    .map((changes) => ({ ...smallCase, claims: claims.map((claim, i) => ({ ...claim, ...changes[i] })) })),
)

describe('composeBrief', () => {
  it('gives every sentence evidence, and every evidence words that stand in its document', () => {
    fc.assert(
      fc.property(inputs, (input) => {
        const brief = composeBrief(input)
        const numbers = new Set(brief.evidence.map((one) => one.number))
        expect(brief.evidence.map((one) => one.number)).toEqual(brief.evidence.map((_, i) => i + 1))
        for (const sentence of sentences(brief)) {
          expect(sentence.evidence.length).toBeGreaterThan(0)
          expect(sentence.evidence.every((number) => numbers.has(number))).toBe(true)
          expect(sentence.text).toMatch(/^[\p{Lu}\d“].*[.!?…][”’]*$/u)
          expect(sentence.text).not.toMatch(/undefined|null|NaN|\s{2}|\.\.$/)
        }
        for (const { passage, before, after } of brief.evidence) {
          const { text } = input.documents.find(({ id }) => id === passage.document) ?? { text: '' }
          expect(text.slice(passage.start, passage.end)).toBe(passage.quote)
          expect(text).toContain(before.replace(/^… /, '') + passage.quote + after.replace(/ …$/, ''))
        }
      }),
      { numRuns: 60 },
    )
  })

  it('is the same for the same input in any order', () => {
    const turned = {
      ...smallCase,
      claims: [...smallCase.claims].reverse(),
      documents: [...smallCase.documents].reverse(),
    }
    expect(composeBrief(turned)).toEqual(composeBrief(smallCase))
    expect(composeBrief({ ...smallCase, tie: ['OST', 'VES'] })).toEqual(composeBrief(smallCase))
  })

  it('shows nothing that was not known on a date', () => {
    const dates = fc.constantFrom('2020', '2021-11', '2021-11-20', '2022', '2023-05-03', '2023-05', '2030')
    fc.assert(
      fc.property(dates, (asOf) => {
        const brief = composeBrief({ ...smallCase, asOf })
        const limit = lastDay(asOf) ?? ''
        for (const one of brief.evidence) expect((one.published ?? '9999') <= limit).toBe(true)
        for (const one of brief.sources) expect((one.published ?? '9999') <= limit).toBe(true)
      }),
    )
    expect(composeBrief({ ...smallCase, asOf: '2021-11-19' }).evidence).toEqual([])
    expect(composeBrief({ ...smallCase, asOf: '2023-05-03' }).sources.map(({ document }) => document)).toEqual([
      'd3',
      'd1',
    ])
  })

  it('never prints a possibility or what a nameless source says without saying so', () => {
    const guns = words(composeBrief(smallCase)).filter((text) => text.includes('guns across'))
    expect(guns.length).toBeGreaterThan(0)
    for (const text of guns) {
      expect(text).toContain('may have')
      expect(text).toMatch(/two officials/i)
    }
  })

  it('marks what rests on one voice and what nobody puts a name to', () => {
    const find = (part: string) => sentences(composeBrief(smallCase)).find(({ text }) => text.includes(part))
    expect(find('guns across')?.support).toBe('anonymous')
    expect(find('accused Vestria')?.support).toBe('single')
  })

  it('gives what somebody said a speaker where its words alone would stand as a fact', () => {
    const document = aDocument({
      id: 'd9',
      published: '2023-05-05',
      text: 'Ostland’s premier said that the northern bridge belonged to nobody but Ostland. He left at once.',
    })
    const claim = aClaim(document, 'the northern bridge belonged to nobody but Ostland', {
      kind: 'statement',
      type: 'REJECT',
      source: ['OST'],
      target: ['VES'],
      direction: 'apart',
    })
    const said = words(composeBrief({ ...smallCase, documents: [document], claims: [claim] })).filter((text) =>
      text.includes('belonged to nobody'),
    )
    expect(said.length).toBeGreaterThan(0)
    for (const text of said) expect(text).toMatch(/said that/)
  })

  it('says that nothing was found, with no sentence about the tie', () => {
    const brief = composeBrief({ ...smallCase, claims: [] })
    expect(sentences(brief)).toEqual([])
    expect(brief.balance.value).toBeNull()
    expect(brief.sections[0]?.notes[0]).toContain('No claim on Ostland and Vestria')
  })

  it('works for one document with one claim, and for actors that are no states', () => {
    const document = aDocument({
      id: 'x',
      text: 'The Red Falcons attacked a Vestrian post near the river.',
      published: '2022',
    })
    const claim = aClaim(document, 'The Red Falcons attacked a Vestrian post near the river', {
      source: ['red-falcons'],
      target: ['VES'],
      type: 'ASSAULT',
      dyad: ['VES', 'red-falcons'],
      when: '2022',
      direction: 'apart',
    })
    const brief = composeBrief({ ...smallCase, tie: ['red-falcons', 'VES'], documents: [document], claims: [claim] })
    expect(brief.title).toContain('Red Falcons')
    expect(brief.confidence.level).toBe('low')
    expect(words(brief).some((text) => text.includes('attacked a Vestrian post'))).toBe(true)
  })

  it('builds no three sentences in a row alike', () => {
    const brief = composeBrief(smallCase)
    for (const { paragraphs } of brief.sections) {
      for (const { sentences: some } of paragraphs) {
        const openers = some.map(({ text }) => text.split(' ').slice(0, 2).join(' '))
        for (let i = 2; i < openers.length; i++) {
          expect(new Set(openers.slice(i - 2, i + 1)).size, openers.join(' | ')).toBeGreaterThan(1)
        }
      }
    }
  })

  it('leaves out claims of documents that are not given', () => {
    const brief = composeBrief({ ...smallCase, documents: smallCase.documents.slice(0, 1) })
    expect(new Set(brief.evidence.map(({ document }) => document))).toEqual(new Set(['d1']))
  })
})
