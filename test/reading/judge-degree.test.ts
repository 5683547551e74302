import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bend, judgeDegree } from '../../src/reading/judge-degree.ts'
import { startReading } from '../../src/reading/start-reading.ts'
import { loadVocabulary } from '../../src/tasks/load-reader.ts'

const vocabulary = loadVocabulary()

/** The degree of the last verb with this lemma. */
function degree(text: string, lemma: string) {
  const reading = startReading({ id: 'd', title: '', publisher: null, published: null, text }, vocabulary)
  const token = reading.tokens.findLast((one) => one.lemma === lemma)
  if (token === undefined) throw new Error(`no ${lemma} in: ${text}`)
  return judgeDegree(reading, token.index, vocabulary)
}

describe('judgeDegree', () => {
  it.each([
    ['The two sides signed the agreement.', 'sign'],
    ['The army has attacked the town.', 'attack'],
    ['They managed to sign the agreement.', 'manage'],
  ])('is sure of what is told as done: %s', (text, lemma) => {
    expect(degree(text, lemma).degree).toBeGreaterThan(1.5)
  })

  it.each([
    ['The two sides did not sign the agreement.', 'sign'],
    ['They refused to sign the agreement.', 'sign'],
    ['They want to sign the agreement.', 'sign'],
    ['Sign the agreement!', 'sign'],
  ])('is sure that this is not so, or not yet: %s', (text, lemma) => {
    expect(degree(text, lemma).degree).toBeLessThan(0)
  })

  it('tells a possibility from a deed and from its denial', () => {
    const [deed, may, denial] = ['They attacked.', 'They may attack.', 'They never attacked.'].map(
      (text) => degree(text, 'attack').degree,
    )
    expect(may).toBeLessThan(deed as number)
    expect(denial).toBeLessThan(deed as number)
  })

  it('says what each cue adds; the sum of them, bent, is the degree', () => {
    const { degree: sum, cues } = degree('They did not sign.', 'sign')
    expect(cues.map(({ cue }) => cue)).toContain('negated')
    expect(bend(cues.reduce((total, { adds }) => total + adds, 0))).toBeCloseTo(sum, 10)
  })

  it('stays between -3 and 3', () => {
    fc.assert(fc.property(fc.double({ noNaN: true }), (sum) => Math.abs(bend(sum)) <= 3))
  })
})
