import { describe, expect, it } from 'vitest'
import { claimCandidates } from '../../src/reading/claim-candidates.ts'
import { claimFeatures } from '../../src/reading/claim-features.ts'
import { readThrough } from '../../src/reading/read-document.ts'
import { loadVocabulary } from '../../src/tasks/load-reader.ts'

const vocabulary = loadVocabulary()

/** The features of each candidate of a one-sentence text, by the lemma of its head. */
function features(text: string): Readonly<Record<string, readonly string[]>> {
  const reading = readThrough({ id: 'd', title: '', publisher: null, published: '2024-08-20', text }, vocabulary)
  const all = reading.sentences.flatMap((sentence) => claimCandidates(reading, sentence, vocabulary))
  return Object.fromEntries(
    all.map(({ head }, place) => [reading.tokens[head]?.lemma, claimFeatures(reading, all, place, vocabulary)]),
  )
}

describe('claimFeatures', () => {
  it('are named by the form of the candidate', () => {
    const { give, lorry } = features('Kenya gave Uganda 40 lorries.')
    expect(give?.every((one) => one.startsWith('c '))).toBe(true)
    expect(lorry?.every((one) => one.startsWith('f '))).toBe(true)
    expect(lorry).toContain('f unit lorries')
  })

  it('tell who is spoken of, and what stands around', () => {
    const { announce, receive } = features('Chad announced that Sudan would receive two trains.')
    expect(announce).toContain('c actors 2')
    expect(receive).toContain('c actors 1')
    expect(announce).toContain('c below clause ccomp own')
    expect(receive?.some((one) => one.startsWith('c above announce'))).toBe(true)
    expect(receive).toContain('c around 1')
  })

  it('tell negation, mark and question', () => {
    const { attack } = features('Would Peru act if Chile did not attack it?')
    expect(attack).toEqual(expect.arrayContaining(['c negated', 'c mark if', 'c question']))
  })
})
